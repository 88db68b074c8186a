import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInstitutions } from '../network/network.store.ts';
import { leaves, mayLeave, runOf } from '../../tests/support/contact-runs.ts';
import { diceOf } from '../../seeds/demo/random.ts';
import { officeOf, type Office } from '../../tests/support/cases.ts';
import { places, startWorld, type World } from '../../tests/support/world.ts';
import { channels, release, type Channel } from './gateway.ts';
import { forbiddenBy as judgedBy, nextWindow, strictPlan as nothing } from './outgoing/plan.ts';
import { shortMessages } from './outgoing/short-messages.ts';
import { newId } from './identifier.ts';
import { plainMinuteOf } from './local-time.ts';
import type { ContactPlan } from './ports.ts';

/** Asked with the registered wording when the words are it, as free text otherwise. */
const forbiddenBy = (plan: ContactPlan, channel: Channel, body: string, now: Date) =>
  judgedBy(plan, { channel, template: body === neutral ? 'something-new' : 'free', body }, now);
const monday = new Date('2026-11-23T02:00:00Z'); // 10:00 in Shanxi
const allChannels = Object.keys(channels) as Channel[];
const outward = ['sms', 'call', 'wechat', 'mail', 'post', 'letter', 'webhook', 'export'] as const;
const telling = [
  '法律援助中心来电',
  '您的家庭暴力案件',
  '请到法院',
  '离婚材料',
  '妇联的同志',
  '司法局通知',
  '律师已安排',
];
const neutral = shortMessages['something-new'];

const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
const plans: fc.Arbitrary<ContactPlan> = fc.record({
  mayCall: fc.boolean(),
  maySms: fc.boolean(),
  mayWechat: fc.boolean(),
  mayMail: fc.boolean(),
  mayLeaveMessage: fc.boolean(),
  mayPost: fc.boolean(),
  callerName: fc.constantFrom('agency', 'neutral'),
  safetyFlagged: fc.boolean(),
  windows: fc.array(
    fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: time, to: time }),
    { maxLength: 3 },
  ),
});
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('what her plan does not allow stays here', () => {
  it('no plan allows nothing outward, whatever is said and whenever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outward),
        fc.string(),
        moments,
        (channel, body, now) => forbiddenBy(nothing, channel, body, now) !== undefined,
      ),
      { numRuns: 60 },
    );
  });

  it('whatever goes out by telephone was allowed, in her hours, and says nothing she asked us not to say', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('sms', 'call'),
        fc.constantFrom(neutral, ...telling),
        moments,
        (plan, channel, body, now) => {
          if (forbiddenBy(plan, channel, body, now)) return;
          passed++;
          const { weekday, time: at } = plainMinuteOf(now);
          expect(channel === 'sms' ? plan.maySms : plan.mayCall).toBe(true);
          expect(
            plan.windows.length === 0
              ? !plan.safetyFlagged
              : plan.windows.some(({ weekdays, from, to }) => weekdays.includes(weekday) && from <= at && at < to),
          ).toBe(true);
          if (plan.callerName === 'neutral') expect(body).toBe(neutral);
        },
      ),
      { numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(5); // a gate that never opens would pass the rest
  });

  it('each refusal says in Chinese what to do instead', () => {
    const open: ContactPlan = {
      ...nothing,
      mayCall: true,
      maySms: true,
      windows: [{ weekdays: [1], from: '09:00', to: '11:00' }],
    };
    expect(forbiddenBy(open, 'call', neutral, monday)).toBeUndefined();
    for (const body of telling) {
      expect(forbiddenBy(open, 'sms', body, monday)?.message, body).toContain('中性');
      expect(forbiddenBy({ ...open, safetyFlagged: false }, 'sms', body, monday)?.message, body).toContain('中性模板');
    }
    expect(forbiddenBy(open, 'sms', '您好，随便写的一句话。', monday)?.message).toContain('不能自己写');
    expect(
      forbiddenBy({ ...open, callerName: 'agency', safetyFlagged: false }, 'sms', telling[0] ?? '', monday),
    ).toBeUndefined();
    expect(forbiddenBy(open, 'call', neutral, new Date('2026-11-23T03:00:00Z'))?.message).toContain('约定时段'); // 11:00: the window has closed
    expect(forbiddenBy(open, 'call', neutral, new Date('2026-11-24T02:00:00Z'))?.message).toContain('约定时段'); // Tuesday
    expect(forbiddenBy({ ...open, maySms: false }, 'sms', neutral, monday)?.message).toContain('没有同意短信联系');
    expect(forbiddenBy(open, 'post', neutral, monday)?.message).toContain('没有同意邮寄');
    for (const channel of allChannels)
      if (channel === 'desk' || channel === 'hand' || channel === 'print')
        expect(forbiddenBy(nothing, channel, telling[0] ?? '', monday)).toBeUndefined();
  });
});

it('on random plans, items and moments the gateway agrees with the rules said again', async () => {
  const dice = diceOf(4);
  let left = 0;
  for (let count = 0; count < 500; count++) {
    const run = runOf(dice);
    const did = await leaves(run);
    expect(did, JSON.stringify(run)).toBe(mayLeave(run));
    if (did) left++;
  }
  expect(left).toBeGreaterThan(50);
});

describe('her hours', () => {
  const plan: ContactPlan = { ...nothing, maySms: true, windows: [{ weekdays: [2, 4], from: '09:30', to: '10:30' }] };

  it('a message waits for the next of them', () => {
    expect(nextWindow(plan, monday)).toEqual(new Date('2026-11-24T01:30:00Z')); // Tuesday 09:30 in Shanxi
    expect(nextWindow(plan, new Date('2026-11-24T02:29:30Z'))).toEqual(new Date('2026-11-26T01:30:00Z')); // the last half minute is too late
    expect(nextWindow(plan, new Date('2026-11-24T02:00:00Z'))).toEqual(new Date('2026-11-24T02:00:00Z'));
  });

  it('without any there is nothing to wait for', () => {
    expect(nextWindow({ ...plan, windows: [] }, monday)).toBeUndefined();
  });

  it('nobody is written to at night unless she said so', () => {
    const anyDay: ContactPlan = { ...nothing, maySms: true, safetyFlagged: false };
    const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`);
    for (const [time, may] of [
      ['07:59', false],
      ['08:00', true],
      ['19:59', true],
      ['20:00', false],
    ] as const)
      expect(forbiddenBy(anyDay, 'sms', neutral, at(time)) === undefined, time).toBe(may);
    expect(nextWindow(anyDay, at('21:00'))).toEqual(new Date('2026-11-24T08:00:00+08:00'));
    const late = { ...anyDay, windows: [{ weekdays: [1], from: '21:00', to: '22:00' }] };
    expect(forbiddenBy(late, 'sms', neutral, at('21:30'))).toBeUndefined();
  });
});

describe('the one door', () => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await startWorld({ roles: 'web' });
    office = await officeOf(world);
  });
  afterAll(() => world.close());

  const send = (caseId: string, to: { personId: string } | { institutionId: string }, channel: Channel, body: string) =>
    world.kernel.db.transaction().execute((trx) =>
      release(trx, world.kernel, {
        caseId,
        to,
        channel,
        template: body === neutral ? 'something-new' : 'test',
        body,
      }),
    );
  const personOf = async (applicationId: string) =>
    (
      await world.kernel.db
        .selectFrom('applications')
        .select('personId')
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow()
    ).personId;
  const kept = (id: string) =>
    world.kernel.db.selectFrom('outgoing').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('keeps what it holds back, with the reason and the words sealed, and hands it to nobody', async () => {
    const filed = await office.submit('hurtByHusband');
    const { id, held } = await send(filed.caseId, { personId: await personOf(filed.applicationId) }, 'sms', neutral);
    expect(held?.code).toBe('safeContactForbids');
    const row = await kept(id);
    expect(row).toMatchObject({ state: 'held', heldBecause: held?.message, sentAt: null });
    expect(row.body).not.toContain('预约');
  });

  it('lets nothing out to somebody who agreed nothing: the opponent, a helper', async () => {
    const filed = await office.submit('hurtByHusband');
    const opponent = await world.kernel.db
      .selectFrom('caseParties')
      .select('personId')
      .where('caseId', '=', filed.caseId)
      .where('role', '=', 'opponent')
      .executeTakeFirstOrThrow();
    for (const channel of outward)
      expect((await send(filed.caseId, opponent, channel, neutral)).held, channel).toBeDefined();
  });

  it('stops her address even on the way to an office', async () => {
    const filed = await office.submit('hurtByHusband');
    const leak = await send(
      filed.caseId,
      { institutionId: places.firm },
      'letter',
      '她住在小店区示例里三号楼，请上门。',
    );
    expect(leak.held?.message).toContain('受保护');
    expect(
      (await send(filed.caseId, { institutionId: places.firm }, 'letter', '请在系统里查看安全联系约定。')).held,
    ).toBeUndefined();
  });

  it('what is said of an opponent or of a guardian who harms her reaches neither, not even at their own desk', async () => {
    const filed = await office.submit('child');
    const { db } = world.kernel;
    const guardian = await db
      .selectFrom('caseParties')
      .select('personId')
      .where('caseId', '=', filed.caseId)
      .where('role', '=', 'applyingAgent')
      .executeTakeFirstOrThrow();
    const tell = (channel: Channel) => send(filed.caseId, guardian, channel, neutral);
    expect((await tell('desk')).held).toBeUndefined();
    await db
      .insertInto('caseParties')
      .values({
        id: newId(monday.getTime()),
        caseId: filed.caseId,
        applicationId: null,
        personId: guardian.personId,
        role: 'conflictedGuardian',
        basis: null,
        relation: null,
        mayFollow: false,
        addedAt: monday,
      })
      .execute();
    for (const channel of allChannels) expect((await tell(channel)).held?.message, channel).toContain('不可以得到');
  });

  it('a number she named is never used, for whomever it was given, and also when her plan has run out', async () => {
    const his = '13955550001';
    await office.submit('hurtByHusband', { contactPlan: { mayCall: true, neverContact: ['139-5555-0001'] } });
    const other = await office.submit('wages', {
      applicant: { name: '借用人', phone: his },
      contactPlan: { mayCall: true, maySms: true, callerName: 'agency' },
    });
    const to = { personId: await personOf(other.applicationId) };
    for (const channel of ['sms', 'call'] as const)
      expect((await send(other.caseId, to, channel, neutral)).held?.message).toContain('这个号码不可以联系');
    expect((await send(other.caseId, to, 'desk', neutral)).held).toBeUndefined();
  });

  it('a plan runs out after thirty days where a life may hang on it, and until she is asked again nothing goes out', async () => {
    const filed = await office.submit('hurtByHusband', {
      contactPlan: {
        mayCall: true,
        callerName: 'neutral',
        windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }],
      },
    });
    const to = { personId: await personOf(filed.applicationId) };
    const call = () => send(filed.caseId, to, 'call', neutral);
    expect((await call()).held).toBeUndefined();
    world.clock.advance({ days: 29 });
    expect((await call()).held).toBeUndefined();
    world.clock.advance({ days: 1 });
    expect((await call()).held?.message).toContain('没有同意');
    world.clock.advance({ days: -30 });
  });

  it('an authority reads what its list lets it, an undertaker does not', async () => {
    const filed = await office.submit('hurtByHusband', {
      applicant: {
        name: '苗春花',
        idKind: 'residentId',
        idNumber: '140105199403080025',
        phone: '13800000001',
        address: '小店区示例里三号楼',
      },
    });
    const court = newId(monday.getTime());
    await addInstitutions(world.kernel.db, [
      {
        id: court,
        name: '示例区人民法院',
        kind: 'court',
        level: 'county',
        divisionCode: '140105',
        takesApplications: false,
      },
    ]);
    const write = (institutionId: string, template: string, body: string) =>
      world.kernel.db.transaction().execute((trx) =>
        release(trx, world.kernel, {
          caseId: filed.caseId,
          to: { institutionId },
          channel: 'letter',
          template,
          body,
        }),
      );
    const body = '申请人身份证号140105199403080025。';
    expect((await write(court, 'agency-letter', body)).held).toBeUndefined();
    expect((await write(places.firm, 'agency-letter', body)).held).toBeDefined();
    expect((await write(court, 'agency-letter', '住小店区示例里三号楼')).held).toBeDefined();
    const petition = await write(court, 'protection-petition', '住小店区示例里三号楼');
    expect(petition.held).toBeUndefined();
    expect(await kept(petition.id)).toMatchObject({ state: 'released', isDuty: true, leaks: ['address'] });
  });

  it('rolls back with the act that wanted to send', async () => {
    const filed = await office.submit('wages');
    const personId = await personOf(filed.applicationId);
    const before = await world.kernel.db.selectFrom('outgoing').select('id').execute();
    await world.kernel.db
      .transaction()
      .execute(async (trx) => {
        await release(trx, world.kernel, {
          caseId: filed.caseId,
          to: { personId },
          channel: 'desk',
          template: 'test',
          body: neutral,
        });
        throw new Error('the act failed');
      })
      .catch(() => undefined);
    expect(await world.kernel.db.selectFrom('outgoing').select('id').execute()).toHaveLength(before.length);
  });
});
