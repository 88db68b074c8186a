import { request, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, widthFaults } from '../proofs/her/sound.ts';
import { positionsOf, unvisitedOf, visitsOf } from '../proofs/her/visits.ts';
import { walk } from '../proofs/her/walk.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { officeOf } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

/** Each act in every manner: `npm run prove -- her-journeys`; each page in every look and position: `npm run prove -- her-axe`. */
describe('what she may do once something was decided or done', () => {
  let world: World;
  let browser: TestBrowser;
  let base = '';
  let codes: Readonly<Record<string, string>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
    [codes, base] = await Promise.all([positionsOf(await officeOf(world)), world.listen()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  /** The page, and where it has a form also what it says of one sent empty: the sounder page of the two is within. */
  async function lookAt(page: Page, code: string, at: string, button?: string): Promise<string[]> {
    await page.context().clearCookies();
    await page.context().request.post(`${base}/status`, { form: { page: 'status', code } });
    await page.goto(at);
    if (button !== undefined) {
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await page.getByRole('alert').waitFor();
    }
    return [...(await axeFaults(page)), ...(await widthFaults(page))];
  }
  it.each([
    ['refused', '/status/object', '提出异议'],
    ['handled', '/status/rate', '交上去'],
    ['received', '/status/choose', undefined],
    ['leaving', '/s?to=status', undefined],
    ['follower', '/status', undefined],
  ] as const)('is sound: %s %s', async (position, at, button) => {
    const { page, close } = await browser.openPage({ baseURL: base });
    expect(await lookAt(page, codes[position] ?? '', at, button)).toEqual([]);
    await close();
  });

  it('what her forms say when sent empty is looked at while she is signed in', async () => {
    const visit = visitsOf(base, codes).find(({ name }) => name === 'received');
    if (!visit) throw new Error('no such visit');
    const isWanted = ({ id }: { id: string }): boolean => id === 'status' || id === 'status/apart';
    const { pages, errors, faults } = await walk(browser, { base, isWanted }, visit, 'normal');
    expect(faults).toEqual([]);
    expect([pages, errors]).toEqual([2, 2]); // the wish that she said before, and the next one
  });

  it('no page is forgotten: each of the list is looked at by somebody for whom it says something', async () => {
    // What a text message opens is looked at by the journeys alone.
    expect(await unvisitedOf(() => request.newContext(), visitsOf(base, codes), base)).toEqual([
      'status/code',
      'status/which',
    ]);
  }, 60_000);
});
