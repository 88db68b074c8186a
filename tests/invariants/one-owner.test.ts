import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStatus } from '../../src/casework/case.model.ts';
import { caseWorkflow } from '../../src/casework/case.workflow.ts';
import type { ApplicationStatus } from '../../src/intake/application.model.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import type { AnyTransition, Governed } from '../../src/platform/workflow/declare.ts';
import { applicationIn, caseIn, matter, officeOf, type Office } from '../support/cases.ts';
import { places, startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

type Owned = { status: string; ownerInstitutionId: string; ownerRole: string };
const ownerOf = (table: 'applications' | 'cases', id: string): Promise<Owned> =>
  world.kernel.db
    .selectFrom(table)
    .select(['status', 'ownerInstitutionId', 'ownerRole'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const lastEventOf = (id: string) =>
  world.kernel.db
    .selectFrom('events')
    .select(['toStatus', 'ownerInstitutionId', 'ownerRole'])
    .where('subjectId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();

/** Acts that the owner's post may do from here: who owes the next move must be able to make one. */
function movesOf(
  transitions: Record<string, Pick<AnyTransition<Governed>, 'from' | 'by'>>,
  { status, ownerRole }: Owned,
): string[] {
  return Object.entries(transitions)
    .filter(([, { from, by }]) => from.includes(status) && by.some((role) => role === ownerRole))
    .map(([name]) => name);
}

describe('首问首办: at every moment exactly one office owes the next move', () => {
  it('“nobody” cannot be written', async () => {
    const { rows } = await sql<{ table: string; column: string; nullable: string }>`
      select table_name as "table", column_name as "column", is_nullable as nullable from information_schema.columns
      where table_schema = 'public' and column_name in ('owner_institution_id', 'owner_role')`.execute(world.kernel.db);
    expect(rows.length).toBeGreaterThanOrEqual(12); // every kind of record with a workflow, two columns each
    for (const row of rows) expect(row, `${row.table}.${row.column}`).toMatchObject({ nullable: 'NO' });
  });

  it.each(Object.keys(applicationWorkflow.states) as ApplicationStatus[])(
    'application %s: the owner can move, and the log names the same owner',
    async (status) => {
      const { applicationId } = await applicationIn(office, status);
      const owner = await ownerOf('applications', applicationId);
      expect(owner.status).toBe(status);
      expect(await lastEventOf(applicationId)).toEqual({
        toStatus: status,
        ownerInstitutionId: owner.ownerInstitutionId,
        ownerRole: owner.ownerRole,
      });
      if (!applicationWorkflow.final.includes(status))
        expect(movesOf(applicationWorkflow.transitions, owner)).not.toEqual([]);
    },
  );

  // A case in intake waits for its application, which has its own owner.
  it.each((Object.keys(caseWorkflow.states) as CaseStatus[]).filter((status) => status !== 'intake'))(
    'case %s: the owner can move, and the log names the same owner',
    async (status) => {
      const { caseId } = await caseIn(office, status);
      const owner = await ownerOf('cases', caseId);
      expect(owner.status).toBe(status);
      expect(await lastEventOf(caseId)).toEqual({
        toStatus: status,
        ownerInstitutionId: owner.ownerInstitutionId,
        ownerRole: owner.ownerRole,
      });
      if (!caseWorkflow.final.includes(status)) expect(movesOf(caseWorkflow.transitions, owner)).not.toEqual([]);
    },
  );

  it('an assignment is the agency’s until the unit receives it', async () => {
    const filed = await caseIn(office, 'assigned');
    expect(await ownerOf('cases', filed.caseId)).toMatchObject({
      ownerInstitutionId: places.agency,
      ownerRole: 'agency.assigner',
    });
    await office.play(filed, [matter('receiveAssignment', 'manager')]);
    expect(await ownerOf('cases', filed.caseId)).toMatchObject({
      ownerInstitutionId: places.firm,
      ownerRole: 'undertaker.manager',
    });
  });

  it('replaying the log gives every record its status and its owner', async () => {
    for (const [kind, table] of [
      ['application', 'applications'],
      ['case', 'cases'],
    ] as const) {
      const rows = await world.kernel.db
        .selectFrom(table)
        .select(['id', 'status', 'ownerInstitutionId', 'ownerRole'])
        .where('status', '!=', 'intake')
        .execute();
      expect(rows.length).toBeGreaterThan(10);
      const events = await world.kernel.db
        .selectFrom('events')
        .select(['subjectId', 'fromStatus', 'toStatus', 'ownerInstitutionId', 'ownerRole'])
        .where('subjectKind', '=', kind)
        .orderBy('id')
        .execute();
      const replayed = new Map<string, (typeof events)[number]>();
      for (const event of events) {
        const before =
          replayed.get(event.subjectId)?.toStatus ??
          (kind === 'case' && event.fromStatus === 'intake' ? 'intake' : null);
        expect(event.fromStatus).toBe(before);
        replayed.set(event.subjectId, event);
      }
      for (const row of rows)
        expect(replayed.get(row.id)).toMatchObject({
          toStatus: row.status,
          ownerInstitutionId: row.ownerInstitutionId,
          ownerRole: row.ownerRole,
        });
    }
  });
});
