import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rooms } from '../../src/web/console/rooms.tsx';
import type { Seat } from '../../src/web/console/session.tsx';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { caseIn, officeOf, type Filed } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';
import { signIn } from './office.ts';

let world: World;
let base = '';
let browser: TestBrowser;
let filed: Filed;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  base = await world.listen();
  filed = await caseIn(await officeOf(world), 'inProgress');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** What the browser itself refused, as it says so in the console of the page. */
function watch(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (line) => {
    if (/content security policy/i.test(line.text())) refused.push(`${page.url()} ${line.text()}`);
  });
  return refused;
}

/** Every room of the console, told by the console's own list, as somebody who works there opens it. */
const roomsOf = (seat: Seat, post: string): readonly string[] =>
  rooms
    .filter(({ seats, posts = [post] }) => seats.includes(seat) && posts.includes(post))
    .map(({ path }) => path.replace('/applications/:id', `/applications/${filed.applicationId}`))
    .map((path) => path.replaceAll(/:\w+/g, filed.caseId));

it('the pages of the office break no rule of their own policy, in any room, with its first forms open', async () => {
  const seen = new Set<string>();
  for (const [member, seat, post] of [
    ['clerk', 'agency', 'agency.clerk'],
    ['approver', 'agency', 'agency.approver'],
    ['lawyer', 'personnel', 'personnel.handler'],
    ['station', 'station', 'station.worker'],
  ] as const) {
    const desk = await signIn(browser, base, member);
    const refused = watch(desk.page);
    for (const room of roomsOf(seat, post).filter((path) => !seen.has(path))) {
      await desk.page.goto(`/office${room}`);
      await desk.page.locator('h1, main [role=alert]').first().waitFor(); // or the room says that this record is not of its kind
      seen.add(room);
      for (const button of (await desk.page.locator('main button:visible').all()).slice(0, 3)) {
        await button.click({ timeout: 300 }).catch(() => undefined); // an act that is not offered now does not open
        await desk.page.keyboard.press('Escape');
      }
    }
    expect(refused).toEqual([]);
    // The watch sees what it is there for: a style put in by hand is refused, and told.
    await desk.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body{color:red}';
      document.head.append(style);
    });
    await expect.poll(() => refused.length).toBe(1);
    await desk.close();
  }
  expect(seen.size).toBeGreaterThanOrEqual(rooms.filter(({ seats }) => seats.includes('agency')).length);
}, 60_000);

it('an antd form is styled under the policy: its sheet carries the nonce of this very page', async () => {
  const desk = await signIn(browser, base, 'clerk');
  await desk.open('/applications/new');
  await desk.page.locator('[class*=ant-]').first().waitFor();
  const sheets = await desk.page.locator('style').evaluateAll((all) =>
    all.map((one) => ({
      rules: (one as HTMLStyleElement).sheet?.cssRules.length ?? 0,
      nonce: (one as HTMLStyleElement).nonce,
    })),
  );
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.every(({ rules, nonce }) => rules > 0 && nonce.length > 20)).toBe(true);
  await desk.close();
});
