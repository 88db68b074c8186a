import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../law/kernel/plain-date.ts';
import { pages } from '../../portal.ts';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { doorOf } from '../../web/portal/door.ts';
import { keptPages } from './kept-pages.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const forAll = pages.filter((page) => page.isForAll).map(({ id }) => (id === 'home' ? '/' : `/${id}`));

describe('pages kept for everybody', () => {
  it('are the same for two strangers, hold nothing that may be sent once, and are their own in the elder view', async () => {
    expect(forAll.length).toBeGreaterThan(8);
    for (const at of forAll) {
      const first = await visitorOf(world).get(at);
      expect((await visitorOf(world).get(at)).html, at).toBe(first.html);
      expect(first.html, at).not.toContain('name="once"');
      const elder = visitorOf(world);
      await elder.send('/view', { look: 'elder', back: at });
      expect((await elder.get(at)).html, at).toContain('class="elder"');
    }
  });

  it('never hold what somebody began, and never stand in for an answer', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'wages' });
    await her.send('/apply/contact', { page: 'apply/contact', ways: 'none' });
    expect((await her.get('/')).text).toContain('接着填没填完的');
    expect((await visitorOf(world).get('/')).text).not.toContain('接着填没填完的');
    const asked = await visitorOf(world).send('/learn', { page: 'learn', words: '欠工资' });
    expect(asked.text).toContain('想问的是不是这些');
    expect((await visitorOf(world).get('/learn')).text).toContain('想知道什么');
  });

  it('are put together anew on another day and under other figures, and odd addresses cannot fill the memory', () => {
    const kept = keptPages();
    const figures = world.kernel.ports.figures.current();
    const today = { today: world.kernel.clock.today(), figures, door: doorOf(false, false) };
    kept.keep(today, '/rules', 'a page');
    expect(new TextDecoder().decode(kept.find(today, '/rules'))).toBe('a page');
    expect(kept.find({ ...today, door: doorOf(false, true) }, '/rules')).toBeUndefined();
    expect(kept.find({ ...today, today: addDays(today.today, 1) }, '/rules')).toBeUndefined();
    expect(kept.find({ ...today, figures: { ...figures } }, '/rules')).toBeUndefined();
    for (let odd = 0; odd < 1000; odd++) kept.keep(today, `/rules?x=${odd}`, 'a page');
    const held = Array.from({ length: 1000 }, (_, odd) => kept.find(today, `/rules?x=${odd}`)).filter(Boolean);
    expect(held.length).toBeLessThanOrEqual(200);
  });
});
