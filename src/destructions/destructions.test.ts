import { readdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../seeds/demo/random.ts';
import { dumpOf, plantOne, type Planted } from '../../tests/proofs/sealing/plant.ts';
import { applicationIn, caseIn, casePaths, officeOf, type Office } from '../../tests/support/cases.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';
import { auditSinkOf } from '../audit/audit-sink.ts';
import { dataInventory } from '../platform/data-inventory.ts';
import type { FieldEntry } from '../platform/data-inventory/labels.ts';
import { openDatabase, openPool } from '../platform/database/database.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import { Refused } from '../platform/refusal.ts';
import { perform } from '../platform/workflow/perform.ts';
import { destructionActOf } from './destruction.commands.ts';
import { carryOutAgreed } from './carry-out.ts';
import { besideTheFile, emptiedRows, fileRows } from './file-rows.ts';
import { snake } from '../platform/database/names.ts';

let world: World;
let office: Office;
let planted: Planted;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  planted = await plantOne(office, randomOf(20_261_129));
  await office.play(planted.filed, casePaths.archived);
  await world.papersReady();
}, 120_000);
afterAll(() => world.close());

const caseId = () => planted.filed.caseId;
const propose = async (who: 'archivist' | 'approver' | 'clerk', id = caseId()) =>
  (await office.as(who)).post(`/api/cases/${id}/destruction`);

/** The province has entered thirty years, as two people do; here the row itself stands for it. */
async function enterTerm(years: number): Promise<void> {
  const { db, clock } = world.kernel;
  const id = '01a22f54-8d00-79f1-8c20-e72d359e1401';
  const [one, two] = [world.staff.reviewer.staffId, world.staff.approver.staffId];
  const figure = { kind: 'archiveTerm', value: years, from: '2022-01-01' };
  await db
    .insertInto('figureRows')
    .values({
      id,
      kind: 'archiveTerm',
      value: JSON.stringify(figure),
      region: '14',
      fromDay: '2022-01-01' as never,
      toDay: null,
      sourceTitle: '示例档案保管期限规定',
      sourceNumber: null,
      sourceUrl: null,
      supersedes: [],
      proposedBy: one,
      proposedByInstitutionId: world.staff.reviewer.institutionId,
      proposedAt: clock.now(),
    })
    .execute();
  const approval = { rowId: id, proposedBy: one, decidedBy: two, decidedAt: clock.now(), approved: true, reason: null };
  await db.insertInto('figureApprovals').values(approval).execute();
  await world.kernel.ports.figures.refresh();
}

/** All the database says, with every seal that can be opened opened; and the names of the files on the disk. */
async function everything(): Promise<string> {
  const dump = [...(await dumpOf(world.database.ownerUrl)).values()].join('\n');
  const { sealer } = world.kernel;
  const said: string[] = [dump];
  for (const [table, entry] of Object.entries(dataInventory)) {
    if (typeof entry === 'string') continue;
    const columns = Object.entries<FieldEntry>(entry.columns).filter(
      ([, { label }]) => label !== 'internal' && label !== 'public',
    );
    const rows = await sql<Record<string, unknown>>`select * from ${sql.table(snake(table))}`
      .execute(openDatabaseAsOwner())
      .then((answer) => answer.rows);
    for (const row of rows)
      for (const [column] of columns) {
        const value = row[column];
        if (typeof value !== 'string' || !/^v2r?\./.test(value)) continue;
        said.push(openAny(`${table}.${column}`, value as Sealed, row)); // sealed, by its form
      }
  }
  /** A seal names the row it lies in: by its id, or by whatever else is the key of its table. */
  function openAny(field: string, value: Sealed, row: Readonly<Record<string, unknown>>): string {
    for (const key of [row['id'], ...Object.values(row)]) {
      try {
        return sealer.open(field, value, String(key));
      } catch {
        continue;
      }
    }
    throw new Error(`${field} opens under no key of its row`);
  }
  return said.join('\n');
}
let asOwner: ReturnType<typeof openDatabase> | undefined;
const openDatabaseAsOwner = () => (asOwner ??= openDatabase(openPool(world.database.ownerUrl, 2)));
afterAll(() => asOwner?.destroy());

const filesOnDisk = async (): Promise<string[]> =>
  (await readdir(path.join(world.dataDir, 'files'), { recursive: true })).filter((name) => name.length > 30);

const carryOut = () => {
  const { sealer, clock, files, log } = world.kernel;
  const db = openDatabaseAsOwner();
  return carryOutAgreed({ db, sealer, clock, files, auditSink: auditSinkOf({ db, clock, log }) });
};

describe('a closed file', () => {
  it('every table about people is of the file, emptied, or beside it for a reason', () => {
    const entered = [...Object.keys(fileRows), ...Object.keys(emptiedRows), ...Object.keys(besideTheFile)];
    expect(new Set(entered).size).toBe(entered.length);
    const hanging = Object.entries(dataInventory).flatMap(([table, entry]) =>
      typeof entry !== 'string' &&
      Object.keys(entry.columns).some((column) =>
        ['caseId', 'applicationId', 'personId', 'paperId', 'outgoingId'].includes(column),
      )
        ? [table]
        : [],
    );
    expect(hanging.length).toBeGreaterThan(25);
    expect(hanging.filter((table) => !entered.includes(table))).toEqual([]);
  });

  it('cannot be destroyed while nobody knows the term, nor within it, nor while the case goes on', async () => {
    expect((await propose('archivist')).body).toMatchObject({
      code: 'wrongStatus',
      detail: expect.stringContaining('还没有核定'),
    });
    const board = await (await office.as('archivist')).get('/api/destructions');
    expect(board.body).toMatchObject({ term: { ask: expect.stringContaining('省司法厅') }, due: [] });
    await enterTerm(30);
    expect((await propose('archivist')).body.detail).toContain('要保管到2056年11月23日');
    const open = await caseIn(office, 'inProgress');
    expect((await propose('archivist', open.caseId)).body.detail).toContain('还没有办结');
    expect((await propose('clerk')).body.code).toBe('roleNotAllowed');
    expect((await (await office.as('otherClerk')).post(`/api/cases/${caseId()}/destruction`)).status).toBe(403);
  });

  it('is proposed by one, agreed by another, both with the second factor, when its term is over', async () => {
    const before = await everything();
    for (const [field, value] of Object.entries(planted.fields))
      if (field !== 'phone' && field !== 'helperPhone' && field !== 'neverContact')
        expect(before, field).toContain(value);
    world.clock.advance({ days: 366 * 30 + 1 });
    const board = await (await office.as('archivist')).get('/api/destructions');
    expect(board.body.due).toContainEqual(expect.objectContaining({ caseId: caseId(), keepUntil: '2056-11-23' }));
    const asked = await propose('archivist');
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const { id } = asked.body;
    expect((await propose('approver')).body.code).toBe('wrongStatus');
    const agree = { compared: true };
    const first = { ...world.staff.approver, staffId: world.staff.archivist.staffId };
    const own: unknown = await perform(world.kernel, destructionActOf(), {
      id,
      transition: 'agree',
      input: agree,
      viewer: first,
      requestId: randomUUID(),
    }).catch((error: unknown) => error);
    expect(own instanceof Refused && own.refusal.code).toBe('samePerson');
    expect((await (await office.as('archivist')).post(`/api/destructions/${id}/agree`, agree)).body.code).toBe(
      'roleNotAllowed',
    );
    expect(await carryOut(), 'nothing goes on one word').toEqual([]);
    const stale = await callerOf(world, { login: 'approver' });
    world.clock.advance({ minutes: 6 });
    expect((await stale.post(`/api/destructions/${id}/agree`, { compared: true })).body.code).toBe('stepUpNeeded');
    const agreed = await (
      await callerOf(world, { login: 'approver' })
    ).post(`/api/destructions/${id}/agree`, { compared: true });
    expect(agreed).toMatchObject({ status: 200, body: { status: 'agreed' } });
  });

  it('is gone afterwards, with its files and every word; the line, the log, the trail and the proof stay', async () => {
    const other = await applicationIn(office, 'received', 'wages');
    const events = await world.kernel.db.selectFrom('events').select(['id', 'type', 'at']).orderBy('id').execute();
    const files = await filesOnDisk();
    const blind = world.kernel.sealer.blind('persons.name', planted.person.name);
    const [done] = await carryOut();
    expect(done?.erased).toBeGreaterThan(20);
    const after = await everything();
    for (const [field, value] of Object.entries(planted.fields)) expect(after.includes(value), field).toBe(false);
    expect(after.includes(blind)).toBe(false);
    expect(after).toContain('辛勤'); // another's file is untouched
    expect((await filesOnDisk()).length).toBeLessThan(files.length);
    expect((await (await office.as('approver')).get(`/api/cases/${caseId()}`)).status).toBe(404);
    expect((await (await office.as('clerk')).get(`/api/applications/${other.applicationId}`)).status).toBe(200);
    const left = await world.kernel.db
      .selectFrom('events')
      .select(['id', 'type', 'at'])
      .where('id', '<=', events.at(-1)?.id ?? 0)
      .orderBy('id')
      .execute();
    expect(left).toEqual(events);
    expect(
      await world.kernel.db
        .selectFrom('events')
        .select('id')
        .where('caseId', '=', caseId())
        .where('input', 'is not', null)
        .execute(),
    ).toEqual([]);
    const proof = await world.kernel.db
      .selectFrom('erasures')
      .selectAll()
      .where('class', '=', 'closedFiles')
      .executeTakeFirstOrThrow();
    expect(proof).toMatchObject({
      erased: done?.erased,
      idsHash: done?.idsHash,
      rule: expect.stringContaining('30 年（示例档案保管期限规定）'),
    });
    const line = (await (await office.as('archivist')).get('/api/destructions')).body.items[0];
    expect(line).toMatchObject({ statusLabel: '已销毁', number: expect.stringMatching(/^援案/), erased: done?.erased });
    await world.kernel.ports.auditTrail.settle();
    expect(await world.kernel.ports.auditTrail.verify()).toMatchObject({ holds: true });
    expect(await carryOut(), 'a second run finds nothing').toEqual([]);
  });

  it('whose term is over is proposed by her own wish too, and still wants the second person', async () => {
    const filed = await applicationIn(office, 'refused', 'wages');
    world.clock.advance({ days: 366 * 30 + 1 });
    const told = { wanted: 'deletion', told: '都删掉', askedBy: 'herself', identityChecked: true };
    const asked = await (await office.as('clerk')).post(`/api/applications/${filed.applicationId}/data-requests`, told);
    const head = await office.as('approver');
    const at = `/api/data-requests/${asked.body.id}`;
    const early = await head.post(`${at}/refuse`, { ground: 'archiveTerm', answer: '没到期' });
    expect(early.body.errors[0].path).toBe('ground');
    const met = await head.post(`${at}/agreeToErase`, { answer: '还要另一位同事同意。' });
    expect(met).toMatchObject({ status: 200, body: { status: 'met' } });
    const [line] = (await (await office.as('archivist')).get('/api/destructions')).body.items;
    expect(line).toMatchObject({ statusLabel: '待另一人同意', proposedBy: '任负责' });
  });

  it('is not for the service to destroy: its own login can rewrite no event', async () => {
    await expect(
      world.kernel.db.updateTable('events').set({ input: null }).where('caseId', '=', caseId()).execute(),
    ).rejects.toThrow(/permission denied/);
  });
});
