import { globSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cases } from '../../src/casework/case.scope.ts';
import { changeRequests } from '../../src/change-requests/change-request.scope.ts';
import { scoped, type Subject, type TableName } from '../../src/platform/scope.ts';
import { caseIn, officeOf, type Filed, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
let filed: Filed;
let subjects: readonly Subject<TableName>[];
const isSubject = (value: unknown): value is Subject<TableName> =>
  typeof value === 'object' && value !== null && 'table' in value && 'visibleTo' in value;

beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  filed = await caseIn(office, 'inProgress');
  const files = globSync('src/**/*.scope.ts', { cwd: path.resolve(import.meta.dirname, '../..') });
  const modules = await Promise.all(
    files.map((file) => import(path.resolve(import.meta.dirname, '../..', file)) as Promise<object>),
  );
  subjects = modules.flatMap((module) => Object.values(module).filter(isSubject));
});
afterAll(() => world.close());

it('every kind of record says which case it hangs on, and asks who is shut out of it', async () => {
  expect(subjects.length).toBeGreaterThanOrEqual(11);
  for (const subject of subjects) {
    expect(subject.ofCase, subject.table).toBeDefined();
    const query = scoped(world.kernel.db, world.staff.approver, subject).select('id' as never);
    expect(query.compile().sql, subject.table).toContain('from exclusions where staff_id');
    await query.execute(); // the column is there
  }
});

it('who is shut out of a case sees nothing that hangs on it; and broken glass does not open it', async () => {
  const asked = await (
    await office.as('her', filed)
  ).post('/api/change-requests', { ground: 'noContact', reason: '打电话从来不接' });
  expect(asked.status).toBe(200);
  const archivist = await office.as('archivist');
  const seen = async () => [
    (await archivist.get('/api/change-requests')).body.total,
    (await archivist.get(`/api/change-requests/${asked.body.id}`)).status,
  ];
  expect(await seen()).toEqual([1, 200]);
  const stranger = { ...world.staff.otherClerk, brokenInto: filed.caseId };
  expect(await scoped(world.kernel.db, stranger, changeRequests).select('id').execute()).toEqual([]);
  expect(await scoped(world.kernel.db, stranger, cases).select('id').execute()).toEqual([{ id: filed.caseId }]);
  const wish = { staffId: world.staff.archivist.staffId, ground: 'herWish', reason: '是邻居，不想让他知道' };
  expect((await (await office.as('clerk')).post(`/api/cases/${filed.caseId}/exclusions`, wish)).status).toBe(200);
  expect(await seen()).toEqual([0, 404]);
});
