import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { officeOf, type Filed, type Office, type Step } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const handOver = (more: object = {}): Exclude<Step, { wait: object }> => ({
  on: 'case',
  does: 'recordHandOver',
  by: 'lawyer',
  input: (filed) => ({
    paperId: filed.papers.get('grant-decision'),
    method: 'byLawyer',
    toWhom: 'herself',
    servedOn: world.clock.today(),
    place: '律所接待室',
    note: '当面交的',
    ...more,
  }),
});
const proofsOf = ({ papers }: Filed) =>
  world.kernel.db
    .selectFrom('paperServices')
    .selectAll()
    .where('paperId', '=', papers.get('grant-decision') ?? '')
    .execute();

it('the lawyer sees what has not reached her, hands it over, and the application has the proof', async () => {
  const filed = await told.caseIn(office, 'inProgress');
  const caller = await office.as('lawyer');
  const { toServe } = (await caller.get(`/api/cases/${filed.caseId}`)).body;
  expect(toServe.map(({ kind }: { kind: string }) => kind)).toEqual(['grant-decision']);
  await office.play(filed, [handOver()]);
  const [proof, ...more] = await proofsOf(filed);
  expect([proof?.method, proof?.reached, more.length]).toEqual(['byLawyer', true, 0]);
  const open = (field: 'handedBy' | 'place' | 'note') =>
    proof?.[field] && world.kernel.sealer.open(`paperServices.${field}`, proof[field], proof.id);
  expect([open('handedBy'), open('place'), open('note')]).toEqual(['常律师', '律所接待室', '交给本人。当面交的']);
  const seen = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
  expect(seen.decision.servedOn).toBe(world.clock.today());
  expect((await caller.get(`/api/cases/${filed.caseId}`)).body.toServe).toEqual([]);
  expect((await office.attempt(filed, handOver())).status).toBe(404); // once is enough
  const her = visitorOf(world);
  await her.send('/status', { code: filed.returnCode });
  expect((await her.get('/status/seen')).text).toContain('登记转交、宣读');
});

it('a period of hers starts on the day of the hand-over: the decision that ends provisional aid', async () => {
  const filed = await office.play(await office.submit('hurtByHusband'), [
    told.provisional,
    ...told.fromAssignment,
    ...told.applicationPaths.provisionalEnded.slice(1),
  ]);
  const answer = await office.attempt(
    filed,
    handOver({ paperId: filed.papers.get('termination-decision'), method: 'readAloud' }),
  );
  expect(answer.status).toBe(200);
  const periods = await world.kernel.db
    .selectFrom('periods')
    .select(['ruleId', 'state'])
    .where('subjectId', '=', filed.applicationId)
    .where('state', '=', 'running')
    .execute();
  expect(periods.map(({ ruleId }) => ruleId)).toEqual(['DL-59']);
});

it('only the person named, only papers of this case that are to be served, never in the future', async () => {
  const filed = await told.caseIn(office, 'inProgress');
  const other = await told.caseIn(office, 'inProgress', 'wages');
  const tries: [string, object, number][] = [
    ['a paper of another case', { paperId: other.papers.get('grant-decision') }, 404],
    ['no paper at all', { paperId: randomUUID() }, 404],
    ['a paper that asks nothing of her', { paperId: filed.papers.get('application-form') }, 404],
    ['tomorrow', { servedOn: '2026-12-30' }, 422],
    ['nowhere', { place: ' ' }, 422],
    ['an agent whom she does not have', { toWhom: 'agent' }, 409],
  ];
  for (const [what, more, status] of tries)
    expect((await office.attempt(filed, handOver(more))).status, what).toBe(status);
  for (const by of ['manager', 'inhouse', 'clerk', 'station'] as const)
    expect((await office.attempt(filed, { ...handOver(), by })).status, by).not.toBe(200);
  expect(await proofsOf(filed)).toEqual([]);
});

it('the agent of a child may receive for her, until that person stands on the other side', async () => {
  const [first, second] = [
    await told.caseIn(office, 'inProgress', 'child'),
    await told.caseIn(office, 'inProgress', 'child'),
  ];
  expect((await office.attempt(first, handOver({ toWhom: 'agent' }))).status).toBe(200);
  const clerk = await office.as('clerk');
  const { parties } = (await clerk.get(`/api/applications/${second.applicationId}`)).body;
  const personId = parties.find(({ role }: { role: string }) => role === 'applyingAgent').person.id;
  await clerk.post(`/api/cases/${second.caseId}/adverse-parties`, { personId, because: 'harmsHer' });
  expect((await office.attempt(second, handOver({ toWhom: 'agent' }))).body.code).toBe('anotherPersonNeeded');
  expect((await office.attempt(second, handOver({ toWhom: 'herself' }))).status).toBe(200);
});
