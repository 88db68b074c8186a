import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';
import { signIn } from './office.ts';

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

it('on a phone every room of the menu is two taps away, and none is wider than the phone', async () => {
  const { page, close } = await signIn(browser, base, 'clerk', 360);
  const bar = page.locator('.bottom-bar');
  expect(await bar.getByRole('link').count()).toBe(5);
  await bar.getByRole('link', { name: '全部' }).click();
  const rooms = page.getByRole('navigation', { name: '全部' }).getByRole('link');
  const names = await rooms.allInnerTexts();
  expect(names).toContain('待发与拦下');
  const wide: string[] = [];
  for (const name of names) {
    await bar.getByRole('link', { name: '全部' }).click();
    await page.getByRole('navigation', { name: '全部' }).getByRole('link', { name, exact: true }).click();
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 360) wide.push(name);
  }
  expect(wide).toEqual([]);
  await close();
}, 90_000);
