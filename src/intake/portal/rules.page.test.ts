import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { catalogue } from '../../../law/catalogue.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('anybody sees how many rules there are, and how many nobody has checked', async () => {
  const all = catalogue(world.clock.today());
  const pending = all.filter(({ state }) => state === 'pending').length;
  const { text } = await visitorOf(world).get('/rules');
  expect(text).toContain(`共 ${all.length} 条，待核 ${pending} 条`);
  expect(text).toContain('低保线的 2 倍');
  expect(text).toContain('2026年12月31日');
});

it('each rule of a law stands with its article, its state and where it was read', async () => {
  const { text } = await visitorOf(world).get('/rules?n=1');
  expect(text).toContain('《法律援助法》第三十二条第（四）项');
  expect(text).toContain('期限：审查决定，7 日');
  const pending = await visitorOf(world).get('/rules?n=3');
  expect(pending.text).toContain('▲ 待核');
});

it('a county without a figure of this year says whom to ask, never an old number', async () => {
  const { text } = await visitorOf(world).get('/rules?city=1401');
  expect(text).toContain('小店区');
  expect(text).toMatch(/只有2023年的数.*民政部门核实/);
  expect(text).not.toContain('1520');
});

it('a law or a city that is not there shows the list or says so; the quiet door keeps its title', async () => {
  expect((await visitorOf(world).get('/rules?n=__proto__')).text).toContain('我们按哪些规定办');
  expect((await visitorOf(world).get('/rules?city=9999')).text).toContain('没有找到这个市');
  expect((await visitorOf(world).get('/s?to=rules')).html).toContain('<title>便民服务</title>');
});
