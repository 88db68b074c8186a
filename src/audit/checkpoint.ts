import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import { chainLock } from './chain.ts';
import type { SigningKey } from './signing-key.ts';
import { checkpointForm, checkpointHash, checkpointSql, rootOf, type Checkpoint } from './verifier.ts';

const most = 50_000;

/** Signs the links since the checkpoint before; nothing new, nothing signed. Answers whether there was something. */
export async function signCheckpoint(db: Database, key: SigningKey, now: Date): Promise<boolean> {
  return db
    .withoutPlugins()
    .transaction()
    .execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${chainLock})`.execute(trx);
      const { rows: checkpoints } = await sql<Checkpoint>`${sql.raw(checkpointSql)} desc limit 1`.execute(trx);
      const [last] = checkpoints;
      const covered = Number(last?.last_seq ?? 0);
      const { rows: links } = await sql<{
        hash: string;
      }>`select hash from audit_links where seq > ${covered} order by seq limit ${most}`.execute(trx);
      const head = links.at(-1)?.hash;
      if (head === undefined) return false;
      const unsigned = {
        number: String(Number(last?.number ?? 0) + 1),
        first_seq: String(covered + 1),
        last_seq: String(covered + links.length),
        root: rootOf(links.map(({ hash }) => hash)),
        head,
        previous: last ? checkpointHash(last) : '',
        at: now.toISOString().replace('Z', '000Z'),
        key_id: key.id,
      };
      const c = { ...unsigned, signature: key.sign(checkpointForm(unsigned)) };
      await sql`insert into audit_checkpoints (number, first_seq, last_seq, root, head, previous, at, key_id, signature)
        values (${c.number}, ${c.first_seq}, ${c.last_seq}, ${c.root}, ${c.head}, ${c.previous}, ${c.at}, ${c.key_id}, ${c.signature})`.execute(
        trx,
      );
      return true;
    });
}

/** Writes to the second place what is not there yet. A file is whole or absent, and never written twice. */
export async function copyCheckpoints(db: Database, key: SigningKey, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keep(folder, `audit-key-${key.id}.pem`, key.publicPem);
  const there = new Set(readdirSync(folder));
  const { rows } = await sql<Checkpoint>`${sql.raw(checkpointSql)}`.execute(db.withoutPlugins());
  for (const checkpoint of rows) {
    const name = `checkpoint-${checkpoint.number.padStart(8, '0')}.json`;
    if (!there.has(name)) keep(folder, name, `${JSON.stringify(checkpoint)}\n`);
  }
}

function keep(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  if (existsSync(file)) return;
  writeFileSync(`${file}.part`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
}
