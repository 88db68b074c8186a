import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: TestBrowser;
let baseURL = '';
beforeAll(async () => {
  world = await startWorld();
  baseURL = await world.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Nothing for axe and nothing sideways; else what is wrong, and where. */
async function faultsOf(page: Page, at: string): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...(width > 360 ? [`${at} is ${width} px wide`] : []),
    ...violations.map(({ id, nodes }) => `${at} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
}
const places = [
  'guide',
  'guide?t=1',
  'guide/card?n=3&at=140105',
  'look',
  'letter',
  'letter/write',
  'plan',
  'kept',
  'check',
];

describe('pages of guidance and protection', () => {
  it.each(['normal', 'elder', 'safe'] as const)(
    'are sound on a phone of 360 px: %s',
    async (look) => {
      const { page, close } = await browser.openPage({ baseURL });
      await page.goto('/');
      if (look === 'elder') {
        await page.getByRole('button', { name: '长辈版' }).click();
        await page.getByRole('button', { name: '普通版' }).waitFor();
      }
      for (const place of places) {
        await page.goto(look === 'safe' ? `/s?to=${place.replace('?', '&')}` : `/${place}`);
        if (look === 'safe') expect(await page.title()).toBe('便民服务');
        expect(await faultsOf(page, `${look} ${place}`)).toEqual([]);
      }
      await close();
    },
    60_000,
  );

  it('say what is missing, at the top, and stay sound', async () => {
    const { page, close } = await browser.openPage({ baseURL });
    for (const [place, button] of [
      ['/look', '看结果'],
      ['/plan', '看一看我的计划'],
      ['/check', '核对'],
    ] as const) {
      await page.goto(place);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await faultsOf(page, `error ${place}`)).toEqual([]);
    }
    await close();
  }, 60_000);

  it.each([true, false])(
    'one visit in the quiet door, scripts %s: the danger, then a petition as a file',
    async (javaScript) => {
      const { page, complaints, close } = await browser.openPage({ baseURL, javaScript });
      await page.goto('/s?to=look');
      await page.locator('input[name=breath][value=yes]').check();
      await page.getByRole('button', { name: '看结果' }).click();
      await page.getByRole('heading', { name: /很危险/ }).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/s');
      await page.getByRole('link', { name: /写保护令申请书/ }).click();
      await page.getByRole('link', { name: '写申请书' }).click();
      await page.getByLabel('用自己的话写').fill('上个月十五号晚上。');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /下载申请书/ }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('document.pdf');
      expect(await page.getByLabel('用自己的话写').inputValue()).toBe('上个月十五号晚上。'); // the page stays as it was
      expect(complaints).toEqual([]);
      await close();
    },
    60_000,
  );
});
