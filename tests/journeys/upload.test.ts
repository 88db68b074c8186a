import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partSize } from '../../src/intake/upload.model.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { pdfSaying } from '../support/files.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: TestBrowser;
let base: string;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  base = await world.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const scan = (letter: string) => ({
  name: '户口本.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfSaying('x', `/Pad (${letter.repeat(partSize * 5)}) `)), // six parts
});
const filesKept = () => world.kernel.db.selectFrom('files').select(['id', 'size']).execute();
const says = (page: Page) => page.locator('[data-says]');

/** Counts the parts that got through, and cuts the line after so many. */
async function cutAfter(page: Page, parts: number): Promise<{ through: number; cut: number; mend: () => void }> {
  const line = { through: 0, cut: 0, mend: () => void (left = Infinity) };
  let left = parts;
  await page.route(/\/part$/, (route) => {
    if (left <= 0) {
      line.cut++;
      return route.abort('internetdisconnected');
    }
    if (route.request().headers()['x-part'] !== undefined) {
      left--;
      line.through++;
    }
    return route.continue();
  });
  return line;
}

describe('a file of hers on a line that drops', () => {
  it('goes on by itself when the line is back, and after a reload with the same file chosen again; kept once', async () => {
    const { page, complaints, close } = await browser.openPage({ baseURL: base });
    await page.goto('/');
    await page
      .getByRole('button', { name: /离婚/ })
      .first()
      .click();
    await page.goto('/apply/paper?kind=1');
    const file = scan('a');
    const line = await cutAfter(page, 2);
    await page.setInputFiles('#photo', file);
    await page.getByRole('button', { name: '上传这一份' }).click();
    await expect.poll(() => line.cut, { timeout: 15_000 }).toBeGreaterThan(1);
    expect(await says(page).innerText()).toContain('正在接着传。已经传到的不会丢');

    await page.reload();
    expect(await page.locator('main').innerText()).toContain('还差一部分（已经传了 33%），重新选同一个文件接着传');
    expect(await filesKept()).toEqual([]);
    const cutBefore = line.cut;
    await page.setInputFiles('#photo', file);
    await page.getByRole('button', { name: '上传这一份' }).click();
    await expect.poll(() => line.cut, { timeout: 15_000 }).toBeGreaterThan(cutBefore);
    line.mend();
    await page.waitForURL(/\/apply\/papers/, { timeout: 30_000 });
    expect(await page.locator('main').innerText()).toContain('已传 1 份');
    expect(line.through, 'what stood was not sent again').toBe(6);
    expect((await filesKept()).map(({ size }) => size)).toEqual([file.buffer.length]);
    expect(complaints).toEqual([]);
    await close();
  }, 90_000);

  it('in the quiet door too, in one page under one address; what is refused is said beside the button', async () => {
    const { page, close } = await browser.openPage({ baseURL: base });
    await page.goto('/');
    await page
      .getByRole('button', { name: /打|伤害/ })
      .first()
      .click();
    await page.waitForURL(/\/s$/);
    await page.goto('/s?to=apply%2Fpaper&kind=1');
    const before = (await filesKept()).length;
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(new URL(request.url()).pathname));
    await page.setInputFiles('#photo', { ...scan('b'), buffer: Buffer.from('PK\u0003\u0004 no document') });
    await page.getByRole('button', { name: '上传这一份' }).click();
    await expect.poll(() => says(page).innerText()).toContain('压缩包、Word 和 Excel 文件不能上传');
    await page.setInputFiles('#photo', scan('b'));
    await page.getByRole('button', { name: '上传这一份' }).click();
    await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain('已传 1 份');
    expect(new URL(page.url()).pathname).toBe('/s');
    expect(await page.title()).toBe('便民服务');
    expect([...new Set(sent)].filter((path) => !path.startsWith('/assets/')).toSorted()).toEqual(['/s', '/s/part']);
    expect((await filesKept()).length).toBe(before + 1);
    await close();
  }, 60_000);

  it('without scripts the form goes whole, as ever', async () => {
    const { page, close } = await browser.openPage({ baseURL: base, javaScript: false });
    await page.goto('/');
    await Promise.all([
      page.waitForEvent('load'),
      page
        .getByRole('button', { name: /离婚/ })
        .first()
        .click(),
    ]);
    await page.goto('/apply/paper?kind=1');
    await page.setInputFiles('#photo', scan('c'));
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '上传这一份' }).click()]);
    expect(await page.locator('main').innerText()).toContain('已传 1 份');
    await close();
  });
});
