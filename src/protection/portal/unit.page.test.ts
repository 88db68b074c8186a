import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { MINORS_57 } from '../../../law/national/minors-law/provisions.ts';
import { undoneOf, unitDuties, unitKinds } from '../unit-duty.model.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
});
afterAll(() => world.close());

const hotel = String(unitKinds.findIndex(({ label }) => label.includes('旅馆')) + 1);
const netCafe = String(unitKinds.findIndex(({ label }) => label.includes('网吧')) + 1);

it('a unit finds it from the first page, in both doors', async () => {
  const teacher = visitorOf(world);
  expect((await teacher.get('/')).html).toContain('href="/unit"');
  expect((await teacher.get('/s')).html).toContain('to=unit');
  expect((await teacher.get('/s?to=unit&n=1')).html).toContain('<title>便民服务</title>');
});

it('each kind of unit reads what is asked of it, with every article, and whether it is surely meant', async () => {
  const anybody = visitorOf(world);
  const list = await anybody.get('/unit');
  for (const [at, { label, duties, named }] of unitKinds.entries()) {
    expect(list.text).toContain(label);
    const { text } = await anybody.get(`/unit?n=${at + 1}`);
    for (const name of duties) {
      expect(text).toContain(unitDuties[name].asks);
      for (const provision of unitDuties[name].basis) expect(text).toContain(cite(provision).replace(/^《.*》/, '')); // a law named a moment ago is not named again
    }
    expect(text).toContain('doubt' in named ? '▲ 不一定算在内' : '● 算在内');
  }
});

it('what was only remembered is marked, and a net café is not told that it is surely meant', async () => {
  const anybody = visitorOf(world);
  expect(cite(MINORS_57)).toContain('待核');
  expect((await anybody.get(`/unit?n=${hotel}`)).text).toContain(cite(MINORS_57));
  expect((await anybody.get(`/unit?n=${netCafe}`)).text).toContain('由主管部门认定');
});

it('what is not done, not known or left open comes back as a step and an open box; nothing of it is kept', async () => {
  const clerk = visitorOf(world);
  const drafts = () => world.kernel.db.selectFrom('drafts').selectAll().execute();
  const before = await drafts();
  const seen = await clerk.send('/unit', { page: 'unit', n: hotel, guests: 'no', report: 'yes', file: 'unsure' });
  expect(seen.path).toBe('/unit');
  expect(seen.text).toContain('接下来做 5 件事');
  expect(seen.text).toContain(unitDuties.guests.todo);
  expect(seen.text).toContain(`□ ${unitDuties.secret.asks.slice(0, -1)}`);
  expect(seen.text).toContain(`☑ ${unitDuties.report.asks.slice(0, -1)}`);
  expect(seen.html).toContain('href="/report"');
  expect(clerk.cookies.size).toBe(0);
  expect(await drafts()).toEqual(before);
});

it('all done is said plainly, for every kind; an answer that is none counts as open', async () => {
  const clerk = visitorOf(world);
  for (const [at, { duties }] of unitKinds.entries()) {
    const all = Object.fromEntries(duties.map((name) => [name, 'yes']));
    expect((await clerk.send('/unit', { page: 'unit', n: String(at + 1), ...all })).text).toContain('都做到了');
  }
  const [school] = unitKinds;
  expect(school && undoneOf(school, {})).toEqual(school?.duties);
  expect((await clerk.send('/unit', { page: 'unit', n: '1', report: 'maybe' })).text).toContain('接下来做 8 件事');
  expect((await clerk.send('/unit', { page: 'unit', n: '99' })).text).toContain('哪种单位？');
});
