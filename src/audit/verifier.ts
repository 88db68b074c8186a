/**
 * Stand-alone: verifies the audit trail with nothing of the product but this file (Node 24 and the `pg` package).
 *
 *   node verifier.ts --database postgres://… [--copies folder] [--export file]
 *   node verifier.ts --from file [--copies folder]
 *
 * The forms it checks, which are also the forms the product writes:
 * - An entry: JSON of ["yuanhu-audit-1", then the columns of `entryColumns` in that order]; numbers as decimal text,
 *   instants as UTC with six decimals of the second, lists as lists, nothing as null. UTF-8.
 * - A link: hex SHA-256 of `previous hash \n place \n instant of linking \n entry`; the first has no previous hash.
 * - A root: RFC 6962 over the hashes of the links since the checkpoint before (leaf 0x00, node 0x01, odd one moves up).
 * - A checkpoint: JSON of ["yuanhu-checkpoint-1", then `checkpointColumns`], signed Ed25519; the next one names the
 *   SHA-256 of `form \n signature` of the one before. Copies lie in a second place, with the public keys.
 */
import { createHash, createPublicKey, verify as verifySignature, type KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';

export const entryColumns: readonly string[] = (
  'id xid at kind actor_kind actor_id actor_institution_id actor_roles on_behalf_of device source action ' +
  'subject_kind subject_ids case_ids about_ids purpose result refusal before_hash after_hash'
).split(' ');
const lists: ReadonlySet<string> = new Set(['actor_roles', 'subject_ids', 'case_ids', 'about_ids']);
const checkpointColumns = ['number', 'first_seq', 'last_seq', 'root', 'head', 'previous', 'at', 'key_id'] as const;

export type Entry = Readonly<Record<string, string | null | readonly string[]>>;
export type Link = { seq: string; linked_at: string; hash: string; entry: Entry | null };
export type Checkpoint = Readonly<Record<(typeof checkpointColumns)[number] | 'signature', string>>;
type Fault = { seq: number; says: string };
type Stray = { id: string; xid: string };
/** Where it fails first, counted in links; or what holds. */
export type Verdict = {
  holds: boolean;
  firstBad?: Fault;
  links: number;
  checkpoints: number;
  copies: number;
  /** The last link that a signed checkpoint covers. */
  signedUpTo: number;
  /** Entries not linked yet. */
  waiting: number;
};
export type Trail = {
  checkpoints: readonly Checkpoint[];
  copies: readonly Checkpoint[];
  keys: ReadonlyMap<string, KeyObject>;
  links: AsyncIterable<Link> | Iterable<Link>;
  /** Entries that stand in no link, in the order of linking. */
  strays: readonly Stray[];
};

const hex = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
export const canonical = (entry: Entry): string =>
  JSON.stringify(['yuanhu-audit-1', ...entryColumns.map((column) => entry[column])]);
export const linkHash = (previous: string, seq: number | string, linkedAt: string, entry: Entry): string =>
  hex(`${previous}\n${seq}\n${linkedAt}\n${canonical(entry)}`);
export const checkpointForm = (checkpoint: Omit<Checkpoint, 'signature'>): string =>
  JSON.stringify(['yuanhu-checkpoint-1', ...checkpointColumns.map((column) => checkpoint[column])]);
export const checkpointHash = (checkpoint: Checkpoint): string =>
  hex(`${checkpointForm(checkpoint)}\n${checkpoint.signature}`);

export function rootOf(hashes: readonly string[]): string {
  let level = hashes.map((hash) => hex(Buffer.of(0), Buffer.from(hash, 'hex')));
  while (level.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]];
      above.push(right === undefined ? left : hex(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')));
    }
    level = above;
  }
  return level[0] ?? hex('');
}

/** Walks the chain once; the first fault ends it. That a copy differs is said when the chain itself holds. A fault of a checkpoint is named by the first link under it. */
export async function verifyTrail({ checkpoints, copies, keys, links, strays }: Trail): Promise<Verdict> {
  const { signed, faults } = joined(checkpoints, copies);
  let [previous, seq, at, covered, before] = ['', 0, 0, 0, ''];
  let leaves: string[] = [];
  let fault: Fault | undefined;
  const [stray] = strays;
  for await (const link of links) {
    const place = seq + 1;
    fault =
      faultOf(link, place, previous) ??
      (stray && link.entry && isBefore(stray, link.entry)
        ? { seq: place, says: `留痕 ${stray.id} 不在链上，它本应排在这里` }
        : undefined);
    if (fault) break;
    [previous, seq] = [link.hash, place];
    leaves.push(link.hash);
    const checkpoint = signed[at];
    if (checkpoint?.last_seq !== link.seq) continue;
    fault =
      signatureFault(checkpoint, keys) ??
      rootFault(checkpoint, { number: at + 1, first: covered + 1, before, leaves, head: previous });
    if (fault) break;
    [at, covered, before, leaves] = [at + 1, seq, checkpointHash(checkpoint), []];
  }
  const next = signed[at];
  if (!fault && next)
    fault =
      Number(next.last_seq) > seq
        ? { seq: seq + 1, says: `链在这里断了：第 ${next.number} 个检查点证明原来至少有 ${next.last_seq} 条` }
        : { seq: covered + 1, says: `第 ${next.number} 个检查点的范围不对` };
  const first = fault ?? faults[0];
  const found = { links: seq, checkpoints: checkpoints.length, copies: copies.length, signedUpTo: covered };
  return { holds: !first, ...(first ? { firstBad: first } : {}), ...found, waiting: strays.length };
}

function faultOf(link: Link, place: number, previous: string): Fault | undefined {
  if (link.seq !== String(place)) return { seq: place, says: '这一条不见了，或者次序被动过' };
  if (!link.entry) return { seq: place, says: '链上有这一条，留痕本身不见了' };
  return linkHash(previous, place, link.linked_at, link.entry) === link.hash
    ? undefined
    : { seq: place, says: '内容和哈希对不上，被改过' };
}

const isBefore = (a: Stray, entry: Entry): boolean => {
  const [ax, bx] = [BigInt(a.xid), BigInt(String(entry.xid))];
  return ax < bx || (ax === bx && BigInt(a.id) < BigInt(String(entry.id)));
};

function signatureFault(checkpoint: Checkpoint, keys: ReadonlyMap<string, KeyObject>): Fault | undefined {
  const key = keys.get(checkpoint.key_id);
  const seq = Number(checkpoint.first_seq);
  if (!key) return { seq, says: `第 ${checkpoint.number} 个检查点的公钥 ${checkpoint.key_id} 没有找到` };
  const [form, signature] = [checkpointForm(checkpoint), Buffer.from(checkpoint.signature, 'base64url')];
  const isSigned = verifySignature(null, Buffer.from(form), key, signature);
  return isSigned ? undefined : { seq, says: `第 ${checkpoint.number} 个检查点的签名不对` };
}

type Expected = { number: number; first: number; before: string; leaves: readonly string[]; head: string };
function rootFault(checkpoint: Checkpoint, { number, first, before, leaves, head }: Expected): Fault | undefined {
  const same =
    checkpoint.number === String(number) &&
    checkpoint.first_seq === String(first) &&
    checkpoint.previous === before &&
    checkpoint.head === head &&
    checkpoint.root === rootOf(leaves);
  return same ? undefined : { seq: first, says: `从这里到第 ${checkpoint.last_seq} 条，和第 ${number} 个检查点对不上` };
}

/** The second place is believed where the two differ: it is the one that whoever holds the database cannot reach. */
function joined(here: readonly Checkpoint[], copies: readonly Checkpoint[]): { signed: Checkpoint[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const byNumber = new Map(here.map((one) => [one.number, one]));
  for (const copy of copies) {
    const own = byNumber.get(copy.number);
    if (!own || checkpointHash(own) !== checkpointHash(copy))
      faults.push({
        seq: Number(copy.first_seq),
        says: `第 ${copy.number} 个检查点和另存的一份${own ? '不一样' : '对不上：库里没有'}`,
      });
    byNumber.set(copy.number, copy);
  }
  return { signed: [...byNumber.values()].toSorted((a, b) => Number(a.last_seq) - Number(b.last_seq)), faults };
}

/** The second place: `checkpoint-*.json`, and the public keys as `audit-key-<id>.pem`. */
export function readCopies(folder: string | undefined): Pick<Trail, 'copies' | 'keys'> {
  const files = folder && existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const text = (file: string): string => readFileSync(path.join(folder ?? '', file), 'utf8');
  const keys = files.flatMap((file): [string, KeyObject][] => {
    const id = /^audit-key-(\w+)\.pem$/.exec(file)?.[1];
    if (!id) return [];
    const key = createPublicKey(text(file));
    if (keyIdOf(key) !== id) throw new Error(`${file} 里不是名字所说的那把钥`);
    return [[id, key]];
  });
  const copies = files
    .filter((file) => /^checkpoint-\d+\.json$/.test(file))
    .map((file) => JSON.parse(text(file)) as Checkpoint);
  return { copies, keys: new Map(keys) };
}
export const keyIdOf = (key: KeyObject): string => hex(key.export({ type: 'spki', format: 'der' })).slice(0, 16);

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** The columns of an entry as the canonical form wants them. */
export const entrySql = entryColumns
  .map((column) =>
    column === 'at' ? `${instant('e.at')} as at` : `e.${column}${lists.has(column) ? '' : '::text'} as ${column}`,
  )
  .join(', ');
export const checkpointSql = `select number::text, first_seq::text, last_seq::text, root, head, previous, ${instant('at')} as at, key_id, signature from audit_checkpoints order by audit_checkpoints.number`;
const straySql = `select e.id::text, e.xid::text from audit_entries e where not exists (select from audit_links l where l.entry_id = e.id) order by e.xid, e.id limit 10000`;
const unknownSql = `select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = 'audit_entries' and not column_name = any ($1)`;

type Client = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** A worker links within two seconds: what stands beside the chain longer than that was put there by somebody else. */
export async function readDatabase(client: Client, patience = 3000): Promise<Omit<Trail, 'copies' | 'keys'>> {
  const read = async (text: string, values?: unknown[]) => (await client.query(text, values)).rows; // rows of our own columns
  const strays = async () => (await read(straySql)) as Stray[];
  const [unknown] = (await read(unknownSql, [entryColumns])) as { name: string }[];
  if (unknown) throw new Error(`审计表多了一列 ${unknown.name}，规范格式没有包括它`);
  const first = await strays();
  if (first.length > 0 && patience > 0) await new Promise((resolve) => setTimeout(resolve, patience));
  const still = first.length > 0 ? new Set((await strays()).map(({ id }) => id)) : new Set();
  const checkpoints = (await read(checkpointSql)) as Checkpoint[];
  return { checkpoints, links: linksOf(client), strays: first.filter(({ id }) => still.has(id)) };
}

async function* linksOf(client: Client): AsyncGenerator<Link> {
  for (let after = '0'; ; ) {
    const { rows } = await client.query(
      `select l.seq::text, ${instant('l.at')} as linked_at, l.hash, e.id::text as entry_id, ${entrySql}
       from audit_links l left join audit_entries e on e.id = l.entry_id where l.seq > $1 order by l.seq limit 5000`,
      [after],
    );
    const read = rows as (Entry & Omit<Link, 'entry'> & { entry_id: string | null })[];
    for (const { seq, linked_at, hash, entry_id, ...entry } of read)
      yield { seq, linked_at, hash, entry: entry_id === null ? null : entry };
    const last = read.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

type Line = { checkpoint: Checkpoint } | { stray: Stray } | { link: Link };

async function exportTo(file: string, { checkpoints, strays, links }: Omit<Trail, 'copies' | 'keys'>): Promise<void> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const put = async (line: Line): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  };
  for (const checkpoint of checkpoints) await put({ checkpoint });
  for (const stray of strays) await put({ stray });
  for await (const link of links) await put({ link });
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

async function readExport(file: string): Promise<Omit<Trail, 'copies' | 'keys'>> {
  async function* lines(): AsyncGenerator<Line> {
    for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as Line;
  }
  const [checkpoints, strays]: [Checkpoint[], Stray[]] = [[], []];
  for await (const line of lines()) {
    if ('link' in line) break;
    if ('checkpoint' in line) checkpoints.push(line.checkpoint);
    else strays.push(line.stray);
  }
  async function* links(): AsyncGenerator<Link> {
    for await (const line of lines()) if ('link' in line) yield line.link;
  }
  return { checkpoints, strays, links: links() };
}

export function wordsOf({ holds, firstBad, links, checkpoints, copies, signedUpTo, waiting }: Verdict): string {
  const counted = `链上 ${links} 条，检查点 ${checkpoints} 个（另存 ${copies} 个），签名到第 ${signedUpTo} 条，等待入链 ${waiting} 条。`;
  return holds ? `完好。${counted}` : `不完好：第 ${firstBad?.seq} 条起，${firstBad?.says}。${counted}`;
}

/** Verifies a database or an export; with `exportFile`, also writes what it read. */
export async function verifyAt(
  place: { url: string; exportFile?: string } | { file: string },
  copiesIn?: string,
): Promise<Verdict> {
  const copies = readCopies(copiesIn);
  if ('file' in place) return verifyTrail({ ...(await readExport(place.file)), ...copies });
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    if (place.exportFile) await exportTo(place.exportFile, await readDatabase(client));
    return await verifyTrail({ ...(await readDatabase(client)), ...copies });
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { database: text, copies: text, export: text, from: text } });
  const { database: url, from: file, export: exportFile } = values;
  if (!url === !file)
    throw new Error('用法：node verifier.ts --database <地址> 或 --from <导出的文件> [--copies <目录>]');
  const verdict = await verifyAt(
    file ? { file } : { url: url ?? '', ...(exportFile ? { exportFile } : {}) },
    values.copies,
  );
  process.stdout.write(`${wordsOf(verdict)}\n`);
  process.exitCode = verdict.holds ? 0 : 1;
}
