import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assess } from '../../law/assess.ts';
import { publishedFigures } from '../../law/figures.ts';
import { parsePlainDate } from '../../law/kernel/plain-date.ts';
import { callerOf, places, startWorld, type Caller, type World } from '../support/world.ts';

const Published = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    facts: z.record(z.string(), z.unknown()),
    expect: z.record(z.string(), z.unknown()),
    difference: z.string().optional(),
    periods: z.array(z.object({ rule: z.string(), from: z.string(), due: z.string() })).optional(),
  }),
);
const cases = Published.parse(
  JSON.parse(readFileSync(new URL('../../law/cases/published.json', import.meta.url), 'utf8')),
);
const byId = new Map(cases.map((each) => [each.id, each]));
const get = (id: string) => {
  const found = byId.get(id);
  if (!found) throw new Error(`${id} is not among the published cases`);
  return found;
};

/** Heard in 小店 as if it had happened there: the facts of the place are the agency's own, the rest is as published. */
const placeless = new Set(['province', 'caseAuthorityCounty', 'disputeBodyCounty', 'eventCounty', 'decidingCounty']);
const factsOf = (id: string) =>
  Object.fromEntries(Object.entries(get(id).facts).filter(([name]) => !placeless.has(name)));

const agents: Record<string, { relation: string; basis: 'art40' | 'writtenAuthority' }> = {
  guardian: { relation: '母亲', basis: 'art40' },
  closeRelative: { relation: '祖父', basis: 'art40' },
  otherRelative: { relation: '姨母', basis: 'art40' },
};

function applicationOf(id: string) {
  const { facts, title } = get(id);
  const agent = agents[String(facts['applicantIs'])];
  return {
    agencyId: places.agency,
    channel: 'window',
    matter: facts['matter'],
    stage: facts['matter'] === 'criminalVictim' ? 'criminalVictim' : 'litigation',
    applicant: {
      name: '示例当事人',
      ...(facts['sex'] ? { sex: facts['sex'] } : {}),
      ...(facts['birthDate'] ? { birthDate: facts['birthDate'] } : {}),
    },
    contactPlan: { mayCall: false },
    narrative: title,
    facts: factsOf(id),
    signature: { kind: 'drawn' },
    ...(agent ? { helper: { role: 'applyingAgent', person: { name: '示例代办人' }, ...agent, mayFollow: true } } : {}),
  };
}

const granted = ['CASE-01', 'CASE-02', 'CASE-03', 'CASE-06', 'CASE-07', 'CASE-08', 'CASE-11'];
const byOfficer = ['CASE-04', 'CASE-05'];

describe('the published cases, through the real API', () => {
  let world: World;
  const as: Record<string, Caller> = {};
  beforeAll(async () => {
    world = await startWorld();
    for (const login of ['clerk', 'reviewer', 'approver', 'assigner'] as const)
      as[login] = await callerOf(world, { login });
  });
  afterAll(() => world.close());

  const call = (login: string): Caller => {
    const caller = as[login];
    if (!caller) throw new Error(`${login} did not sign in`);
    return caller;
  };
  const reviewed = async (id: string) => {
    const submitted = await call('clerk').post('/api/applications', applicationOf(id));
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(200);
    const path = `/api/applications/${submitted.body.applicationId}`;
    expect((await call('clerk').post(`${path}/accept`)).status).toBe(200);
    return { path, submitted: submitted.body };
  };

  it.each(
    [...granted, ...byOfficer].map(
      (id) => [`${id} ${get(id).title}${get(id).difference ? `（${get(id).difference}）` : ''}`, id] as const,
    ),
  )('%s: received, reviewed, granted and opened for assignment', async (_, id) => {
    const { path, submitted } = await reviewed(id);
    const opinion = await call('reviewer').post(`${path}/giveOpinion`, {
      opinion: 'grant',
      grounds: ['LAL-43-1'],
      reason: '经审查符合法律援助条件。',
    });
    expect(opinion.status, JSON.stringify(opinion.body)).toBe(200);
    const grant = await call('approver').post(`${path}/grant`);
    expect(grant.body).toMatchObject({ status: 'granted', papers: [{ kind: 'grant-decision' }] });
    const matter = await call('assigner').get(`/api/cases/${submitted.caseId}`);
    expect(matter.body.status).toBe('awaitingAssignment');
  });

  it('CASE-09 deaf and mute defendants: a notice, no application and no means review, assigned within three days', async () => {
    const receivedAt = world.clock.now().toISOString();
    const registered = await call('clerk').post('/api/notices', {
      authorityName: '示例区人民法院',
      number: '（2026）示刑初1号',
      receivedAt,
      ground: 'disabled',
      person: { name: '示例被告人' },
    });
    expect(registered.status, JSON.stringify(registered.body)).toBe(200);
    const view = await call('assigner').get(`/api/cases/${registered.body.caseId}`);
    expect(view.body).toMatchObject({ status: 'awaitingAssignment', origin: 'notice' });
    const assigned = await call('assigner').post(`/api/cases/${registered.body.caseId}/assign`, {
      undertakerInstitutionId: places.firm,
      reasons: '刑事辩护，指派律师事务所',
    });
    expect(assigned.body.papers.map(({ kind }: { kind: string }) => kind)).toEqual([
      'assignment-notice',
      'notified-defence-reply',
    ]);
  });

  it('the seven days of each run from the day of receipt, in the record as in the law', async () => {
    const { submitted } = await reviewed('CASE-03');
    const view = await call('clerk').get(`/api/applications/${submitted.applicationId}`);
    // 2026-11-23 is a Monday; the day of receipt is not counted.
    expect(view.body.periods).toContainEqual(expect.objectContaining({ name: '审查决定', dueOn: '2026-11-30' }));
  });

  it.each(
    cases
      .filter(({ id }) => ['CASE-10', 'CASE-12'].includes(id))
      .map((each) => [`${each.id} ${each.title}`, each] as const),
  )('%s: a question is answered by the determination, and never decided', (_, { facts, expect: expected }) => {
    const answer = assess(facts, parsePlainDate('2026-11-23'), publishedFigures);
    if (expected['scope']) expect(answer.scope.answer).toBe(expected['scope']);
    expect(answer.means.route).toBe(expected['route']);
    const said = JSON.stringify(answer.jurisdiction);
    for (const words of z.array(z.string()).parse(expected['jurisdictionSays'] ?? [])) expect(said).toContain(words);
  });
});
