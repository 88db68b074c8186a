import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeOf, type Office } from '../../tests/support/cases.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const mine = { contactPlan: { mayCall: true, passPhrase: '今天的白菜，三块五' } };
const recover = async (name: string, passPhrase: string, by: 'operator' | 'clerk' | 'lawyer', id = randomUUID()) =>
  (await office.as(by)).post('/api/return-code-recoveries', { name, passPhrase }, id);

it('she says her name and her words on the telephone: a new code is read out, the lost one is dead', async () => {
  const filed = await office.submit('hurtByHusband', mine);
  const open = await callerOf(world, { code: filed.returnCode });
  const id = randomUUID();
  const { status, body } = await recover('苗 春花', '今天的白菜 三块五。', 'operator', id);
  expect(status).toBe(200);
  expect(body.returnCode).toMatch(/^\d{17}$/);
  expect(body.returnCode).not.toBe(filed.returnCode);
  expect((await recover('苗 春花', '今天的白菜 三块五。', 'operator', id)).body).toEqual(body); // sent again on a bad line
  await expect(callerOf(world, { code: filed.returnCode })).rejects.toThrow('401');
  expect((await open.get('/api/session')).body.kind).not.toBe('applicant'); // who sat on the old one is out
  expect((await (await callerOf(world, { code: body.returnCode })).get('/api/session')).body.kind).toBe('applicant');
  const { history } = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
  expect(history.map(({ label }: { label: string }) => label)).toContain('换发查询码');
  const sent = await world.kernel.db.selectFrom('outgoing').selectAll().where('caseId', '=', filed.caseId).execute();
  expect(sent.filter(({ channel }) => channel === 'sms')).toEqual([]);
});

it('wrong words, a strange name and a plan without words are one answer, and soon none', async () => {
  world.clock.advance({ minutes: 20 });
  await office.submit('wages');
  const answers = [
    await recover('苗春花', '昨天的白菜', 'clerk'),
    await recover('没有这个人', '今天的白菜三块五', 'clerk'),
    await recover('辛勤', '今天的白菜三块五', 'clerk'),
  ];
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.code} ${body.detail}`)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrongPassPhrase' } });
  for (let tried = 1; tried < 5; tried++) await recover('苗春花', `猜 ${tried}`, tried % 2 ? 'operator' : 'clerk');
  expect((await recover('苗春花', '今天的白菜，三块五', 'operator')).body.code).toBe('tooManyTries'); // even the right ones
  world.clock.advance({ minutes: 16 });
  expect((await recover('苗春花', '今天的白菜，三块五', 'operator')).status).toBe(200);
});

it('is no work of a lawyer, and a station hands a new code over only to whom it received', async () => {
  expect((await recover('苗春花', '今天的白菜，三块五', 'lawyer')).body.code).toBe('roleNotAllowed');
  const handed = { handedTo: 'herself', identitySeen: true };
  const ours = await office.submit('wages', {}, 'station');
  const theirs = await office.submit('wages');
  const at = async (id: string) => (await office.as('station')).post(`/api/applications/${id}/return-code`, handed);
  expect((await at(theirs.applicationId)).status).toBe(404);
  const { returnCode } = (await at(ours.applicationId)).body;
  expect((await (await callerOf(world, { code: returnCode })).get('/api/session')).body.kind).toBe('applicant');
});
