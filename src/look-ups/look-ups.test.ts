import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, officeOf, tales, type Filed, type Office } from '../../tests/support/cases.ts';
import { connected } from '../../tests/support/cluster.ts';
import { callerOf, places, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { noticeAnomalies } from '../secrecy/anomaly.jobs.ts';
import { wholeKeyOf } from './whole-key.model.ts';

/** Everybody here has a number of her own; what differs is only who may be told. */
const numbers = {
  wages: '13900000101',
  hurt: '13900000102',
  child: '13900000103',
  vaulted: '13900000104',
  excluded: '13900000105',
  over: '13900000106',
  parted: '13900000107',
  nobody: '13900000199',
} as const;
type Who = keyof typeof numbers;
const hidden = ['hurt', 'child', 'vaulted', 'excluded', 'over', 'parted'] as const satisfies Who[];

let world: World;
let office: Office;
const filed = new Map<Who, Filed>();
const elsewhere = { agencyId: places.otherAgency };
const withPhone = (tale: keyof typeof tales, who: Who) => ({
  ...elsewhere,
  applicant: { ...tales[tale].applicant, phone: numbers[who] },
});

beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  const file = async (who: Who, tale: keyof typeof tales): Promise<Filed> => {
    const made = await office.submit(tale, withPhone(tale, who), 'otherClerk');
    filed.set(who, made);
    return made;
  };
  await file('wages', 'wages');
  await file('hurt', 'hurtByHusband');
  await file('child', 'child');
  const vaulted = await file('vaulted', 'wages');
  const { db } = world.kernel;
  await db
    .updateTable('persons')
    .set({ addressProtected: true })
    .where('id', 'in', (eb) => eb.selectFrom('applications').select('personId').where('id', '=', vaulted.applicationId))
    .execute();
  const excluded = await file('excluded', 'wages');
  for (const login of ['clerk', 'operator'] as const) await shutOut(excluded, login);
  const over = await file('over', 'wages');
  await office.play(over, [application('withdraw', 'her')]);
  const parted = await file('parted', 'wages');
  await db
    .updateTable('caseParties')
    .set({ adverseSince: world.clock.now(), adverseBecause: 'opposesHer', adverseBy: world.staff.otherClerk.staffId })
    .where('caseId', '=', parted.caseId)
    .where('role', '=', 'opponent')
    .execute();
}, 60_000);
afterAll(() => world.close());

async function shutOut({ caseId }: Filed, login: 'clerk' | 'operator'): Promise<void> {
  const id = crypto.randomUUID();
  await world.kernel.db
    .insertInto('exclusions')
    .values({
      id,
      caseId,
      staffId: world.staff[login].staffId,
      ground: 'head',
      state: 'inForce',
      reason: world.kernel.sealer.seal('exclusions.reason', '与对方是亲属', id),
      substituteStaffId: null,
      substituteInstitutionId: places.otherAgency,
      untilDay: null,
      setBy: world.staff.approver.staffId,
      setAt: world.clock.now(),
      endedBy: null,
      endedAt: null,
    })
    .execute();
}

const asOwner = (statement: string) =>
  connected(world.database.ownerUrl, async (client) => void (await client.query(statement)));
const asked = (key: string, more: object = {}) => ({
  key,
  purpose: 'handingOver',
  contextKind: 'call',
  context: '问她的工资案子办到哪里了',
  ...more,
});
const entriesOf = (action: string) =>
  world.kernel.db
    .selectFrom('auditEntries')
    .select(['actorId', 'purpose', 'subjectIds', 'aboutIds', 'result'])
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .execute();

describe('what is learned beyond the own office', () => {
  it.each(['operator', 'clerk', 'approver'] as const)('%s is told with whom to speak, and no more', async (login) => {
    const caller = await office.as(login);
    const { status, body } = await caller.post('/api/look-ups', asked(numbers.wages));
    expect(status).toBe(200);
    expect(body.desks).toEqual([expect.objectContaining({ agency: expect.stringContaining('阳曲县') })]);
    expect(Object.keys(body.desks[0]).filter((field) => !['agency', 'phone', 'hours'].includes(field))).toEqual([]);
    const text = JSON.stringify(body);
    const { applicationId, caseId, number } = filed.get('wages') ?? { applicationId: '', caseId: '', number: '' };
    for (const word of [applicationId, caseId, number, '辛勤', numbers.wages, '工资']) expect(text).not.toContain(word);
  });

  it('by the number of the application, and by that of the receipt', async () => {
    const operator = await office.as('operator');
    const { applicationId, number } = filed.get('wages') ?? { applicationId: '', number: '' };
    const receipt = await world.kernel.db
      .selectFrom('papers')
      .select('number')
      .where('subjectId', '=', applicationId)
      .where('kind', '=', 'materials-receipt')
      .executeTakeFirstOrThrow();
    for (const key of [number, number.replace('〔', '[').replace('〕', ']'), receipt.number]) {
      const { body } = await operator.post('/api/look-ups', asked(key));
      expect(body.desks, key).toHaveLength(1);
    }
  });

  it.each(hidden)('what must not be told (%s) is answered as what is not there', async (who) => {
    for (const login of ['operator', 'clerk'] as const) {
      const caller = await office.as(login);
      const answers = [];
      for (const key of [numbers[who], numbers.nobody]) {
        const answer = await caller.raw('/api/look-ups', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(asked(key)),
        });
        const text = (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, 'id');
        answers.push(`${answer.status} ${[...answer.headers].filter(([name]) => name !== 'date').join()} ${text}`);
      }
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain('"desks":[]');
    }
  });

  it('and in the same time', { timeout: 30_000 }, async () => {
    const operator = await office.as('operator');
    const timeOf = async (key: string): Promise<number> => {
      const from = performance.now();
      await operator.post('/api/look-ups', asked(key));
      return performance.now() - from;
    };
    const differences: number[] = [];
    for (let pair = 0; pair < 60; pair++) {
      const who = hidden[pair % hidden.length] ?? 'hurt';
      const first = pair % 2 === 0;
      const [one, other] = first
        ? [await timeOf(numbers[who]), await timeOf(numbers.nobody)]
        : [await timeOf(numbers.nobody), await timeOf(numbers[who])];
      differences.push(first ? one - other : other - one);
    }
    expect(Math.abs(differences.toSorted((a, b) => a - b)[30] ?? 99)).toBeLessThan(5);
  });

  it('who is excluded is told nothing that a colleague is told', async () => {
    const approver = await office.as('approver');
    expect((await approver.post('/api/look-ups', asked(numbers.excluded))).body.desks).toHaveLength(1);
  });
});

describe('the same matter', () => {
  it('is asked over the own application of the same person only, and says which day the other came', async () => {
    const own = await office.submit('wages', { applicant: { ...tales.wages.applicant, phone: numbers.wages } });
    const clerk = await office.as('clerk');
    const same = { purpose: 'sameMatter', contextKind: 'application', context: own.number };
    const { body } = await clerk.post('/api/look-ups', asked(numbers.wages, same));
    expect(body.desks).toEqual([expect.objectContaining({ receivedOn: '2026-11-23' })]);
    // Another's number over her application, and another matter of hers, find nothing.
    expect((await clerk.post('/api/look-ups', asked(numbers.excluded, same))).body.desks).toEqual([]);
    const strange = { ...same, context: filed.get('wages')?.number };
    const notOurs = await clerk.post('/api/look-ups', asked(numbers.wages, strange));
    const never = await clerk.post(
      '/api/look-ups',
      asked(numbers.wages, { ...same, context: '援申〔2026〕140199-00001' }),
    );
    expect([notOurs.status, notOurs.body]).toEqual([404, never.body]);
  });
});

describe('who may ask, and how', () => {
  it('posts, purposes and occasions are those of the table', async () => {
    for (const login of ['lawyer', 'manager', 'station', 'assigner', 'archivist', 'bureau', 'auditor'] as const)
      expect((await (await office.as(login)).post('/api/look-ups', asked(numbers.wages))).status, login).toBe(403);
    const operator = await office.as('operator');
    const refused = async (body: object): Promise<string> => (await operator.post('/api/look-ups', body)).body.code;
    expect(await refused(asked(numbers.wages, { purpose: 'sameMatter', contextKind: 'application' }))).toBe(
      'roleNotAllowed',
    );
    expect(await refused(asked(numbers.wages, { contextKind: 'application' }))).toBe('invalidInput');
    expect(await refused(asked(numbers.wages, { purpose: undefined }))).toBe('invalidInput');
    expect(await refused(asked(numbers.wages, { context: '' }))).toBe('invalidInput');
    for (const key of ['辛勤', '1390000', '139000001', '140105198506010'])
      expect(await refused(asked(key)), key).toBe('invalidInput');
  });

  it('whole numbers are known by their shape', () => {
    expect(wholeKeyOf('+86 139-0000-0101')).toEqual({ kind: 'phone', value: '13900000101' });
    expect(wholeKeyOf('0351-6880000')).toEqual({ kind: 'phone', value: '03516880000' });
    expect(wholeKeyOf('援申（2026）140105-00001')).toMatchObject({ kind: 'number' });
    expect(wholeKeyOf('11010519491231002x')).toEqual({ kind: 'idNumber', value: '11010519491231002X' });
    expect(wholeKeyOf('110105194912310021')).toHaveProperty('fault');
    expect(wholeKeyOf('E12345678')).toEqual({ kind: 'idNumber', value: 'E12345678' });
  });
});

describe('what is written down', () => {
  it('each question, with its purpose, before it is answered; and whom it concerned, told or not', async () => {
    const operator = await office.as('operator');
    for (const who of ['hurt', 'nobody'] as const) {
      const { body } = await operator.post('/api/look-ups', asked(numbers[who]));
      const [entry] = await entriesOf('searchElsewhere');
      expect(entry).toMatchObject({ purpose: 'handingOver', result: 'done', subjectIds: [body.id] });
      const { applicationId } = filed.get(who) ?? {};
      expect(entry?.aboutIds).toEqual(applicationId ? [applicationId] : []);
    }
    const her = await office.as('her', filed.get('hurt'));
    const page = await (await her.raw('/status/seen')).text();
    expect(page).toContain('凭完整的号码查过在哪里办理');
    expect(page).toContain('热线坐席');
  });

  it('when it cannot be written down, nothing is told', async () => {
    const operator = await office.as('operator');
    await asOwner(`alter table audit_entries add constraint no_more check (action <> 'searchElsewhere') not valid`);
    const { status, body } = await operator.post('/api/look-ups', asked(numbers.wages));
    await asOwner('alter table audit_entries drop constraint no_more');
    expect([status, body.code, body.desks]).toEqual([503, 'auditUnavailable', undefined]);
  });

  it('who asked says once what came of it; the head sees what for, and nobody of whom', async () => {
    const [clerk, reviewer] = [await office.as('clerk'), await office.as('reviewer')];
    world.clock.advance({ minutes: 1 }); // so that it is the newest
    const { body } = await clerk.post('/api/look-ups', asked(numbers.hurt));
    const told = { outcome: 'nobodyThere' };
    expect((await reviewer.post(`/api/look-ups/${body.id}/conclude`, told)).status).toBe(404);
    expect((await clerk.post(`/api/look-ups/${body.id}/conclude`, told)).status).toBe(200);
    expect((await clerk.post(`/api/look-ups/${body.id}/conclude`, told)).status).toBe(404);
    const { items } = (await (await office.as('approver')).get('/api/look-ups')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ id: body.id, by: '郝受理', outcome: '没有查到，按新的来办' }),
    );
    expect(JSON.stringify(items)).not.toContain(numbers.hurt);
    const others = (await reviewer.get('/api/look-ups')).body.items;
    expect(others.map(({ id }: { id: string }) => id)).not.toContain(body.id);
  });

  it('questions that led to nothing are noticed; one that was answered for is not', async () => {
    world.clock.set('2026-11-24T02:00:00Z');
    const idle = await callerOf(world, { login: 'approver' });
    const busy = await callerOf(world, { login: 'clerk' });
    for (let time = 0; time < 3; time++) {
      await idle.post('/api/look-ups', asked(numbers.nobody));
      const { body } = await busy.post('/api/look-ups', asked(numbers.nobody));
      await busy.post(`/api/look-ups/${body.id}/conclude`, { outcome: 'nobodyThere' });
    }
    world.clock.advance({ minutes: 31 });
    await noticeAnomalies(world.kernel);
    const { items } = (await (await callerOf(world, { login: 'auditor' })).get('/api/anomalies')).body;
    const today = items.filter(({ day }: { day: string }) => day === '2026-11-24');
    expect(today.map(({ by, rule }: { by: string; rule: string }) => [by, rule])).toContainEqual([
      '任负责',
      '查找以后半小时没有办任何事',
    ]);
    expect(today.map(({ by }: { by: string }) => by)).not.toContain('郝受理');
  });
});

describe('the budget', () => {
  it('every question counts, found or not, and being on duty does not lift it', { timeout: 60_000 }, async () => {
    const own = await startWorld({ roles: 'web', viewBudgets: 'all=3/9/90/90' });
    try {
      const operator: Caller = await callerOf(own, { login: 'operator' });
      own.clock.advance({ minutes: 6 }); // the sign-in's second factor opens no window any more
      const codes: unknown[] = [];
      for (const key of [numbers.nobody, numbers.wages, numbers.nobody, numbers.nobody, numbers.wages])
        codes.push((await operator.post('/api/look-ups', asked(key))).body.code);
      expect(codes).toEqual([undefined, undefined, undefined, 'viewBudgetSpent', 'viewBudgetSpent']);
    } finally {
      await own.close();
    }
  });
});
