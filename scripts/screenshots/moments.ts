import type { Page } from 'playwright-core';
import type { Address } from '../../tests/proofs/her/addresses.ts';

/** What a page answers in place, which no address leads to: the result, the promise, the words at a field left open. */
type Moment = { name: string; at: Address; act(page: Page): Promise<void> };

/** In the quiet door the script changes the page in place: what tells is the answer, not a load. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name }).first().click(),
  ]);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(200);
}

export const moments: readonly Moment[] = [
  {
    name: 'look-red',
    at: { id: 'look', query: {} },
    act: async (page) => {
      await page.locator('input[value=yes]').first().check();
      await press(page, '看结果');
    },
  },
  { name: 'look-error', at: { id: 'look', query: {} }, act: (page) => press(page, '看结果') },
  {
    name: 'plan-error',
    at: { id: 'plan', query: {} },
    act: (page) => press(page, /看一看我的计划/),
  },
  { name: 'status-error', at: { id: 'status', query: {} }, act: (page) => press(page, '查看') },
  { name: 'tell-error', at: { id: 'tell', query: {} }, act: (page) => press(page, '交上去') },
  {
    name: 'unit-result',
    at: { id: 'unit', query: { n: '5' } },
    act: async (page) => {
      await page.locator('input[value=yes]').first().check();
      await press(page, '看接下来做什么');
    },
  },
  { name: 'call-error', at: { id: 'call', query: {} }, act: (page) => press(page, /回电|继续|约/) },
  {
    name: 'places-found',
    at: { id: 'places', query: {} },
    act: async (page) => {
      await page.locator('#words').fill('bailan');
      await press(page, '找一找');
    },
  },
];
