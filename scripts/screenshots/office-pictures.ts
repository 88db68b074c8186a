import type { Page } from 'playwright-core';
import { demoPassword } from '../../seeds/demo/staff.ts';
import type { TestBrowser } from '../../tests/support/browser.ts';
import { heightAt, widths, type Camera } from './camera.ts';
import type { Studio } from './studio.ts';

/** One account of the demo for each kind of work. */
const logins = [
  'xiaodian.clerk',
  'xiaodian.reviewer',
  'xiaodian.approver',
  'xiaodian.assigner',
  'xiaodian.bureau',
  'xiaodian.women',
  'xiaodian.firm1',
  'xiaodian.lawyer1',
  'hotline',
  'demo.system',
  'demo.security',
  'demo.auditor',
] as const;

export async function photographOffice(
  { base }: Studio,
  browser: TestBrowser,
  camera: Camera,
  words: readonly string[] = [],
): Promise<void> {
  const named = logins.filter((login) => words.includes(login));
  for (const login of named.length > 0 ? named : logins) {
    const first = await browser.openPage({ baseURL: base, width: 1440, height: heightAt(1440) });
    await signIn(first.page, login);
    const rooms = await roomsOf(first.page);
    const cookies = await first.page.context().cookies();
    await first.close();
    for (const width of widths) {
      const { page, close } = await browser.openPage({ baseURL: base, width, height: heightAt(width) });
      await page.context().addCookies(cookies);
      for (const [kind, at] of rooms) {
        const name = `office-${login}-${kind.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '') || 'desk'}-${width}`;
        if (!camera.wants(`${name}.png`)) continue;
        await open(page, at);
        await camera.take(page, `office-${login}-${width}`, name);
      }
      await close();
    }
  }
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/office/');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '填上' }).click(); // the demo shows the code of its authenticator
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.office h1:visible').first().waitFor();
}

/** A room that shows no heading is a fault of the room: it is named, and the other pictures are still taken. */
async function open(page: Page, at: string): Promise<void> {
  await page.goto(at);
  const heading = page.locator('h1:visible').first();
  await heading.waitFor({ timeout: 10_000 }).catch(() => process.stdout.write(`没有标题：${kindOf(at)}\n`));
  await page.waitForLoadState('networkidle');
}

const kindOf = (at: string): string => at.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'id').replace(/^\/office/, '');

/** Every room somebody can walk into from the first: by the menu, and one record of each list. */
async function roomsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const rooms = new Map<string, string>();
  const waiting = ['/office/'];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (rooms.has(kindOf(next))) continue;
    rooms.set(kindOf(next), next);
    await open(page, next);
    const links = await page
      .locator('a[href^="/office/"]')
      .evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '', location.href).pathname));
    waiting.push(...links);
  }
  return rooms;
}
