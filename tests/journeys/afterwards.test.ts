import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { applicationIn, caseIn, officeOf, served, type Filed, type Office } from '../support/cases.ts';
import { personnel, startWorld, type World } from '../support/world.ts';

const press = (page: Page, name: string | RegExp): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);

describe('what she may do once something was decided or done', () => {
  let world: World;
  let office: Office;
  let browser: TestBrowser;
  let base = '';
  let refused: Filed;
  let helped: Filed;
  let waiting: Filed;
  beforeAll(async () => {
    world = await startWorld();
    office = await officeOf(world);
    refused = await office.play(await applicationIn(office, 'refused'), [served('refusal-decision')]);
    helped = await caseIn(office, 'inProgress');
    waiting = await applicationIn(office, 'received');
    await (await office.as('manager')).post(`/api/personnel/${personnel.lawyer}/willing`, { willing: true });
    base = await world.listen();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const signIn = async (page: Page, { returnCode }: Filed): Promise<void> => {
    await page.goto('/status');
    await page.fill('#code', returnCode);
    await press(page, '查看');
  };
  /** What axe finds, and what would have to be pushed sideways. */
  const faultsOf = async (page: Page): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    return [
      ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
      ...((inner ?? 0) > (outer ?? 0) ? [`${inner} px wide`] : []),
    ];
  };
  /** Each kind of page once; every page in every look and position is walked by `npm run prove -- her-axe`. */
  it.each([
    ['normal', false],
    ['safe', true],
  ] as const)('the pages are sound: %s', async (look, isSafe) => {
    const { page, close } = await browser.openPage({ baseURL: base });
    for (const [filed, ids] of [
      [refused, isSafe ? ['status'] : ['status/object', 'tell', 'sheet?n=1']],
      [helped, isSafe ? [] : ['status/change', 'status/rate']],
      [waiting, ['status/choose']],
    ] as const) {
      if (ids.length === 0) continue;
      await page.context().clearCookies();
      await signIn(page, filed);
      for (const id of ids) {
        const [to = '', query = ''] = id.split('?');
        await page.goto(isSafe ? `/s?to=${to}&${query}` : `/${id}`);
        if (isSafe) expect(await page.title()).toBe('便民服务');
        expect(await faultsOf(page), `${look} ${id}`).toEqual([]);
      }
    }
    await close();
  });

  it('a form sent empty says at its fields what is missing', async () => {
    const { page, close } = await browser.openPage({ baseURL: base });
    await signIn(page, refused);
    await page.goto('/status/object');
    await press(page, '提出异议');
    expect(await faultsOf(page), 'object, with an error').toEqual([]);
    await page.goto('/tell');
    await press(page, '交上去');
    expect(await faultsOf(page), 'tell, with errors').toEqual([]);
    await page.context().clearCookies();
    await signIn(page, helped);
    await page.goto('/status/change');
    await press(page, '要求换人');
    expect(await faultsOf(page), 'change, with an error').toEqual([]);
    await close();
  });

  it('all of it works without scripts', async () => {
    const { page, close } = await browser.openPage({ baseURL: base, javaScript: false });
    await signIn(page, refused);
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: /提出异议/ }).click()]);
    await page.fill('#reason', '我被打了，不该看收入');
    await press(page, '提出异议');
    expect(await page.locator('main').innerText()).toContain('异议已经收到，正在审查');
    await page.goto('/tell');
    await page.check('#about');
    await page.check('#against');
    await page.fill('#told', '要了两百块钱');
    await press(page, '交上去');
    expect(await page.locator('main').innerText()).toContain('等着受理');
    await page.context().clearCookies();
    await signIn(page, helped);
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: '要求换人' }).click()]);
    await page.check('#ground');
    await press(page, '要求换人');
    expect(await page.locator('main').innerText()).toContain('等着决定');
    await press(page, '不换了，撤回');
    await close();
  });
});
