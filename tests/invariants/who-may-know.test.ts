import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantOne, type Planted } from '../proofs/sealing/plant.ts';
import { randomOf } from '../../seeds/demo/random.ts';
import * as told from '../support/cases.ts';
import { matter, officeOf, type Office } from '../support/cases.ts';
import { callerOf, personnel, startWorld, type Caller, type Member, type World } from '../support/world.ts';

const agency = ['clerk', 'reviewer', 'approver', 'assigner', 'archivist'] as const;
const others = [
  'otherClerk',
  'station',
  'manager',
  'lawyer',
  'inhouse',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const;
const everyone = [...agency, ...others] as const satisfies readonly Member[];

/** Who may know of each record, said by hand: everybody else must learn nothing of it, on whatever way. */
const records = {
  received: { steps: [], mayKnow: agency },
  handledByTheFirm: { steps: told.casePaths.inProgress, mayKnow: [...agency, 'manager', 'lawyer'] },
  handledInHouse: {
    steps: [
      ...told.casePaths.awaitingAssignment,
      matter('assignOwnStaff', 'assigner', { personnelId: personnel.inhouse, reasons: '本机构承办' }),
    ],
    mayKnow: [...agency, 'inhouse'],
  },
} as const satisfies Record<string, { steps: readonly told.Step[]; mayKnow: readonly Member[] }>;

type Record_ = { name: string; mayKnow: readonly Member[]; planted: Planted };
let world: World;
let office: Office;
const made: Record_[] = [];
/** Every address of the product that can be read: the API, her pages, the office's files. */
let readable: string[];

beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  const random = randomOf(20_261_128);
  for (const [name, { steps, mayKnow }] of Object.entries(records)) {
    const planted = await plantOne(office, random);
    await office.play(planted.filed, steps);
    made.push({ name, mayKnow, planted });
  }
  await world.papersReady();
  readable = [
    ...new Set(
      world.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(({ path }) => path),
    ),
  ];
}, 120_000);
afterAll(() => world.close());

/** An address with each of the record's ids in its place. */
function addressesOf(route: string, { planted: { filed } }: Record_): string[] {
  if (!route.includes(':')) return [route];
  const ids = [filed.applicationId, filed.caseId, ...filed.papers.values()];
  return ids.map((id) => route.replaceAll(/:\w+(\{[^}]*\})?\??/g, id));
}

async function leaksTo(caller: Caller, strangersTo: readonly Record_[]): Promise<{ asked: number; leaks: string[] }> {
  const leaks: string[] = [];
  let asked = 0;
  const look = async (path: string, text: string): Promise<void> => {
    asked++;
    for (const { name, planted } of strangersTo)
      for (const value of planted.values) if (text.includes(value)) leaks.push(`${path} tells of ${name}: ${value}`);
  };
  const seen = new Set<string>();
  for (const record of strangersTo) {
    for (const path of readable.flatMap((route) => addressesOf(route, record))) {
      if (seen.has(path)) continue;
      seen.add(path);
      await look(path, Buffer.from(await (await caller.raw(path)).arrayBuffer()).toString());
    }
    for (const collection of ['applications', 'cases']) {
      for (const words of [record.planted.person.name, record.planted.person.phone, record.planted.filed.number]) {
        const found = await caller.post(`/api/${collection}/search`, { words, purpose: 'handling' });
        if ((found.body.items ?? []).length > 0) leaks.push(`${collection} finds ${record.name}`);
        asked++;
      }
    }
    // Beyond the own office by a whole number, for those whose post it is: they lie at this one, in danger or not.
    for (const key of [record.planted.person.phone, record.planted.values[2], record.planted.filed.number]) {
      const told = { key, purpose: 'handingOver', contextKind: 'call', context: '来电问办到哪里了' };
      const answer = await caller.post('/api/look-ups', told);
      await look('/api/look-ups', JSON.stringify(answer.body));
      if (![200, 401, 403].includes(answer.status)) leaks.push(`look-ups answers ${answer.status}`);
    }
  }
  return { asked, leaks };
}

describe('over every address of the API and of the pages', () => {
  it('the walk really covers the product', () => {
    expect(readable.filter((path) => path.startsWith('/api/')).length).toBeGreaterThan(15);
    expect(readable.filter((path) => !path.startsWith('/api/')).length).toBeGreaterThan(15);
    expect(readable).toContain('/api/applications/:id');
  });

  it.each(everyone)('%s learns nothing of what is not theirs', { timeout: 60_000 }, async (member) => {
    const strangersTo = made.filter(({ mayKnow }) => !mayKnow.includes(member));
    const { leaks } = await leaksTo(await office.as(member), strangersTo);
    expect(leaks).toEqual([]);
  });

  it('nor does a visitor, nor she of anybody else', { timeout: 60_000 }, async () => {
    const [mine, ...rest] = made;
    if (!mine) throw new Error('no record');
    expect((await leaksTo(await callerOf(world), made)).leaks).toEqual([]);
    expect((await leaksTo(await office.as('her', mine.planted.filed), rest)).leaks).toEqual([]);
  });

  it('nor does whoever helps her, with a code of her giving: not even of her', { timeout: 60_000 }, async () => {
    const { applicationId } = made[0]?.planted.filed ?? { applicationId: '' };
    const clerk = await office.as('clerk');
    const { parties } = (await clerk.get(`/api/applications/${applicationId}`)).body;
    const personId = parties.find(({ role }: { role: string }) => role === 'scribe').person.id;
    const given = await clerk.post(`/api/applications/${applicationId}/follow-codes`, { personId, sheIsPresent: true });
    const helper = await callerOf(world, { code: given.body.followCode });
    expect((await leaksTo(helper, made)).leaks).toEqual([]);
    expect(await (await helper.raw('/status')).text()).toContain('您凭查看码只能看到这一页');
  });

  it('a leak would be seen: the officer in charge is told what the walk looks for', async () => {
    const { asked, leaks } = await leaksTo(await office.as('clerk'), made.slice(0, 1));
    expect(asked).toBeGreaterThan(40);
    expect(leaks.some((leak) => leak.startsWith('/api/applications/'))).toBe(true);
  });

  it('an identity number is whole in no read at all', { timeout: 60_000 }, async () => {
    const numbers = made.map(({ planted }) => planted.values[2] ?? '');
    for (const member of ['clerk', 'approver', 'lawyer'] as const) {
      const caller = await office.as(member);
      for (const path of readable
        .filter((route) => !route.includes('pdf'))
        .flatMap((route) => made.flatMap((record) => addressesOf(route, record)))) {
        const text = await (await caller.raw(path)).text();
        for (const number of numbers) expect(text, `${member} ${path}`).not.toContain(number);
      }
    }
  });
});
