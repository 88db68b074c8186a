import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyThrough } from '../proofs/her/her-way.ts';
import { keys } from '../proofs/her/keyboard.ts';
import { targetFaults, widthFaults } from '../proofs/her/sound.ts';
import { visitsOf } from '../proofs/her/visits.ts';
import { walk, walkScriptless } from '../proofs/her/walk.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

/** A sample; every page in every look: `npm run prove -- her-axe`. */
let world: World;
let browser: TestBrowser;
let base = '';
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  base = await world.listen();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
const visitNamed = (name: string) => {
  const visit = visitsOf(base, {}).find((one) => one.name === name);
  if (!visit) throw new Error('no such visit');
  return visit;
};

describe('her pages are sound for whoever sees, hears or moves otherwise', () => {
  it.each([
    ['stranger', 'elder', 'status'],
    ['stranger', 'safe', 'report/receipt'],
    ['draft', 'normal', 'apply/told'],
    ['draft', 'elder', 'apply/check'],
  ] as const)(
    '%s, %s: %s, as it is and sent empty',
    async (name, look, id) => {
      const within = { base, isWanted: (address: { id: string }) => address.id === id };
      const walked = await walk(browser, within, visitNamed(name), look);
      expect(walked.faults).toEqual([]);
      expect(walked.pages).toBeGreaterThan(0);
      expect((await walkScriptless(browser, within, visitNamed(name), look)).faults).toEqual([]);
    },
    60_000,
  );

  it('a page that is too wide, with a link too small to hit, is seen', async () => {
    const { page, close } = await browser.openPage({ baseURL: base });
    await page.goto('/help');
    await page.evaluate(() => {
      const wide = document.createElement('div');
      wide.style.width = '700px';
      const small = document.createElement('a');
      small.href = '/';
      small.textContent = '小';
      wide.append(small);
      document.querySelector('main')?.append(wide);
    });
    expect(await targetFaults(page, 'normal')).toHaveLength(1);
    expect(await widthFaults(page)).toHaveLength(4);
    await close();
  });

  it.each([true, false])(
    'the whole application goes by keyboard alone, scripts %s',
    async (javaScript) => {
      const { page, close } = await browser.openPage({ baseURL: base, javaScript });
      await page.goto('/');
      expect(await applyThrough(page, keys(page))).toMatch(/^\d{17}$/);
      await close();
    },
    90_000,
  );
});
