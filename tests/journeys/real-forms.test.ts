import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACTS } from '../../law/facts.ts';
import { peopleOf, type PersonCard } from '../../src/people/people.queries.ts';
import { renderPaper } from '../../src/papers/papers.jobs.ts';
import { readPdf } from '../../src/papers/typeset/read-pdf.ts';
import { addressForms, dayForms, idForms, nameForms, phoneForms, type RealForm } from '../support/real-forms.ts';
import { visitorOf } from '../support/visitor.ts';
import { callerOf, places, startWorld, type Caller, type World } from '../support/world.ts';

let world: World;
let clerk: Caller;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  clerk = await callerOf(world, { login: 'clerk' });
});
afterAll(() => world.close());

const matter = String(Object.keys(FACTS).indexOf('matter') + 1);
const count = Math.max(phoneForms.length, dayForms.length, idForms.length, nameForms.length, addressForms.length);
type Typed = { typed: string; isSettled: boolean };
type One = {
  phone: RealForm;
  day: RealForm;
  identity: (typeof idForms)[number];
  name: (typeof nameForms)[number];
  address: string;
};
const nth = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('a table without rows');
  return one;
};
const all: readonly One[] = Array.from({ length: count }, (_, at) => ({
  phone: nth(phoneForms, at),
  day: nth(dayForms, at),
  identity: nth(idForms, at),
  name: nth(nameForms, at),
  address: nth(addressForms, at),
}));

/** Five forms at once, through her pages as a browser sends them. */
async function byHerPages({ phone, day, identity, name, address }: One): Promise<string> {
  const her = visitorOf(world);
  const pages: [string, Record<string, string>][] = [
    ['home', { topic: 'family' }],
    ['apply/ask', { n: matter, answer: 'marriageFamily' }],
    ['apply/contact', { ways: 'none', phone: phone.typed }],
    ['apply/story', { story: '一句话。' }],
    [
      'apply/person',
      {
        name: name.typed,
        idNumber: identity.typed,
        idKind: identity.kind ?? 'residentId',
        birth: day.typed,
        address,
        county: '140105',
      },
    ],
    ['apply/check', {}],
  ];
  for (const [page, fields] of pages) {
    const seen = await her.send(page === 'home' ? '/' : `/${page}`, { page, ...fields });
    expect(`${page} ${JSON.stringify(fields)} ${seen.status}`).toBe(`${page} ${JSON.stringify(fields)} 200`);
  }
  const { id } = await world.kernel.db
    .selectFrom('applications')
    .select('id')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  world.clock.advance({ minutes: 0.2 });
  return id;
}

/** The same, as the counter's form sends them. */
async function atTheCounter({ phone, day, identity, name, address }: One): Promise<string> {
  const reply = await clerk.post('/api/applications', {
    agencyId: places.agency,
    channel: 'window',
    applicant: {
      name: name.typed,
      phone: phone.typed,
      birthAsTold: day.typed,
      idNumber: identity.typed,
      ...(identity.kind ? { idKind: identity.kind } : { idKind: 'residentId' }),
      address,
    },
    contactPlan: {},
    matter: 'marriageFamily',
    stage: 'litigation',
    narrative: '一句话。',
  });
  expect(`${JSON.stringify(reply.body.errors ?? '')}${reply.status}`).toBe('""200');
  return reply.body.applicationId;
}

async function personOf(applicationId: string): Promise<PersonCard> {
  const { personId } = await world.kernel.db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const person = (await peopleOf(world.kernel.db, world.kernel.sealer, [personId])).get(personId);
  if (!person) throw new Error('an application without its person');
  return person;
}

/** How the record took one field, in a line that a failure can be read from. */
const taken = (typed: string, value: string | null, asTyped: string | undefined): string =>
  `${typed} | ${value ?? '—'} | ${asTyped ?? '—'}`;
const expected = ({ typed, read, whole }: RealForm): string =>
  taken(typed, read ?? null, whole ? undefined : typed.trim());

describe.each([
  ['her pages', byHerPages],
  ['the counter', atTheCounter],
])('real forms at %s', (_, submit) => {
  it('none is refused, what can be read is read, and the rest stands as it was written', async () => {
    const took: string[] = [];
    const owed: string[] = [];
    for (const one of all) {
      const id = await submit(one);
      const person = await personOf(id);
      const { asTyped } = person;
      took.push(
        taken(one.phone.typed, person.phone, asTyped.phone),
        taken(one.day.typed, person.birthDate, asTyped.birthDate),
        taken(one.identity.typed, person.idNumber, asTyped.idNumber),
        `${person.name} | ${person.address}`,
      );
      // A number that holds tells the birthday where the words did not.
      const told = one.identity.kind === undefined && one.day.read === undefined ? one.identity.read : undefined;
      const day = told ? `${told.slice(6, 10)}-${told.slice(10, 12)}-${told.slice(12, 14)}` : one.day.read;
      owed.push(
        expected(one.phone),
        expected({ ...one.day, ...(day ? { read: day } : {}) }),
        expected(one.identity),
        `${one.name.typed} | ${one.address}`,
      );
      const seen = await clerk.get(`/api/applications/${id}`);
      const shown = [one.phone, one.day, one.identity].filter(({ whole }) => !whole).map(({ typed }) => typed.trim());
      expect((seen.body.person.asTyped ?? []).map(({ typed }: Typed) => typed).toSorted()).toEqual(shown.toSorted());
      expect(seen.body.flags.includes('有写得不清的，待核实')).toBe(shown.length > 0);
    }
    expect(took).toEqual(owed);
  });
});

describe('afterwards', () => {
  const search = async (words: string): Promise<string[]> =>
    (await clerk.post('/api/applications/search', { words, purpose: 'handling' })).body.items.map(
      ({ id }: { id: string }) => id,
    );

  it('each is found by its plain spelling, and words that are no number find nobody by telephone', async () => {
    for (const { typed, sought } of nameForms)
      expect(`${typed} ${(await search(sought)).length > 0}`).toBe(`${typed} true`);
    for (const { typed, read } of phoneForms)
      if (read) expect(`${typed} ${(await search(read.replace(/转.*/, ''))).length > 0}`).toBe(`${typed} true`);
    for (const key of ['140105199403080025', '14010519900307104x', '140105940308002', 'e12345678'])
      expect(`${key} ${(await search(key)).length > 0}`).toBe(`${key} true`);
    expect(await search('没有')).toEqual([]);
    expect(await search('谁也不叫这个名字')).toEqual([]);
  });

  it('the clerk who has asked her sets what the record holds; what she wrote stays in the log', async () => {
    const id = await atTheCounter({
      phone: { typed: '没有，找我婶子' },
      day: { typed: '属羊的' },
      identity: { typed: '忘了，只记得后四位0025' },
      name: { typed: '苗待核', sought: '苗待核' },
      address: '娘家',
    });
    const settle = (input: object) => clerk.post(`/api/applications/${id}/settleDetail`, { how: '当面问的', ...input });
    const wrong = await settle({ field: 'phone', value: '还是没有' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'value' }] } });
    expect((await settle({ field: 'phone', value: '0351 7654999 转 6' })).status).toBe(200);
    expect((await settle({ field: 'phone', value: '13800001111' })).body.code).toBe('wrongStatus');
    expect((await settle({ field: 'birthDate', value: '一九九一年二月三日' })).status).toBe(200);
    expect((await settle({ field: 'idNumber', value: '140105 19910203 0025' })).body.errors?.[0].path).toBe('value');
    expect((await settle({ field: 'idNumber', value: '' })).status).toBe(200);
    const person = await personOf(id);
    expect(person).toMatchObject({ phone: '0351-7654999转6', birthDate: '1991-02-03', idNumber: null, asTyped: {} });
    const seen = await clerk.get(`/api/applications/${id}`);
    expect(seen.body.person.asTyped.map(({ typed, isSettled }: Typed) => [typed, isSettled])).toEqual([
      ['没有，找我婶子', true],
      ['属羊的', true],
      ['忘了，只记得后四位0025', true],
    ]); // nothing she wrote is lost
    expect(seen.body.flags).not.toContain('有写得不清的，待核实');
    expect(await search('03517654999')).toEqual([id]);
    expect((await settle({ field: 'idNumber', value: '' })).body.code).toBe('wrongStatus');
    const other = await callerOf(world, { login: 'station' });
    expect((await other.post(`/api/applications/${id}/settleDetail`, { field: 'phone', how: '问的' })).status).not.toBe(
      200,
    );
  });

  it('a paper of identity seen later settles the number that could not be read', async () => {
    const id = await atTheCounter({
      phone: { typed: '13800009999', whole: true },
      day: { typed: '1994-03-08', whole: true },
      identity: { typed: '丢了，还没补' },
      name: { typed: '苗补证', sought: '苗补证' },
      address: '娘家',
    });
    const flags = async () => (await clerk.get(`/api/applications/${id}`)).body.flags;
    expect(await flags()).toContain('有写得不清的，待核实');
    const seen = { idKind: 'residentId', idNumber: '140105 19940308 0025' };
    expect((await clerk.post(`/api/applications/${id}/completeIdentity`, seen)).status).toBe(200);
    expect(await flags()).not.toContain('有写得不清的，待核实');
  });

  it('of whoever helps her too', async () => {
    const reply = await clerk.post('/api/applications', {
      agencyId: places.agency,
      channel: 'window',
      applicant: { name: '苗有人帮' },
      helper: { role: 'scribe', person: { name: '苗婶子', phone: '幺三八零零零零，后头忘了' }, relation: '婶子' },
      contactPlan: {},
      matter: 'marriageFamily',
      stage: 'litigation',
      narrative: '一句话。',
    });
    const id = reply.body.applicationId;
    const helperSeen = async () =>
      (await clerk.get(`/api/applications/${id}`)).body.parties.find(({ role }: { role: string }) => role === 'scribe')
        .person;
    expect((await helperSeen()).asTyped).toEqual([
      { field: 'phone', label: '电话', typed: '幺三八零零零零，后头忘了', isSettled: false },
    ]);
    const settled = { whose: 'helper', field: 'phone', value: '13800001234', how: '打来电话' };
    expect((await clerk.post(`/api/applications/${id}/settleDetail`, settled)).status).toBe(200);
    expect(await helperSeen()).toMatchObject({ phone: '13800001234' });
  });

  it('a name that no font can draw is printed as its number, and her receipt is there all the same', async () => {
    const id = await atTheCounter({
      phone: { typed: '没有' },
      day: { typed: '记不清了' },
      identity: { typed: '没带' },
      name: { typed: '苗𠀀', sought: '苗𠀀' },
      address: '𡓈上村',
    });
    const [paper] = (await clerk.get(`/api/applications/${id}`)).body.papers;
    await renderPaper(world.kernel, { paperId: paper.id });
    const pdf = await clerk.raw(`/api/papers/${paper.id}/pdf`);
    expect(pdf.status).toBe(200);
    const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toContain('苗〔U+20000〕');
    expect(text).toContain('手写补上');
    const [after] = (await clerk.get(`/api/applications/${id}`)).body.papers;
    expect(after).toMatchObject({ state: 'rendered', unprintableBecause: expect.stringContaining('U+20000') });
  });

  it('a call allowed without a number that can be read stops nothing; the empty field is asked about', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'family' });
    const empty = await her.send('/apply/contact', { page: 'apply/contact', ways: 'mayCall', phone: '' });
    expect(empty.status).toBe(422);
    const words = await her.send('/apply/contact', { page: 'apply/contact', ways: 'mayCall', phone: '没有，找我婶子' });
    expect(words.status).toBe(200);
    await her.send('/apply/person', { page: 'apply/person', name: '张三', idNumber: '140105199403080026' });
    const check = await her.get('/apply/check');
    expect(check.text).toContain('工作人员会再核对');
    expect(check.text).toContain('号码对不上，可能抄错了');
  });
});

it('there are at least forty forms of each', () => {
  for (const forms of [phoneForms, dayForms, idForms, nameForms, addressForms])
    expect(forms.length).toBeGreaterThanOrEqual(40);
});
