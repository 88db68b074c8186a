import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../tests/support/browser.ts';

/**
 * Pictures of the pages at 360 and 1440 px from a running demo, to be looked at:
 * `node_modules/.bin/node scripts/screenshots.ts http://127.0.0.1:3000 <folder>`.
 */
const [base, folder] = process.argv.slice(2);
if (!base || !folder) throw new Error('用法：screenshots.ts <地址> <目录>');
await mkdir(folder, { recursive: true });

const publicPages = ['/', '/child', '/help', '/places', '/status', '/apply', '/s'];
const rooms = ['/', '/applications', '/applications/new', '/receipts', '/cases', '/notices/new', '/papers', '/law'];
const people: Readonly<Record<string, readonly string[]>> = {
  'xiaodian.reviewer': rooms,
  'xiaodian.assigner': ['/', '/cases'],
  'xiaodian.firm1': ['/', '/cases'],
  'xiaodian.lawyer1': ['/', '/cases'],
  'xiaodian.women': ['/', '/receipts'],
};
const named = (page: string): string => page.replaceAll(/\W+/g, '-').replace(/^-|-$/g, '') || 'front';

const browser = await launchBrowser();
for (const width of [360, 1440]) {
  const height = width < 600 ? 740 : 1080;
  for (const [look, cookie] of [
    ['normal', undefined],
    ['elder', 'elder'],
  ] as const) {
    const { page, close } = await browser.openPage({ baseURL: base, width, height });
    await page.goto('/');
    if (cookie) await page.getByRole('button', { name: '长辈版' }).click();
    for (const at of publicPages) {
      await page.goto(at);
      await page.screenshot({ path: path.join(folder, `public-${named(at)}-${look}-${width}.png`), fullPage: true });
    }
    await close();
  }
  for (const [login, pages] of Object.entries(people)) {
    const { page, close } = await browser.openPage({ baseURL: base, width, height });
    await page.goto('/office/');
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill('yuanhu-demo-2022');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '填上' }).click(); // the demo shows the code of its authenticator
    await page.getByRole('button', { name: '登录' }).click();
    await page
      .getByRole('heading', { name: /^(工作台|今日)/ })
      .first()
      .waitFor();
    for (const at of pages) {
      await page.goto(`/office${at}`);
      await page.locator('h1:visible').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(folder, `office-${named(at)}-${login}-${width}.png`), fullPage: true });
      const row = page
        .locator('main a[href*="/office/applications/0"]:visible, main a[href*="/office/cases/0"]:visible')
        .first();
      if (at !== '/' && (await row.count()) > 0) {
        await row.click();
        await page.locator('h1:visible').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: path.join(folder, `office-${named(at)}-one-${login}-${width}.png`),
          fullPage: true,
        });
      }
    }
    await close();
  }
}
await browser.close();
