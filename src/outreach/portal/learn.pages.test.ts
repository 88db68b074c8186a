import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { legalAnswers } from '../answers/index.ts';
import { lessons } from '../lessons/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('what she types is answered in place: it stands in no address, and nothing is kept', async () => {
  const her = visitorOf(world);
  const found = await her.send('/learn', { page: 'learn', words: '老公打我怎么办' });
  expect(found.text).toContain('挨打了，先做什么？');
  const drafts = await world.kernel.db.selectFrom('drafts').selectAll().execute();
  expect(drafts).toEqual([]);
});

it('nothing typed is said kindly, nothing found leads to a person', async () => {
  const her = visitorOf(world);
  expect((await her.send('/learn', { page: 'learn', words: ' ' })).text).toContain('写几个字就行');
  expect((await her.send('/learn', { page: 'learn', words: 'qqqq' })).text).toContain('没有找到现成的答案');
});

it('every answer and lesson opens with its articles, in both doors', async () => {
  const her = visitorOf(world);
  for (const { id, asks } of legalAnswers) {
    const { text } = await her.get(`/learn?q=${id}`);
    expect(text).toContain(asks);
    expect(text).toContain('《');
  }
  for (const [at, { title }] of lessons.entries())
    expect((await her.get(`/lessons?l=${at + 1}`)).text).toContain(title);
  const quiet = await her.get('/s?to=learn&q=v2');
  expect(quiet.html).toContain('<title>便民服务</title>');
});

it('a lesson ends at the private door to somebody to talk to', async () => {
  const her = visitorOf(world);
  const inside = await her.send('/door', { back: '/child', door: 'quiet' });
  expect(inside.html).toContain('<title>便民服务</title>');
  expect(inside.text).toContain('你来对了');
});
