import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { caseWorkflow } from '../../src/casework/case.workflow.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import * as told from '../support/cases.ts';
import { matter, officeOf, type Filed, type Office } from '../support/cases.ts';
import { callerOf, personnel, places, startWorld, type Caller, type Member, type World } from '../support/world.ts';

const agency = ['clerk', 'reviewer', 'approver', 'assigner', 'archivist'] as const;
const everyone = [
  ...agency,
  'otherClerk',
  'station',
  'manager',
  'lawyer',
  'inhouse',
] as const satisfies readonly Member[];

/** Whose each record is, said here once more and by hand: the oracle that the scope is held against. */
const records = {
  handledByTheFirm: {
    begin: () => told.caseIn(office, 'inProgress'),
    application: agency,
    acts: agency,
    matter: [...agency, 'manager', 'lawyer'],
  },
  offeredToTheFirm: {
    begin: () => told.caseIn(office, 'assigned', 'child'),
    application: agency,
    acts: agency,
    matter: [...agency, 'manager'],
  },
  handledInHouse: {
    begin: async () =>
      office.play(await told.caseIn(office, 'awaitingAssignment', 'wages'), [
        matter('assignOwnStaff', 'assigner', { personnelId: personnel.inhouse, reasons: '本机构承办' }),
      ]),
    application: agency,
    acts: agency,
    matter: [...agency, 'inhouse'],
  },
  receivedAtTheStation: {
    begin: () => office.submit('hurtByHusband', {}, 'station'),
    application: agency,
    acts: [...agency, 'station'],
    matter: agency,
  },
  ofTheOtherAgency: {
    begin: () => office.submit('wages', { agencyId: places.otherAgency }, 'otherClerk'),
    application: ['otherClerk'],
    acts: ['otherClerk'],
    matter: ['otherClerk'],
  },
  offeredToTheOtherAgency: {
    begin: () => told.applicationIn(office, 'transferOffered'),
    application: [...agency, 'otherClerk'],
    acts: [...agency, 'otherClerk'],
    matter: agency,
  },
} as const satisfies Record<
  string,
  { begin: () => Promise<Filed>; application: readonly Member[]; acts: readonly Member[]; matter: readonly Member[] }
>;
type RecordName = keyof typeof records;
const names = Object.keys(records) as RecordName[]; // the keys of the literal above

let world: World;
let office: Office;
const filed = new Map<RecordName, Filed>();
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  for (const name of names) filed.set(name, await records[name].begin());
  await world.papersReady();
});
afterAll(() => world.close());

const of = (name: RecordName): Filed => {
  const found = filed.get(name);
  if (!found) throw new Error(`${name} was not made`);
  return found;
};
const includes = (list: readonly Member[], member: Member): boolean => list.includes(member);

/** What is not theirs answers exactly as what does not exist: same status, same words, same headers but for the date. */
async function expectNothing(
  caller: Caller,
  method: 'get' | 'post',
  path: (id: string) => string,
  id: string,
  body?: object,
): Promise<number> {
  const ask = (each: string) =>
    caller.raw(
      path(each),
      method === 'get'
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
            body: JSON.stringify(body ?? {}),
          },
    );
  const plain = async (answer: Response) => ({
    status: answer.status,
    body: await answer.text(),
    headers: [...answer.headers].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  });
  const real = await plain(await ask(id));
  expect(real, path(id)).toEqual(await plain(await ask(randomUUID())));
  return real.status;
}

/** Acts whose body passes the form check, so that the record itself is asked for. */
const tryable = ({
  transitions,
}: {
  transitions: Record<string, { input: z.ZodType; by: readonly string[] }>;
}): string[] =>
  Object.entries(transitions)
    .filter(
      ([act, { input, by }]) =>
        !by.every((role) => role.startsWith('system.')) && input.safeParse(bodies[act] ?? {}).success,
    )
    .map(([act]) => act);
/** Bodies that pass the form check, so that the record itself is asked for. */
const bodies: Readonly<Record<string, object>> = {
  confirm: { noConflict: true },
  sendBack: { reason: '理由' },
  returnFile: { reason: '理由' },
  recallAssignment: { reason: '理由' },
  recallTransfer: { reason: '理由' },
  rejectTermination: { reason: '理由' },
};

describe.each(everyone)('%s', (member) => {
  it.each(names)('%s: reads what is theirs; the rest does not exist', async (name) => {
    const { applicationId, caseId } = of(name);
    const caller = await office.as(member);
    if (includes(records[name].application, member))
      expect((await caller.get(`/api/applications/${applicationId}`)).body.id).toBe(applicationId);
    else expect(await expectNothing(caller, 'get', (id) => `/api/applications/${id}`, applicationId)).toBe(404);
    if (includes(records[name].matter, member)) expect((await caller.get(`/api/cases/${caseId}`)).body.id).toBe(caseId);
    else expect(await expectNothing(caller, 'get', (id) => `/api/cases/${id}`, caseId)).toBe(404);
  });

  it('acts on nothing that is not theirs, and learns nothing from trying', async () => {
    const caller = await office.as(member);
    const tried: number[] = [];
    for (const name of names) {
      const { applicationId, caseId } = of(name);
      if (!includes(records[name].acts, member)) {
        for (const act of tryable(applicationWorkflow))
          tried.push(
            await expectNothing(caller, 'post', (id) => `/api/applications/${id}/${act}`, applicationId, bodies[act]),
          );
      }
      if (!includes(records[name].matter, member)) {
        for (const act of tryable(caseWorkflow))
          tried.push(await expectNothing(caller, 'post', (id) => `/api/cases/${id}/${act}`, caseId, bodies[act]));
      }
    }
    expect(tried.length).toBeGreaterThan(10);
    expect(new Set(tried)).toEqual(new Set([404]));
  });

  it('finds in lists, searches and the desk only what is theirs', async () => {
    const caller = await office.as(member);
    const seen = JSON.stringify([
      await caller.get('/api/applications'),
      await caller.get('/api/cases'),
      await caller.get('/api/desk'),
      await caller.post('/api/applications/search', { words: '苗春花', purpose: 'handling' }),
      await caller.post('/api/cases/search', { words: '苗春花', purpose: 'handling' }),
      await caller.post('/api/cases/search', { words: '辛勤', purpose: 'handling' }),
    ]);
    expect(seen).not.toMatch(/"status":[45]\d\d/); // six answers, not six refusals
    for (const name of names) {
      const { applicationId, caseId } = of(name);
      if (!includes(records[name].application, member)) expect(seen, name).not.toContain(applicationId);
      if (!includes(records[name].application, member) && !includes(records[name].matter, member))
        expect(seen, name).not.toContain(caseId);
    }
    const own = names.filter((name) => includes(records[name].application, member) && name !== 'handledByTheFirm');
    if (own.length > 0) expect(seen).toContain(of(own[0] ?? 'handledByTheFirm').applicationId);
  });

  it('opens no paper and no file of what is not theirs', async () => {
    const caller = await office.as(member);
    for (const name of names) {
      if (includes(records[name].acts, member) || includes(records[name].matter, member)) continue;
      for (const paper of of(name).papers.values())
        expect(await expectNothing(caller, 'get', (id) => `/api/papers/${id}/pdf`, paper)).toBe(404);
    }
  });
});

describe('she, by her return code', () => {
  it('acts on her own application and on no other', async () => {
    const mine = of('handledByTheFirm');
    const her = await office.as('her', mine);
    for (const name of names.filter((each) => each !== 'handledByTheFirm')) {
      for (const act of ['withdraw', 'askWithdrawal'])
        expect(await expectNothing(her, 'post', (id) => `/api/applications/${id}/${act}`, of(name).applicationId)).toBe(
          404,
        );
      for (const paper of of(name).papers.values())
        expect(await expectNothing(her, 'get', (id) => `/api/papers/${id}/pdf`, paper)).toBe(404);
    }
    expect((await her.get(`/api/papers/${mine.papers.get('grant-decision') ?? ''}/pdf`)).status).toBe(200);
  });

  it('sees nothing of the office', async () => {
    const her = await office.as('her', of('handledByTheFirm'));
    for (const path of [
      '/api/applications',
      '/api/cases',
      '/api/desk',
      `/api/applications/${of('handledByTheFirm').applicationId}`,
    ])
      expect((await her.get(path)).status).toBe(401);
  });
});

it('what is no id at all names nothing either', async () => {
  const clerk = await office.as('clerk');
  for (const path of [
    '/api/applications/x',
    '/api/cases/x',
    '/api/cases/x/suggestions',
    '/api/papers/x/pdf',
    '/api/files/x',
  ])
    expect(await clerk.get(path), path).toMatchObject({ status: 404, body: { code: 'notFound' } });
  expect(await clerk.post('/api/applications/x/accept')).toMatchObject({ status: 404, body: { code: 'notFound' } });
});

it('a visitor is asked to sign in, whether or not there is such a record', async () => {
  const nobody = await callerOf(world);
  const { applicationId, caseId, papers } = of('handledByTheFirm');
  expect(await expectNothing(nobody, 'get', (id) => `/api/applications/${id}`, applicationId)).toBe(401);
  expect(await expectNothing(nobody, 'get', (id) => `/api/cases/${id}`, caseId)).toBe(401);
  expect(await expectNothing(nobody, 'post', (id) => `/api/cases/${id}/archive`, caseId)).toBe(401);
  for (const paper of papers.values())
    expect(await expectNothing(nobody, 'get', (id) => `/api/papers/${id}/pdf`, paper)).toBe(401);
});
