import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { applicationIn, caseIn, officeOf, served, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { perform } from '../platform/workflow/perform.ts';
import { Refused } from '../platform/refusal.ts';
import { objectionActOf } from './objection.commands.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const reason = { reason: '我符合免予核查的情形' };
const refused = async (): Promise<Filed> =>
  office.play(await applicationIn(office, 'refused'), [served('refusal-decision')]);
const object = async (filed: Filed): Promise<string> => {
  const reply = await (await office.as('her', filed)).post('/api/objections', reason);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
};
const at = async (who: 'bureau' | 'approver' | 'lawyer' | 'otherClerk' | 'assigner'): Promise<Caller> => office.as(who);
const statusOf = async (id: string) =>
  (await world.kernel.db.selectFrom('objections').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const periodOf = (subjectId: string, ruleId: string) =>
  world.kernel.db
    .selectFrom('periods')
    .select(['state', 'dueOn', 'length'])
    .where('subjectId', '=', subjectId)
    .where('ruleId', '=', ruleId)
    .orderBy('openedByEvent', 'desc')
    .executeTakeFirst();

describe('an objection', () => {
  it('starts the five days of the bureau, apart from her fifteen', async () => {
    const filed = await refused();
    const id = await object(filed);
    expect(await periodOf(filed.applicationId, 'DL-59')).toMatchObject({ state: 'running', length: 15 });
    expect(await periodOf(id, 'DL-17')).toMatchObject({ state: 'running', length: 5 });
    const list = await (await at('bureau')).get('/api/objections');
    expect(list.body.items).toContainEqual(expect.objectContaining({ id, isMine: true, what: '苗春花' }));
    const view = await (await at('bureau')).get(`/api/objections/${id}`);
    expect(view.body.actions.map(({ name }: { name: string }) => name)).toEqual(['maintain', 'orderCorrection']);
    expect(view.body.facts).toContainEqual({ label: '不同意的理由', value: reason.reason });
  });

  it('is taken after her fifteen days too, and says so to whoever judges it', async () => {
    const filed = await refused();
    world.clock.advance({ days: 40 });
    const id = await object(filed);
    const view = await (await at('bureau')).get(`/api/objections/${id}`);
    expect(JSON.stringify(view.body.facts)).toContain('逾期提出，仍须由人判断');
  });

  it('can be raised once against one decision, and again after she took it back', async () => {
    const filed = await refused();
    const id = await object(filed);
    const her = await office.as('her', filed);
    expect(await her.post('/api/objections', reason)).toMatchObject({ status: 409, body: { code: 'alreadyRaised' } });
    expect((await her.post(`/api/objections/${id}/withdraw`)).status).toBe(200);
    expect(await statusOf(id)).toBe('withdrawn');
    expect(await object(filed)).not.toBe(id);
  });

  it('finds nothing to object to while nothing was refused', async () => {
    const filed = await applicationIn(office, 'underReview');
    const reply = await (await office.as('her', filed)).post('/api/objections', reason);
    expect(reply).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
  });

  it('is the bureau’s, the agency’s and hers: nobody else learns that it exists', async () => {
    const filed = await refused();
    const id = await object(filed);
    for (const who of ['lawyer', 'otherClerk'] as const)
      expect((await (await at(who)).get(`/api/objections/${id}`)).status, who).toBe(404);
    expect((await (await at('lawyer')).get('/api/objections')).body.total).toBe(0);
    const stranger = await applicationIn(office, 'refused');
    expect((await (await office.as('her', stranger)).post(`/api/objections/${id}/withdraw`)).status).toBe(404);
  });
});

describe('each act: works, is refused for position, is refused for post', () => {
  const acts = {
    account: { by: 'approver', input: { note: '按当时的材料作出' }, to: 'received' },
    maintain: { by: 'bureau', input: { reason: '事实清楚' }, to: 'maintained' },
    orderCorrection: { by: 'bureau', input: { reason: '适用条款不当', days: 5 }, to: 'correctionOrdered' },
    withdraw: { by: 'her', input: {}, to: 'withdrawn' },
  } as const;
  it.each(Object.entries(acts))('%s', async (name, { by, input, to }) => {
    const filed = await refused();
    const id = await object(filed);
    const path = `/api/objections/${id}/${name}`;
    expect(await (await at('assigner')).post(path, input)).toMatchObject({ body: { code: 'roleNotAllowed' } });
    const doer = await office.as(by, filed);
    expect(await doer.post(path, input)).toMatchObject({ status: 200, body: { status: to } });
    if (name === 'account') await (await at('bureau')).post(`/api/objections/${id}/maintain`, { reason: '事实清楚' });
    expect(await doer.post(path, input)).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
  });

  it('whoever decided never reviews, wherever she sits by now', async () => {
    const filed = await refused();
    const id = await object(filed);
    const viewer = { ...world.staff.bureau, staffId: world.staff.approver.staffId };
    const outcome: unknown = await perform(world.kernel, objectionActOf(world.kernel), {
      id,
      transition: 'maintain',
      input: { reason: '事实清楚' },
      viewer,
      requestId: randomUUID(),
    }).catch((error: unknown) => error);
    expect(outcome instanceof Refused && outcome.refusal.code).toBe('samePerson');
  });
});

describe('what follows', () => {
  it('an order brings the application back, the agency decides anew, and the objection closes', async () => {
    const filed = await refused();
    const id = await object(filed);
    const approver = await at('approver');
    const reopen = `/api/applications/${filed.applicationId}/reopen`;
    expect(await approver.post(reopen)).toMatchObject({ status: 409, body: { code: 'correctionNotOrdered' } });
    await (await at('bureau')).post(`/api/objections/${id}/orderCorrection`, { reason: '适用条款不当', days: 5 });
    expect(await periodOf(id, 'DL-61')).toMatchObject({ state: 'running', length: 5 });
    expect(await approver.post(reopen)).toMatchObject({ status: 200, body: { status: 'underReview' } });
    expect(await statusOf(id)).toBe('corrected');
    expect(await periodOf(id, 'DL-61')).toMatchObject({ state: 'met' });
    expect(await periodOf(filed.applicationId, 'DL-05')).toMatchObject({ state: 'running' });
    await office.play(filed, [told.opinion('grant'), told.application('grant', 'approver')]);
    const matter = await approver.get(`/api/cases/${filed.caseId}`);
    expect(matter.body).toMatchObject({ status: 'awaitingAssignment' });
    expect(matter.body.number).toMatch(/^援案〔2026〕|^援案〔2027〕/);
  });

  it('a termination undone keeps the number of the case', async () => {
    const filed = await caseIn(office, 'terminated');
    const { number } = (await (await at('approver')).get(`/api/cases/${filed.caseId}`)).body;
    const id = await object(filed);
    await (
      await at('bureau')
    ).post(`/api/objections/${id}/orderCorrection`, { reason: '不属于应当终止的情形', days: 3 });
    expect(await (await at('approver')).post(`/api/cases/${filed.caseId}/resume`)).toMatchObject({
      status: 200,
      body: { status: 'awaitingAssignment' },
    });
    expect(await statusOf(id)).toBe('corrected');
    expect((await (await at('approver')).get(`/api/cases/${filed.caseId}`)).body.number).toBe(number);
    await office.play(filed, told.casePaths.inProgress.slice(told.casePaths.awaitingAssignment.length));
  });

  it('she reads the decision, its reason and the remedies on her page; the lawyer cannot open the paper', async () => {
    const filed = await refused();
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    expect((await her.get('/status')).text).toContain('提出异议');
    const form = await her.get('/status/object');
    expect(form.text).toMatch(/的 15 天（待核）到 202/);
    expect(form.text).toContain('5 天');
    const empty = await her.send('/status/object', { page: 'status/object', reason: ' ' });
    expect(empty.status).toBe(422);
    const sent = await her.send('/status/object', { page: 'status/object', reason: '我不同意' });
    expect(sent.text).toContain('异议已经收到，正在审查');
    const { id } = await world.kernel.db
      .selectFrom('objections')
      .select('id')
      .where('applicationId', '=', filed.applicationId)
      .executeTakeFirstOrThrow();
    const done = await (await at('bureau')).post(`/api/objections/${id}/maintain`, { reason: '事项不在范围内' });
    await world.papersReady();
    const seen = await her.get('/status/object');
    expect(seen.text).toContain('事项不在范围内');
    expect(seen.text.indexOf('行政复议')).toBeLessThan(seen.text.indexOf('行政诉讼'));
    const pdf = `/api/papers/${done.body.papers[0].id}/pdf`;
    expect(seen.html).toContain(pdf);
    expect((await (await callerOf(world, { code: filed.returnCode })).raw(pdf)).status).toBe(200);
    expect((await (await at('lawyer')).raw(pdf)).status).toBe(404);
    const words = await world.kernel.db
      .selectFrom('outgoing')
      .select(['channel', 'template'])
      .where('caseId', '=', filed.caseId)
      .where('template', '=', 'objection.maintained')
      .execute();
    expect(words).toEqual([{ channel: 'desk', template: 'objection.maintained' }]);
  });
});
