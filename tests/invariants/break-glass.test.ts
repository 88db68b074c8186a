import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endBrokenGlass } from '../../src/secrecy/break-glass.jobs.ts';
import { cases } from '../../src/casework/case.scope.ts';
import { scoped } from '../../src/platform/scope.ts';
import { caseIn, officeOf, type Filed, type Office } from '../support/cases.ts';
import { callerOf, startWorld, type Caller, type World } from '../support/world.ts';

let world: World;
let office: Office;
let filed: Filed;
let other: Filed;
let number: string;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  filed = await caseIn(office, 'inProgress');
  other = await caseIn(office, 'inProgress');
  number = (await (await office.as('clerk')).get(`/api/cases/${filed.caseId}`)).body.number;
});
afterAll(() => world.close());

const why = { reasonCode: 'danger', reason: '她刚才打来电话，说门外有人，经办人没有接' };
const fresh = (login: 'otherClerk' | 'operator' | 'approver' | 'securityAdmin' | 'clerk' | 'bureau') =>
  callerOf(world, { login });
const open = (caller: Caller, asked = number) => caller.post('/api/break-glass', { ...why, number: asked });
const fileOf = (caller: Caller, id: string) => caller.get(`/api/break-glass/${id}/file`);
const listed = async (caller: Caller, id: string) =>
  (await caller.get('/api/break-glass')).body.items.find((item: { id: string }) => item.id === id);
const review = (caller: Caller, id: string) =>
  caller.post(`/api/break-glass/${id}/review`, { inOrder: true, note: '电话记录核对过，确有其事' });

describe('somebody without any part in a file', () => {
  it('needs the second factor, a reason from the list and ten characters', async () => {
    const stranger = await fresh('otherClerk');
    for (const [body, path] of [
      [{ ...why, number, reason: '有急事' }, 'reason'],
      [{ ...why, number, reasonCode: 'curious' }, 'reasonCode'],
    ] as const) {
      const { status, body: problem } = await stranger.post('/api/break-glass', body);
      expect([status, problem.errors[0].path]).toEqual([422, path]);
    }
    world.clock.advance({ minutes: 6 });
    expect((await open(stranger)).body.code).toBe('stepUpNeeded');
    for (const login of ['lawyer', 'station', 'bureau'] as const)
      expect((await open(await callerOf(world, { login }))).body.code, login).toBe('roleNotAllowed');
  });

  it('reads that one file for thirty minutes, to look at only; before and after it is not there', async () => {
    const stranger = await fresh('otherClerk');
    expect((await stranger.get(`/api/cases/${filed.caseId}`)).status).toBe(404);
    const { id } = (await open(stranger)).body;
    const { status, body } = await fileOf(stranger, id);
    expect([status, body.id, body.actions]).toEqual([200, filed.caseId, []]);
    expect(body.narratives.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/"idNumber":|"address":"(?!送达)/); // what whoever handles it sees, not what the agency sees
    expect((await stranger.get(`/api/cases/${filed.caseId}`)).status).toBe(404); // nowhere but through the opened file
    expect((await stranger.get('/api/cases')).body.total).toBe(0);
    expect((await stranger.post(`/api/cases/${filed.caseId}/exclusions/declare`, { reason: '亲戚' })).status).toBe(404);
    world.clock.advance({ minutes: 14 });
    expect((await fileOf(stranger, id)).status).toBe(200);
    world.clock.advance({ minutes: 14 });
    expect((await fileOf(stranger, id)).status).toBe(200);
    expect((await fileOf(await fresh('operator'), id)).status).toBe(404); // nobody else's
    world.clock.advance({ minutes: 2 });
    expect((await fileOf(stranger, id)).body.code).toBe('notFound');
    await endBrokenGlass(world.kernel);
    const acts = await world.kernel.db
      .selectFrom('auditEntries')
      .select(['action', 'actorKind', 'aboutIds', 'purpose'])
      .where('purpose', '=', 'breakGlass')
      .where('result', '=', 'done')
      .where((eb) => eb.or([eb(eb.val(id), '=', eb.fn.any('subjectIds')), eb('action', '=', 'openedFile')]))
      .orderBy('id')
      .execute();
    expect(acts.map(({ action }) => action)).toEqual([
      'breakGlass.open',
      'openedFile',
      'openedFile',
      'openedFile',
      'breakGlass.end',
    ]);
    expect(acts[1]?.aboutIds).toEqual([filed.caseId]); // she sees it among those who looked
    expect(acts.at(-1)?.actorKind).toBe('system');
  });

  it('gives it back before its time, and then it is not there', async () => {
    const operator = await fresh('operator');
    const { id } = (await open(operator)).body;
    expect((await fileOf(operator, id)).status).toBe(200);
    expect((await operator.post(`/api/break-glass/${id}/end`)).status).toBe(200);
    expect((await fileOf(operator, id)).status).toBe(404);
    expect((await operator.post(`/api/break-glass/${id}/end`)).status).toBe(404);
  });

  it('learns nothing by asking: a number that is none is answered, listed and noted like one that is', async () => {
    const operator = await fresh('operator');
    const [known, unknown, part] = [
      await open(operator),
      await open(operator, '援案〔2026〕140105-09999'),
      await open(operator, number.slice(0, -1)),
    ];
    for (const { status, body } of [known, unknown, part])
      expect([status, Object.keys(body)]).toEqual([200, ['id', 'until']]);
    const shapes = await Promise.all(
      [known, unknown].map(async ({ body }) => {
        const { id: _id, mark: _mark, number: _number, ...rest } = await listed(operator, body.id);
        return rest;
      }),
    );
    expect(shapes[0]).toEqual(shapes[1]);
    expect((await fileOf(operator, unknown.body.id)).status).toBe(404);
    expect((await fileOf(operator, part.body.id)).status).toBe(404);
  });
});

describe('whoever is shut out of a case', () => {
  it('does not break in on it, and cannot tell that from a number that is none', async () => {
    const approver = await fresh('approver');
    const otherNumber = (await approver.get(`/api/cases/${other.caseId}`)).body.number;
    const staffId = world.staff.operator.staffId;
    const excluded = await approver.post(`/api/cases/${other.caseId}/exclusions`, {
      staffId,
      ground: 'head',
      reason: '与对方同村',
    });
    expect(excluded.status, JSON.stringify(excluded.body)).toBe(200);
    const operator = await fresh('operator');
    const [shut, none] = [await open(operator, otherNumber), await open(operator, '援案〔2026〕140105-08888')];
    const [hers, nobodys] = [await fileOf(operator, shut.body.id), await fileOf(operator, none.body.id)];
    expect([hers.status, hers.body]).toEqual([404, nobodys.body]);
    const viewer = { ...world.staff.operator, brokenInto: other.caseId };
    expect(await scoped(world.kernel.db, viewer, cases).select('cases.id').execute()).toEqual([]);
  });
});

describe('who is told, and who looks at it', () => {
  it('the heads at once; the security administrator without a word of the business', async () => {
    const stranger = await fresh('otherClerk');
    const { id } = (await open(stranger)).body;
    const toldHead = await listed(await fresh('approver'), id);
    expect(toldHead).toMatchObject({ by: '邻受理', reason: why.reason, number, isOpen: true, mayReview: true });
    const admin = await fresh('securityAdmin');
    const { items } = (await admin.get('/api/break-glass-notices')).body;
    const notice = items.find((item: { id: string }) => item.id === id);
    expect(notice).toMatchObject({ by: '邻受理', mark: toldHead.mark, isOpen: true });
    const text = JSON.stringify(items);
    for (const word of [number, why.reason, filed.caseId]) expect(text).not.toContain(word);
    for (const login of ['clerk', 'systemAdmin', 'auditor'] as const)
      expect((await (await callerOf(world, { login })).get('/api/break-glass-notices')).status, login).toBe(403);
    expect(await listed(await fresh('clerk'), id)).toBeUndefined();
    expect((await review(stranger, id)).status).toBe(404);
  });

  it('the head of the case looks at it once; nobody at the own', async () => {
    const { id } = (await open(await fresh('otherClerk'))).body;
    const head = await fresh('approver');
    expect((await review(head, id)).status).toBe(200);
    expect((await review(head, id)).body.code).toBe('wrongStatus');
    expect(await listed(head, id)).toMatchObject({ review: { by: '任负责', inOrder: true }, mayReview: false });
    const own = (await open(head)).body.id;
    expect((await review(head, own)).body.code).toBe('samePerson');
  });

  it('after a day it lies with the office above too, and stops new ones of that person, never of one on duty', async () => {
    const stranger = await fresh('otherClerk');
    const { id } = (await open(stranger)).body;
    const bureau = await fresh('bureau');
    expect(await listed(bureau, id)).toBeUndefined();
    expect((await review(bureau, id)).status).toBe(404);
    world.clock.advance({ hours: 25 });
    const again = await fresh('otherClerk');
    expect((await open(again)).body.code).toBe('breakGlassUnreviewed');
    expect((await open(await fresh('operator'))).status).toBe(200); // hers are unreviewed too: a hotline seat is on duty
    const from = world.clock.now();
    await world.kernel.db
      .insertInto('dutyShifts')
      .values({
        id: randomUUID(),
        staffId: world.staff.otherClerk.staffId,
        fromAt: from,
        untilAt: new Date(from.getTime() + 3_600_000),
        setBy: world.staff.otherClerk.staffId,
      })
      .execute();
    expect((await open(again)).status).toBe(200);
    const above = await fresh('bureau');
    expect(await listed(above, id)).toMatchObject({ isLate: true, isEscalated: true, mayReview: true });
    expect((await review(above, id)).status).toBe(200);
  });
});
