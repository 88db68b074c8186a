import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { officeOf, tales, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf, type Visitor } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { triggerWordIn } from '../platform/outgoing/trigger-words.ts';
import { eraseExpired } from '../retention/erase.ts';
import { drawCode } from './phone-code.ts';
import { sendPhoneCode } from './phone-code.jobs.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web', trustProxy: false });
  office = await officeOf(world);
});
afterAll(() => world.close());
/** The next quarter of an hour: what one test used up is not the next one's. Her hours are nine to five. */
afterEach(() => world.clock.advance({ minutes: 16 }));

const wages = tales.wages;
const filedWith = (phone: string, contactPlan: object = {}): Promise<Filed> =>
  office.submit('wages', {
    applicant: { ...wages.applicant, phone },
    contactPlan: { ...wages.contactPlan, ...contactPlan },
  });

/** The worker's turn, and what it sent: the code of each message that left. */
async function worked(): Promise<string[]> {
  const waiting = await world.kernel.db.selectFrom('phoneCodes').select('id').where('codeHash', 'is', null).execute();
  for (const { id } of waiting) await sendPhoneCode(world.kernel, { id });
  const sent = await world.kernel.db
    .selectFrom('outgoing')
    .innerJoin('phoneCodes', 'phoneCodes.outgoingId', 'outgoing.id')
    .select(['outgoing.id', 'outgoing.body'])
    .where(
      'phoneCodes.id',
      'in',
      waiting.map(({ id }) => id),
    )
    .execute();
  return sent.map(({ id, body }) => world.kernel.sealer.open('outgoing.body', body, id).replaceAll(/\D/g, ''));
}
const ask = async (phone: string, who: Visitor = visitorOf(world)) => {
  const seen = await who.send('/status/phone', { page: 'status/phone', phone });
  return { who, seen, codes: await worked() };
};
const give = (who: Visitor, code: string) => who.send('/status/code', { page: 'status/code', code });

it('her own telephone opens her application: one message, one use, in either door', async () => {
  await filedWith('13900000011');
  const { who, seen, codes } = await ask('139 0000 0011');
  expect([seen.path, codes.length]).toEqual(['/status/code', 1]);
  const inside = await give(who, codes[0] ?? '');
  expect(inside.text).toContain('已经收到');
  expect((await who.get('/status/seen')).text).toContain('用手机短信里的数字进来');
  await who.send('/out', {});
  expect((await give(who, codes[0] ?? '')).text).not.toContain('已经收到');
  world.clock.advance({ minutes: 16 });
  const quiet = visitorOf(world);
  await quiet.send('/door', { door: 'quiet', back: '/status/phone' });
  const asked = await quiet.send('/s', { page: 'status/phone', phone: '13900000011' });
  expect([asked.path, asked.html.includes('13900000011')]).toEqual(['/s', false]);
  const [again = ''] = await worked();
  expect((await quiet.send('/s', { page: 'status/code', code: again })).text).toContain('已经收到');
});

it('a number nobody knows, one that may not be written to and hers are answered in the same words', async () => {
  await filedWith('13900000021', { maySms: false });
  await filedWith('13900000022', { whosePhone: 'shared' });
  await office.submit('hurtByHusband', {
    applicant: { ...tales.hurtByHusband.applicant, phone: '13900000023' },
    contactPlan: { ...tales.hurtByHusband.contactPlan, maySms: true },
  });
  await filedWith('13900000024', { neverContact: ['13900000024'] });
  await filedWith('13900000025', { windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '23:00' }] });
  await filedWith('13900000026');
  const answers = [];
  for (const phone of ['021', '022', '023', '024', '025', '026', '999']) {
    const { seen, codes } = await ask(`13900000${phone}`);
    const words = [seen.status, seen.text, [...seen.headers].filter(([name]) => name !== 'set-cookie')];
    answers.push({ words: JSON.stringify(words), sent: codes.length });
    world.clock.advance({ minutes: 16 });
  }
  expect(answers.map(({ sent }) => sent)).toEqual([0, 0, 0, 0, 0, 1, 0]);
  expect(new Set(answers.map(({ words }) => words)).size).toBe(1);
  const held = await world.kernel.db
    .selectFrom('outgoing')
    .select('id')
    .where('template', '=', 'one-time-code')
    .where('state', '=', 'held')
    .execute();
  expect(held).toEqual([]); // nobody at the office is told that somebody asked
});

it('in danger she must have said that the telephone is hers alone; then it opens', async () => {
  const filed = await office.submit('hurtByHusband', {
    applicant: { ...tales.hurtByHusband.applicant, phone: '13900000031' },
    contactPlan: { ...tales.hurtByHusband.contactPlan, maySms: true, whosePhone: 'own' },
  });
  const { who, codes } = await ask('13900000031');
  expect((await give(who, codes[0] ?? '')).text).toContain('现在到哪一步了');
  const [message] = await world.kernel.db
    .selectFrom('outgoing')
    .select(['id', 'body', 'template', 'channel'])
    .where('caseId', '=', filed.caseId)
    .where('template', '=', 'one-time-code')
    .execute();
  expect([
    message?.channel,
    message && triggerWordIn(world.kernel.sealer.open('outgoing.body', message.body, message.id)),
  ]).toEqual(['sms', undefined]);
});

it('a helper’s telephone opens nothing, nor does hers once the plan has lapsed', async () => {
  await office.submit('wages', {
    applicant: { ...wages.applicant, phone: undefined },
    helper: { role: 'scribe', person: { name: '帮忙人', phone: '13900000041' }, relation: '邻居' },
  });
  expect((await ask('13900000041')).codes).toEqual([]);
  await office.submit('hurtByHusband', {
    applicant: { ...tales.hurtByHusband.applicant, phone: '13900000042' },
    contactPlan: { ...tales.hurtByHusband.contactPlan, maySms: true, whosePhone: 'own' },
  });
  expect((await ask('13900000042')).codes).toHaveLength(1);
  world.clock.advance({ days: 31 });
  expect((await ask('13900000042')).codes).toEqual([]);
});

it('a child’s code is not for a guardian who stands on the other side', async () => {
  const filed = await office.submit('child', {
    applicant: { ...tales.child.applicant, phone: '13900000051' },
    helper: { ...tales.child.helper, person: { name: '苗母亲', phone: '13900000051' } },
    contactPlan: { ...tales.child.contactPlan, maySms: true, whosePhone: 'own' },
  });
  expect((await ask('13900000051')).codes).toHaveLength(1);
  const { body } = await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`);
  const agent = body.parties.find(({ role }: { role: string }) => role === 'applyingAgent');
  const marked = await (
    await office.as('clerk')
  ).post(`/api/cases/${filed.caseId}/adverse-parties`, { personId: agent.person.id, because: 'harmsHer' });
  expect(marked.status).toBe(200);
  world.clock.advance({ minutes: 16 });
  expect((await ask('13900000051')).codes).toEqual([]);
});

it('several of hers under one number are told apart by the day', async () => {
  await filedWith('13900000061');
  world.clock.advance({ days: 1 });
  const second = await filedWith('13900000061');
  await filedWith('13900000062');
  const { who, codes } = await ask('13900000061');
  const which = await give(who, codes[0] ?? '');
  expect(which.path).toBe('/status/which');
  expect([...which.html.matchAll(/name="which"/g)]).toHaveLength(2);
  expect(which.text).not.toMatch(/援申|工资/);
  const stranger = await filedWith('13900000063');
  expect((await who.send('/status/which', { page: 'status/which', which: stranger.applicationId })).text).toContain(
    '数字不对',
  );
  expect((await who.send('/status/which', { page: 'status/which', which: second.applicationId })).text).toContain(
    second.number,
  );
});

it('a code is worth three guesses, ten minutes and the visit that asked for it', async () => {
  await filedWith('13900000071');
  const first = await ask('13900000071');
  for (const wrong of ['1', '123456789', '987654321'])
    expect((await give(first.who, wrong)).text).toContain('数字不对');
  expect((await give(first.who, first.codes[0] ?? '')).text).toContain('数字不对');
  world.clock.advance({ minutes: 16 });
  const second = await ask('13900000071');
  expect((await give(visitorOf(world), second.codes[0] ?? '')).path).toBe('/status/phone');
  world.clock.advance({ minutes: 10 });
  expect((await give(second.who, second.codes[0] ?? '')).text).toContain('数字不对');
  world.clock.advance({ minutes: 16 });
  expect((await ask('13900000071')).codes).toHaveLength(1);
  world.clock.advance({ minutes: 16 });
  expect((await ask('13900000071')).seen.text).toContain('尝试次数太多'); // three a day, whoever asks
  world.clock.advance({ minutes: 61 });
  await eraseExpired(world.kernel);
  expect(await world.kernel.db.selectFrom('phoneCodes').select('id').execute()).toEqual([]);
  const left = await world.kernel.db
    .selectFrom('outgoing')
    .select('state')
    .where('template', '=', 'one-time-code')
    .execute();
  expect(left.filter(({ state }) => state === 'withdrawn').length).toBeGreaterThan(3);
  expect(left.filter(({ state }) => state === 'released')).toEqual([]);
});

it('no code looks like a line that a reader knows', () => {
  for (let at = 0; at < 3000; at++) {
    const { code, body } = drawCode();
    expect(code).toMatch(/^\d{9}$/);
    expect(triggerWordIn(body)).toBeUndefined();
  }
});
