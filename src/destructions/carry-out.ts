import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { snake } from '../platform/database/names.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { AuditSink } from '../platform/ports.ts';
import { appendEvent } from '../platform/workflow/events.ts';
import './destruction.tables.ts';
import { emptiedRows, fileRows } from './file-rows.ts';

/** As the owner of the tables: the service's own login can neither rewrite an event nor run this. */
export type Owner = Pick<Kernel, 'sealer' | 'clock'> & {
  db: Database;
  files: Pick<FileStore, 'remove'>;
  auditSink: Pick<AuditSink, 'record'>;
};
export type CarriedOut = { id: string; number: string | null; erased: number; idsHash: string };

const system = { kind: 'system', because: 'destroy-files' } as const;
const gone = '（案卷已按保管期限销毁）';

/** Destroys every file that two people agreed on, each in a transaction of its own, and proves what went. */
export async function carryOutAgreed(owner: Owner): Promise<CarriedOut[]> {
  const agreed = await owner.db
    .selectFrom('destructions')
    .select('id')
    .where('status', '=', 'agreed')
    .orderBy('id')
    .execute();
  const done: CarriedOut[] = [];
  for (const { id } of agreed) {
    const { files, ...one } = await owner.db.transaction().execute((trx) => carryOut(trx, owner, id));
    for (const file of files) await owner.files.remove(file); // the rows are gone: whatever fails here is read by nobody
    done.push(one);
  }
  return done;
}

async function carryOut(trx: Trx, owner: Owner, id: string): Promise<CarriedOut & { files: readonly string[] }> {
  const row = await trx
    .selectFrom('destructions')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'agreed')
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!row.decidedBy || row.decidedBy === row.proposedBy) throw new Error('two people must have agreed');
  const at = owner.clock.now();
  const bounds = await boundsOf(trx, row.caseId);
  const ids: string[] = [];
  const run = async (table: string, text: string, values: readonly unknown[]): Promise<void> => {
    const { rows } = await trx.executeQuery<{ id: string }>(CompiledQuery.raw(text, [...values]));
    ids.push(...rows.map((each) => `${table}:${each.id}`));
  };
  const all = [bounds.caseId, bounds.applications, bounds.people, bounds.papers, bounds.outgoing, bounds.files];
  await run(
    'applications',
    `update applications set previous_application_id = null where previous_application_id = any($1)`,
    [bounds.applications],
  );
  for (const [table, where] of Object.entries(fileRows))
    await run(table, ...only(`delete from ${snake(table)} where ${where} returning ctid::text as id`, all));
  for (const [table, kept] of Object.entries(emptiedRows)) await empty(trx, owner, table, kept, [...all, at], ids);
  await run(
    'events',
    'update events set input = null where case_id = $1 and input is not null returning id::text as id',
    [bounds.caseId],
  );
  const idsHash = createHash('sha256').update(ids.toSorted().join('\n')).digest('hex');
  const rule = `案卷保管 ${row.years} 年（${row.termSource}），到 ${row.keepUntil} 期满，一人提出、另一人同意`;
  await trx.insertInto('erasures').values({ at, class: 'closedFiles', rule, erased: ids.length, idsHash }).execute();
  await trx
    .updateTable('destructions')
    .set({ status: 'destroyed', destroyedAt: at, erased: ids.length, idsHash })
    .where('id', '=', id)
    .execute();
  await owner.auditSink.record(trx, {
    viewer: system,
    kind: 'act',
    action: 'destruction.carryOut',
    subjectKind: 'destruction',
    subjectIds: [id],
    caseIds: [row.caseId],
    about: [row.caseId],
  });
  await appendEvent(trx, owner, {
    type: 'destruction.carriedOut',
    subjectKind: 'destruction',
    subjectId: id,
    caseId: row.caseId,
    fromStatus: 'agreed',
    toStatus: 'destroyed',
    owner: { institutionId: row.ownerInstitutionId, role: row.ownerRole },
    basis: null,
    requestId: null,
    counts: { erased: ids.length },
    viewer: system,
    at,
    input: undefined,
  });
  return { id, number: row.number, erased: ids.length, idsHash, files: bounds.files };
}

type Bounds = {
  caseId: string;
  applications: string[];
  people: string[];
  papers: string[];
  outgoing: string[];
  files: string[];
};

/** All that belongs to this case alone. Who is in another case too stays there. */
async function boundsOf(trx: Trx, caseId: string): Promise<Bounds> {
  const ids = async (text: string, ...values: unknown[]): Promise<string[]> =>
    (await trx.executeQuery<{ id: string }>(CompiledQuery.raw(text, values))).rows.map(({ id }) => id);
  const applications = await ids('select id from applications where case_id = $1', caseId);
  const [people, papers, outgoing, files] = await Promise.all([
    ids(
      `select person_id as id from case_parties where case_id = $1 union select person_id from applications where case_id = $1
       except (select person_id from case_parties where case_id <> $1 union select person_id from applications where case_id <> $1)`,
      caseId,
    ),
    ids('select id from papers where case_id = $1', caseId),
    ids('select id from outgoing where case_id = $1', caseId),
    ids(
      `select id from files where case_id = $1
       union select file_id from application_documents where application_id = any($2) and file_id is not null
       union select signature_file_id from applications where case_id = $1 and signature_file_id is not null
       union select unnest(voice_file_ids) from applications where case_id = $1
       union select file_id from file_pieces where case_id = $1
       union select file_id from case_activities where case_id = $1 and file_id is not null
       union select file_id from papers where case_id = $1 and file_id is not null`,
      caseId,
      applications,
    ),
  ]);
  return { caseId, applications, people, papers, outgoing, files };
}

type Kept = (typeof emptiedRows)[keyof typeof emptiedRows];

async function empty(
  trx: Trx,
  owner: Owner,
  table: string,
  kept: Kept,
  values: readonly unknown[],
  ids: string[],
): Promise<void> {
  const [where, bound] = only(`select id from ${snake(table)} where ${kept.of}`, values);
  const { rows } = await trx.executeQuery<{ id: string }>(CompiledQuery.raw(where, [...bound]));
  for (const { id } of rows) {
    const words = kept.sealed.map((column, at) => `${column} = $${at + 2}`);
    const sealed = kept.sealed.map((column) => owner.sealer.seal(`${table}.${column}`, gone, id));
    const set = [...words, kept.emptied.replaceAll('$7', `$${sealed.length + 2}`)].filter(Boolean).join(', ');
    const last = kept.emptied.includes('$7') ? [values[6]] : [];
    await trx.executeQuery(
      CompiledQuery.raw(`update ${snake(table)} set ${set} where id = $1`, [id, ...sealed, ...last]),
    );
    ids.push(`${table}:${id}`);
  }
}

/** The statement with just the values it names, numbered anew: PostgreSQL wants no parameter that is not used. */
function only(text: string, values: readonly unknown[]): [string, unknown[]] {
  const used: unknown[] = [];
  const renumbered = text.replaceAll(/\$(\d)/g, (_, number: string) => {
    used.push(values[Number(number) - 1]);
    return `$${used.length}`;
  });
  return [renumbered, used];
}
