import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../law/assess.ts';
import { publishedFigures } from '../../law/figures.ts';
import { parsePlainDate as day } from '../../law/kernel/plain-date.ts';
import { thresholdFor } from '../../law/national/legal-aid-law/means.ts';
import { stableId } from '../network/stable-id.ts';
import { addStaff } from '../accounts/staff.commands.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';
import * as told from '../../tests/support/cases.ts';
import { officeOf } from '../../tests/support/cases.ts';
import { onEachDatabase } from '../../tests/support/database.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';
import { approveFigure, proposeFigure, rejectFigure } from './figure.commands.ts';
import { FigureTold, ProposeFigure } from './figure.model.ts';
import { snapshotOf } from './figure.queries.ts';
import { keepFigures } from './figures-book.ts';

const source = { title: '关于调整城乡居民最低生活保障标准的通知', number: '试验〔2026〕1号' };
const line = {
  kind: 'subsistenceLine',
  county: '140105',
  residence: 'urban',
  amountFen: 80_000,
  per: 'month',
  from: '2026-07-01',
  to: '2027-01-01',
};
const notice2027 = {
  kind: 'holidayNotice',
  year: 2027,
  daysOff: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-05-01', '2027-10-01'].map((each) => ({
    day: each,
    name: '试验节',
  })),
  makeUpDays: [{ day: '2027-01-09', name: '试验节' }],
};
const family = {
  matter: 'supportPayments',
  province: '14',
  applicantIs: 'self',
  isMinor: false,
  isElderly: false,
  isDisabled: false,
  isVictimOfAbuse: false,
  hasOwnLawyer: false,
  hasNoFixedIncome: false,
  assistance: 'none',
  isMigrantWorker: false,
  residence: 'urban',
  opponentInHousehold: false,
  householdSize: 3,
} as const;
const proposal = (figure: object, supersedes: string[] = []) => ProposeFigure.parse({ figure, source, supersedes });
const id = () => randomUUID();

onEachDatabase('figures that an office loads', (fresh) => {
  let world: World;
  let second: StaffViewer;
  let province: readonly [StaffViewer, StaffViewer];
  beforeAll(async () => {
    world = await startWorld({ database: await fresh('network'), roles: 'web' });
    second = await approverAt('140105', '任第二');
    province = [await approverAt('14', '省一'), await approverAt('14', '省二')];
  });
  afterAll(() => world.close());

  const approverAt = async (divisionCode: string, name: string): Promise<StaffViewer> => {
    const roles: readonly Role[] = ['agency.approver'];
    const institutionId = stableId('aidAgency', divisionCode);
    const [staffId = ''] = await addStaff(world.kernel.db, world.kernel, [
      { institutionId, name, roles, login: id(), passwordHash: 'none' },
    ]);
    return { kind: 'staff', staffId, name, institutionId, divisionCode, roles };
  };
  const propose = async (figure: object, supersedes: string[] = [], by: StaffViewer = second) =>
    (await proposeFigure(world.kernel, by, proposal(figure, supersedes), id())).id;
  const approve = (row: string, by: StaffViewer = world.staff.approver) => approveFigure(world.kernel, by, row, id());
  const refusedWith = (code: string, message = '') =>
    expect.objectContaining({ refusal: expect.objectContaining({ code, message: expect.stringContaining(message) }) });
  const lineOn = (on: string, residence: 'urban' | 'rural' = 'urban', county = '140105') =>
    thresholdFor(county, residence, day(on), world.kernel.ports.figures.current());
  const rules = async (on: string) => (await (await callerOf(world)).get(`/api/rules?on=${on}`)).body.figures;

  it('change nothing while only one person stands for them', async () => {
    const before = world.kernel.ports.figures.current();
    const row = await propose(line);
    await world.kernel.ports.figures.refresh();
    expect(world.kernel.ports.figures.current()).toBe(before);
    await rejectFigure(world.kernel, world.staff.approver, row, '与原文不符', id());
    await expect(approve(row)).rejects.toEqual(refusedWith('wrongStatus', '退回'));
    expect(world.kernel.ports.figures.current()).toBe(before);
  });

  it('are never approved by the one who proposed them: neither by the command nor past it', async () => {
    const row = await propose(line);
    await expect(approve(row, second)).rejects.toEqual(refusedWith('samePerson'));
    await expect(rejectFigure(world.kernel, second, row, '自己退回', id())).rejects.toEqual(refusedWith('samePerson'));
    const insert = (proposedBy: string, decidedBy: string) =>
      world.kernel.db
        .insertInto('figureApprovals')
        .values({ rowId: row, proposedBy, decidedBy, decidedAt: world.clock.now(), approved: true, reason: null })
        .execute();
    await expect(insert(second.staffId, second.staffId)).rejects.toThrow('figure_approvals_two_people');
    await expect(insert(world.staff.approver.staffId, second.staffId)).rejects.toThrow('foreign key'); // a false word about who proposed
    await rejectFigure(world.kernel, world.staff.approver, row, '试验', id());
  });

  it('change the answer from their day on and not before, and the changed figures have their own hash', async () => {
    const hash = world.kernel.ports.figures.current().hash;
    expect(lineOn('2026-07-01')).toMatchObject({ kind: 'stale' });
    const request = id();
    const row = (await proposeFigure(world.kernel, second, proposal(line), request)).id;
    expect((await proposeFigure(world.kernel, second, proposal(line), request)).id).toBe(row); // the same intention, once
    expect(await approve(row)).toEqual({ id: row, approved: true });
    expect(lineOn('2026-06-30')).toMatchObject({ kind: 'stale' });
    expect(lineOn('2026-07-01')).toMatchObject({ kind: 'known', monthlyFen: 160_000 });
    expect(lineOn('2026-12-31')).toMatchObject({ kind: 'known', monthlyFen: 160_000 });
    expect(lineOn('2027-01-01')).toMatchObject({ kind: 'stale' });
    expect(lineOn('2026-07-01', 'rural')).toMatchObject({ kind: 'stale' });
    expect(world.kernel.ports.figures.current().hash).not.toBe(hash);
    const answer = await (await callerOf(world)).post('/api/assess', { facts: {}, on: '2026-11-23' });
    expect(answer.body.figures).toBe(world.kernel.ports.figures.current().hash);
    await expect(approve(row)).rejects.toEqual(refusedWith('wrongStatus', '已经核准'));
  });

  it('claim a day that is taken only by saying so, and then hold for their own days alone', async () => {
    const [first, other] = province;
    const own = { ...line, county: '140110' };
    const standing = await propose(own, [], first);
    await approve(standing, other);
    const higher = { ...own, amountFen: 90_000, from: '2026-10-01' };
    await expect(propose(higher, [], first)).rejects.toEqual(refusedWith('invalidInput', '重叠'));
    await expect(propose({ ...higher, residence: 'rural' }, [], first)).resolves.toBeDefined(); // the other residence never clashes
    await approve(await propose(higher, [standing], first), other);
    expect([lineOn('2026-09-30', 'urban', '140110'), lineOn('2026-10-01', 'urban', '140110')]).toMatchObject([
      { monthlyFen: 160_000 },
      { monthlyFen: 180_000 },
    ]);
    await expect(propose(own, [id()], first)).rejects.toEqual(refusedWith('invalidInput', '取代'));
  });

  it('two proposals for the same days: the second to be approved is stopped', async () => {
    const rows = [
      await propose({ ...line, county: '140106' }, [], province[0]),
      await propose({ ...line, county: '140106', amountFen: 81_000 }, [], province[0]),
    ] as const;
    const outcomes = await Promise.allSettled(rows.map((row) => approve(row, province[1])));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are known in another process when it looks again', async () => {
    const other = await keepFigures({ db: world.kernel.db, clock: world.clock, onError: () => undefined });
    await approve(await propose({ ...line, county: '140107' }, [], province[0]), province[1]);
    await other.refresh();
    expect(other.current().hash).toBe(world.kernel.ports.figures.current().hash);
    expect(other.current().linesByCounty.get('140107')?.at(-1)).toMatchObject({ amountFen: 80_000 });
    await other.stop();
  });

  it('stand under whoever answers for the place: a county for its own line, only the province for all', async () => {
    await expect(propose({ ...line, county: '140122' })).rejects.toEqual(refusedWith('roleNotAllowed', '该县'));
    await expect(propose(notice2027)).rejects.toEqual(refusedWith('roleNotAllowed', '省级'));
    await expect(propose({ kind: 'meansMultiplier', value: 3, from: '2027-01-01' })).rejects.toEqual(
      refusedWith('roleNotAllowed', '省级'),
    );
    await expect(propose(line, [], world.staff.clerk)).rejects.toEqual(refusedWith('roleNotAllowed', '审查岗'));
    const row = await propose(
      { ...line, county: '140105', from: '2028-01-01', to: '2029-01-01' },
      [],
      world.staff.reviewer,
    );
    await expect(approve(row, world.staff.reviewer)).rejects.toEqual(refusedWith('roleNotAllowed', '负责人'));
    await expect(propose({ ...line, county: '149999' }, [], province[0])).rejects.toEqual(
      refusedWith('invalidInput', '没有这个县'),
    );
    await expect(
      propose(
        {
          ...notice2027,
          year: 2029,
          daysOff: notice2027.daysOff.map(({ day: each, name }) => ({ day: each.replace('2027', '2029'), name })),
          makeUpDays: [],
        },
        [],
        province[0],
      ),
    ).rejects.toEqual(refusedWith('invalidInput', '2028'));
  });

  it('a county without a figure is told to ask by name, an old figure is never passed off as today’s', async () => {
    await approve(await propose({ ...line, county: '140108' }, [], province[0]), province[1]);
    const figures = await rules('2026-11-23');
    const of = (county: string, residence: string) =>
      figures.subsistence.find(
        (each: { county: string; residence: string }) => each.county === county && each.residence === residence,
      );
    expect(of('140321', 'urban')).toMatchObject({
      state: 'missing',
      ask: expect.stringMatching(/^向.*平定县民政部门核实$/),
    });
    expect(of('140321', 'urban').amountFen).toBeUndefined();
    expect(of('140802', 'urban')).toMatchObject({
      state: 'stale',
      to: '2025-01-01',
      ask: expect.stringContaining('民政部门核实'),
    });
    expect(of('140108', 'urban')).toMatchObject({ state: 'known', amountFen: 80_000, verified: { isChecked: true } });
    expect(figures.subsistence).toHaveLength(117 * 2);
    expect(figures.missing).toBeGreaterThan(100);
    const { means } = (
      await (
        await callerOf(world)
      ).post('/api/assess', {
        facts: { ...family, decidingCounty: '140321', householdMonthlyIncome: 0 },
        on: '2026-11-23',
      })
    ).body;
    expect(means).toMatchObject({
      hardship: 'officer',
      threshold: { kind: 'missing', says: expect.stringContaining('平定县民政部门核实') },
    });
  });

  it('a day before the rule exists is answered as such', async () => {
    const ask = async (on: string) =>
      (await (await callerOf(world)).post('/api/assess', { facts: { matter: 'labourPay' }, on })).body.scope.answer;
    expect([await ask('2021-12-31'), await ask('2022-01-01')]).toEqual([
      'notInForce',
      expect.not.stringContaining('notInForce'),
    ]);
  });

  it('the next year’s holiday notice makes 暂定 days official, at once and on record', async () => {
    world.clock.set('2026-12-26T02:00:00Z');
    const office = await officeOf(world);
    const filed = await office.submit('wages');
    const periodOf = () =>
      world.kernel.db
        .selectFrom('periods')
        .select(['id', 'dueOn', 'tentative'])
        .where('subjectId', '=', filed.applicationId)
        .where('ruleId', '=', 'DL-05')
        .executeTakeFirstOrThrow();
    const before = await periodOf();
    expect(before).toMatchObject({ dueOn: '2027-01-04', tentative: true });
    await approve(await propose(notice2027, [], province[0]), province[1]);
    expect(await periodOf()).toMatchObject({ dueOn: '2027-01-05', tentative: false });
    const event = await world.kernel.db
      .selectFrom('events')
      .select(['type', 'caseId', 'counts'])
      .where('subjectId', '=', before.id)
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      type: 'period.recomputed',
      caseId: filed.caseId,
      counts: {
        rule: 'DL-05',
        dueBefore: '2027-01-04',
        dueAfter: '2027-01-05',
        tentativeBefore: true,
        tentativeAfter: false,
      },
    });
    const later = await office.submit('wages'); // what starts now is official from the first
    expect(
      await world.kernel.db
        .selectFrom('periods')
        .select(['dueOn', 'tentative'])
        .where('subjectId', '=', later.applicationId)
        .where('ruleId', '=', 'DL-05')
        .executeTakeFirstOrThrow(),
    ).toEqual({ dueOn: '2027-01-05', tentative: false });
    expect((await rules('2027-01-01')).officialThrough).toBe('2027-12-31');
  });

  it('a decision stays explainable by the figures it was taken on', async () => {
    const standing = await propose({ ...line, county: '140109', amountFen: 90_000 }, [], province[0]);
    await approve(standing, province[1]);
    const office = await officeOf(world);
    const filed = await told.applicationIn(office, 'granted');
    const { figuresHash } = await world.kernel.db
      .selectFrom('applications')
      .select('figuresHash')
      .where('id', '=', filed.applicationId)
      .executeTakeFirstOrThrow();
    const facts = { ...family, decidingCounty: '140109', householdMonthlyIncome: 3 * 170_000 };
    const on = day('2026-11-23');
    const then = assess(facts, on, world.kernel.ports.figures.current());
    expect(then.figures).toBe(figuresHash);
    await approve(
      await propose({ ...line, county: '140109', amountFen: 50_000 }, [standing], province[0]),
      province[1],
    );
    const now = assess(facts, on, world.kernel.ports.figures.current());
    expect([then.means.hardship, now.means.hardship]).toEqual(['yes', 'no']);
    const kept = await snapshotOf(world.kernel.db, figuresHash ?? '');
    expect(kept && assess(facts, on, kept)).toEqual(then);
    expect((await (await callerOf(world)).get(`/api/figures?hash=${figuresHash}`)).body.hash).toBe(figuresHash);
    expect(await snapshotOf(world.kernel.db, publishedFigures.hash)).toBeDefined(); // what a release brought is kept too
    expect((await (await callerOf(world)).get(`/api/figures?hash=${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('are proposed and answered over HTTP, with the reason for what is refused', async () => {
    const [reviewer, approver, stranger] = [
      await callerOf(world, { login: 'reviewer' }),
      await callerOf(world, { login: 'approver' }),
      await callerOf(world, { login: 'otherClerk' }),
    ];
    const faulty = await reviewer.post('/api/figure-rows', {
      figure: { ...line, amountFen: 0.5, from: '2030-02-30', to: '2030-01-01' },
      source: { title: '' },
    });
    expect(faulty).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining([
          expect.objectContaining({ path: 'figure.amountFen' }),
          expect.objectContaining({ path: 'source.title' }),
        ]),
      },
    });
    const made = await reviewer.post('/api/figure-rows', {
      figure: { ...line, residence: 'rural', from: '2030-01-01', to: '2031-01-01' },
      source,
    });
    expect(made.status).toBe(200);
    const seen = async (caller: typeof reviewer) =>
      (await caller.get('/api/figure-rows?state=proposed')).body.items.find(
        (each: { id: string }) => each.id === made.body.id,
      );
    expect(await seen(reviewer)).toMatchObject({
      proposedBy: '申审查',
      decide: { allowed: false, reason: expect.stringContaining('负责人') },
    });
    expect(await seen(approver)).toMatchObject({
      says: expect.stringContaining('农村低保标准：每人每月 800.00 元'),
      decide: { allowed: true },
    });
    expect((await stranger.post(`/api/figure-rows/${made.body.id}/approve`)).status).toBe(403);
    expect((await (await callerOf(world)).get('/api/figure-rows')).status).toBe(401);
    expect((await approver.post(`/api/figure-rows/${made.body.id}/reject`, { reason: '' })).status).toBe(422);
    expect(await approver.post(`/api/figure-rows/${made.body.id}/approve`)).toMatchObject({
      status: 200,
      body: { approved: true },
    });
    const approved = (await approver.get('/api/figure-rows?state=approved')).body.items;
    expect(approved.find((each: { id: string }) => each.id === made.body.id)).toMatchObject({
      state: 'approved',
      decidedBy: '任负责',
    });
  });
});

describe('what a figure must be', () => {
  const faults = (figure: object) =>
    FigureTold.safeParse(figure)
      .error?.issues.map(({ message }) => message)
      .join() ?? '';
  it.each([
    ['another province', { ...line, county: '110101' }, '山西省'],
    ['no amount', { ...line, amountFen: 0 }, '大于零'],
    ['half a fen', { ...line, amountFen: 1.5 }, '整数'],
    ['an end before its beginning', { ...line, to: '2026-07-01' }, '晚于'],
    ['a day that does not exist', { ...line, from: '2026-02-30' }, '写'],
    [
      'a day of another year',
      { ...notice2027, daysOff: [...notice2027.daysOff, { day: '2026-11-30', name: '错' }] },
      '不是 2027 年',
    ],
    ['a make-up day in the week', { ...notice2027, makeUpDays: [{ day: '2027-01-11', name: '错' }] }, '不是周末'],
    [
      'a day that rests and works',
      { ...notice2027, makeUpDays: [{ day: '2027-01-03', name: '错' }] },
      '不能既放假又上班',
    ],
    ['a day twice', { ...notice2027, makeUpDays: [...notice2027.makeUpDays, ...notice2027.makeUpDays] }, '写了两次'],
    [
      'a year without its first of May',
      { ...notice2027, daysOff: notice2027.daysOff.filter(({ day: each }) => each !== '2027-05-01') },
      '劳动节',
    ],
    ['a multiplier below one', { kind: 'meansMultiplier', value: 0.5, from: '2026-01-01' }, '不会小于一'],
    ['an edge that is no edge', { kind: 'meansEdge', value: 'equal', from: '2026-01-01' }, '请选择'],
    ['a kind nobody knows', { kind: 'tariff', value: 1 }, '不认识'],
  ])('%s is refused in Chinese', (_, figure, message) => {
    expect(faults(figure)).toContain(message);
  });

  it('a line in force from a past day is taken: 追溯生效', () => {
    expect(faults({ ...line, from: '2024-01-01', to: '2025-01-01' })).toBe('');
    expect(faults(notice2027)).toBe('');
    expect(faults({ ...notice2027, daysOff: [...notice2027.daysOff, { day: '2026-12-31', name: '元旦' }] })).toBe('');
  });
});
