import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIn, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, personnel, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
let filed: Filed;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  filed = await caseIn(office, 'inProgress');
});
afterAll(() => world.close());

const told = { about: 'money', against: 'lawyer', told: '要了两百块钱说是跑腿费' };
const complain = async (input: object = told): Promise<string> => {
  const reply = await (await office.as('her', filed)).post('/api/complaints', input);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
};
const act = async (by: 'bureau' | 'approver' | 'clerk' | 'lawyer' | 'her', id: string, name: string, input = {}) =>
  (await office.as(by, filed)).post(`/api/complaints/${id}/${name}`, input);
const readers = async (id: string) => {
  const seen: string[] = [];
  for (const who of ['bureau', 'approver', 'clerk', 'assigner', 'manager', 'lawyer', 'inhouse', 'otherClerk'] as const)
    if ((await (await office.as(who)).get(`/api/complaints/${id}`)).status === 200) seen.push(who);
  return seen;
};

describe('a complaint', () => {
  it('is the bureau’s alone: neither the lawyer, her firm nor the agency learns of it', async () => {
    const id = await complain();
    expect(await readers(id)).toEqual(['bureau']);
    const row = await world.kernel.db
      .selectFrom('complaints')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.againstPersonnelId).toBe(personnel.lawyer);
    for (const who of ['lawyer', 'manager', 'approver'] as const) {
      expect((await (await office.as(who)).get('/api/complaints')).body.total, who).toBe(0);
      const matter = await (await office.as(who)).get(`/api/cases/${filed.caseId}`);
      expect(JSON.stringify(matter.body), who).not.toMatch(/投诉|跑腿费/);
    }
  });

  it('starts five working days, then forty-five days, each with its article marked 待核', async () => {
    const id = await complain();
    const bureau = await office.as('bureau');
    const before = (await bureau.get(`/api/complaints/${id}`)).body.periods;
    expect(before).toMatchObject([{ ruleId: 'DL-57', length: '5 个工作日', state: 'running' }]);
    expect(before[0].article).toContain('待核');
    await act('bureau', id, 'accept');
    const after = (await bureau.get(`/api/complaints/${id}`)).body.periods.toSorted(
      (a: { ruleId: string }, b: { ruleId: string }) => a.ruleId.localeCompare(b.ruleId), // begun in the same moment
    );
    expect(after).toMatchObject([
      { ruleId: 'DL-57', state: 'met' },
      { ruleId: 'DL-57b', length: '45 日', state: 'running' },
    ]);
  });

  it('goes to the agency only to find out, without her name, and never where it is about the agency', async () => {
    const id = await complain();
    await act('bureau', id, 'accept');
    expect((await act('bureau', id, 'inquire', { note: '请查收费情况' })).status).toBe(200);
    expect(await readers(id)).toEqual(['bureau', 'approver', 'clerk', 'assigner']);
    const seen = await (await office.as('approver')).get(`/api/complaints/${id}`);
    expect(JSON.stringify(seen.body)).not.toContain('苗春花');
    expect((await act('approver', id, 'report', { note: '属实，已退还' })).status).toBe(200);
    const own = await complain({ about: 'agency', against: 'agency', told: '推来推去' });
    await act('bureau', own, 'accept');
    expect(await act('bureau', own, 'inquire', { note: '请核实' })).toMatchObject({
      status: 409,
      body: { code: 'conflictOfInterest' },
    });
  });
});

describe('each act: works, is refused for position, is refused for post', () => {
  const acts = {
    accept: { by: 'bureau', before: [], input: {}, to: 'accepted' },
    decline: { by: 'bureau', before: [], input: { reason: '请找法院' }, to: 'declined' },
    inquire: { by: 'bureau', before: ['accept'], input: { note: '请核实' }, to: 'accepted' },
    report: { by: 'approver', before: ['accept', 'inquire'], input: { note: '属实' }, to: 'accepted' },
    answer: { by: 'bureau', before: ['accept'], input: { outcome: 'confirmed', reason: '已退还' }, to: 'answered' },
    withdraw: { by: 'her', before: [], input: {}, to: 'withdrawn' },
  } as const;
  it.each(Object.entries(acts))('%s', async (name, { by, before, input, to }) => {
    const id = await complain();
    for (const step of before) await act(acts[step].by, id, step, acts[step].input);
    const stranger = name === 'report' ? 'clerk' : 'lawyer';
    const refused = await act(stranger, id, name, input);
    expect(refused.body.code).toBe(name === 'report' ? 'roleNotAllowed' : 'notFound');
    if (name === 'withdraw') expect((await act('bureau', id, name)).body.code).toBe('roleNotAllowed');
    expect(await act(by, id, name, input)).toMatchObject({ status: 200, body: { status: to } });
    if (to === 'accepted') await act('bureau', id, name === 'accept' ? 'accept' : 'answer', acts.answer.input);
    expect(await act(by, id, name, input)).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
  });
});

describe('on her pages', () => {
  it('she tells by her code and reads the answer there; the paper opens for her, not for the lawyer', async () => {
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    const bare = await her.send('/tell', { page: 'tell', told: '' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('请选是什么事');
    const sent = await her.send('/tell', { page: 'tell', ...told, about: 'badManner', told: '说了难听的话' });
    expect(sent.text).toContain('已经收到，等着受理');
    const { id } = await world.kernel.db
      .selectFrom('complaints')
      .select('id')
      .where('about', '=', 'badManner')
      .executeTakeFirstOrThrow();
    await act('bureau', id, 'accept');
    const done = await act('bureau', id, 'answer', {
      outcome: 'confirmed',
      reason: '已责成道歉',
      measures: '通报所在单位',
    });
    await world.papersReady();
    const seen = await her.get('/tell');
    expect(seen.text).toContain('已责成道歉');
    expect(seen.text).toContain('通报所在单位');
    const pdf = `/api/papers/${done.body.papers[0].id}/pdf`;
    expect((await (await callerOf(world, { code: filed.returnCode })).raw(pdf)).status).toBe(200);
    for (const who of ['lawyer', 'manager', 'clerk'] as const)
      expect((await (await office.as(who)).raw(pdf)).status, who).toBe(404);
  });

  it('nobody’s name is needed: a code of its own shows the answer, a wrong one shows nothing', async () => {
    const somebody = visitorOf(world);
    const noPlace = await somebody.send('/tell', {
      page: 'tell',
      about: 'leak',
      against: 'unit',
      told: '把事说出去了',
    });
    expect(noPlace.text).toContain('请选事情在哪个县');
    const sent = await somebody.send('/tell', {
      page: 'tell',
      about: 'leak',
      against: 'unit',
      told: '把事说出去了',
      county: '140105',
    });
    const code = /class="code">(.*?)<\/p>/s.exec(sent.html)?.[1]?.replaceAll(/<[^>]+>|\s/g, '') ?? '';
    expect(code).toMatch(/^\d{17}$/);
    const look = (given: string) => visitorOf(world).send('/tell/answer', { page: 'tell/answer', code: given });
    expect((await look(code)).text).toContain('等着受理');
    const { id } = await world.kernel.db
      .selectFrom('complaints')
      .select('id')
      .where('applicationId', 'is', null)
      .executeTakeFirstOrThrow();
    await act('bureau', id, 'accept');
    expect((await act('bureau', id, 'answer', { outcome: 'partly', reason: '已提醒该所' })).body.papers).toEqual([]);
    expect((await look(code)).text).toContain('已提醒该所');
    expect((await look('12345678901234567')).status).toBe(422);
    expect((await office.as('her', filed)).get(`/api/complaints/${id}`)).toBeDefined();
  });
});
