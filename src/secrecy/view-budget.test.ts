import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { assertionOf, cookieOf } from '../../tests/support/passkey.ts';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { noticeAnomalies } from './anomaly.jobs.ts';
import { budgetFor, changedBudgetsOf, viewBudgetsOn, withChanges } from './view-budget.model.ts';

const today = '2026-11-23' as PlainDate;

describe('the numbers', () => {
  it('every post has its own, the widest of several posts counts, an administrator has none', () => {
    const budgets = viewBudgetsOn(today);
    expect(budgetFor(['personnel.handler'], budgets)?.opened).toEqual({ hour: 10, day: 30 });
    expect(budgetFor(['personnel.handler', 'agency.approver'], budgets)?.opened).toEqual({ hour: 30, day: 60 });
    expect(budgetFor(['admin.auditor'], budgets)).toBeUndefined();
  });
  it('an installation raises them for all or for one post; what it cannot have meant stops the start', () => {
    const changed = withChanges(viewBudgetsOn(today), changedBudgetsOf('all=1/2/3/4, agency.clerk=5/6/7/8'));
    expect(changed['bureau.supervisor'].shown).toEqual({ hour: 3, day: 4 });
    expect(changed['agency.clerk'].opened).toEqual({ hour: 5, day: 6 });
    for (const wrong of ['all=1/2/3', 'all=0/1/1/1', 'agency.nobody=1/1/1/1', 'all=1/2/3/4/5', 'admin.auditor=1/1/1/1'])
      expect(() => changedBudgetsOf(wrong), wrong).toThrow(/VIEW_BUDGETS 应写成/);
  });
});

describe('over the budget, the second factor is asked for again', () => {
  let world: World;
  let office: Office;
  let files: Filed[];
  beforeAll(async () => {
    world = await startWorld({ roles: 'web', viewBudgets: 'all=3/5/4/6' });
    office = await officeOf(world);
    files = [];
    for (let nth = 0; nth < 7; nth++) files.push(await office.submit('wages'));
    files.push(await office.submit('hurtByHusband'));
  });
  afterAll(() => world.close());

  const at = (nth: number): string => `/api/applications/${files[nth]?.applicationId}`;
  const statusOf = async (caller: Caller, nth: number): Promise<number> => (await caller.get(at(nth))).status;
  /** The second factor once more, as the dialog gives it; what is answered is the new session. */
  async function stepUp(caller: Caller, login: string): Promise<Caller> {
    const post = (path: string, body: object) =>
      caller.raw(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { challenge } = JSON.parse(await (await post('/api/session/passkey/options', {})).text());
    const answer = await post('/api/session/passkey', { response: assertionOf(login, challenge, 'http://localhost') });
    expect(answer.status).toBe(200);
    return callerOf(world, undefined, { cookie: cookieOf(answer) });
  }

  it('by HTTP: the fourth file is refused in words that say what to do, what was seen stays open, step-up goes on', async () => {
    const clerk = await callerOf(world, { login: 'clerk' });
    world.clock.advance({ minutes: 1 });
    expect(await Promise.all([0, 1, 2].map((nth) => statusOf(clerk, nth)))).toEqual([200, 200, 200]);
    const refused = await clerk.get(at(3));
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'viewBudgetSpent', detail: expect.stringContaining('动态口令') });
    expect(await statusOf(clerk, 1)).toBe(200);
    const again = await stepUp(clerk, 'clerk');
    world.clock.advance({ minutes: 1 });
    expect(await statusOf(again, 3)).toBe(200);

    const entries = await world.kernel.db
      .selectFrom('auditEntries')
      .select(['action', 'kind'])
      .where('refusal', '=', 'viewBudgetSpent')
      .execute();
    expect(entries).toEqual([{ action: 'getApplication', kind: 'view' }]);
    await noticeAnomalies(world.kernel);
    const { items } = (await (await callerOf(world, { login: 'auditor' })).get('/api/anomalies')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ by: '郝受理', rule: '看的超过额度，要求再确认了本人', times: 1 }),
    );
  });

  it('forty at the same moment are not more than the budget', async () => {
    const reviewer = await callerOf(world, { login: 'reviewer' });
    world.clock.advance({ minutes: 1 });
    expect(await statusOf(reviewer, 0)).toBe(200);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, nth) => statusOf(reviewer, nth % 8)));
    expect(new Set(answers)).toEqual(new Set([200, 403]));
    const open = await Promise.all(files.map((_, nth) => statusOf(reviewer, nth)));
    expect(open.filter((status) => status === 200)).toHaveLength(3);
  });

  it('a list counts by its cases; in the next hour there is room again, up to the day', async () => {
    const assigner = await callerOf(world, { login: 'assigner' });
    world.clock.advance({ minutes: 1 });
    expect((await assigner.get('/api/applications?status=open')).status).toBe(200); // eight at once: the first look of the window
    world.clock.advance({ minutes: 61 });
    const stillKnown = await callerOf(world, { login: 'assigner' });
    world.clock.advance({ minutes: 1 });
    expect(await statusOf(stillKnown, 0)).toBe(200);
    expect((await stillKnown.get('/api/applications?status=open')).body.code).toBe('viewBudgetSpent');
  });

  it('another process counts the same looks, out of the audit', async () => {
    const archivist = await callerOf(world, { login: 'archivist' });
    world.clock.advance({ minutes: 1 });
    for (const nth of [0, 1, 2]) expect(await statusOf(archivist, nth)).toBe(200);
    const { appOf } = await import('../app.ts');
    const settings = { secure: false, trustProxy: false, demo: false, viewBudgets: changedBudgetsOf('all=3/5/4/6') };
    const other = appOf(world.kernel, settings);
    const answer = await other.request(at(3), { headers: { cookie: `yh_session=${archivist.token()}` } });
    expect(answer.status).toBe(403);
  });

  it('who is on duty is never stopped, and telling where she is for her life asks for no budget', async () => {
    const approver = await callerOf(world, { login: 'approver' });
    const now = world.clock.now();
    const until = new Date(now.getTime() + 8 * 3_600_000).toISOString();
    const shift = { staffId: world.staff.approver.staffId, from: now.toISOString(), until };
    expect((await approver.post('/api/duty-shifts', shift)).status).toBe(200);
    world.clock.advance({ minutes: 1 });
    for (const [nth] of files.entries()) expect(await statusOf(approver, nth)).toBe(200);
    const told = await approver.post('/api/life-danger', {
      toldTo: '110',
      number: files[7]?.number,
      reason: '她来电说有人拿刀堵在门外，电话断了',
    });
    expect(told.status).toBe(200);
  });
});
