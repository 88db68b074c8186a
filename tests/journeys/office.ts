import type { Page } from 'playwright-core';
import type { TestBrowser } from '../support/browser.ts';
import { signInStaff } from '../support/passkey.ts';
import { testPassword, type Member } from '../support/world.ts';

/** One person of the office at a screen: opens pages, presses what is offered, fills the form of an act. */
export type Desk = {
  page: Page;
  open(path: string): Promise<void>;
  /** Presses an offered act, fills its form, sends it, and closes what it answers. */
  act(label: string, fill?: () => Promise<void>): Promise<void>;
  choose(field: string, option: string | RegExp): Promise<void>;
  close(): Promise<void>;
};

export async function signIn(browser: TestBrowser, base: string, login: Member, width = 1440): Promise<Desk> {
  const { page, close, complaints } = await browser.openPage({
    baseURL: base,
    width,
    height: width < 600 ? 740 : 1080,
  });
  page.setDefaultTimeout(30_000);
  const cookie = await signInStaff((path, init) => fetch(base + path, init), login, testPassword, base);
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: base, httpOnly: true, sameSite: 'Strict' }]);
  await page.goto('/office/');
  await page
    .getByRole('heading', { name: width < 600 ? /今日|工作台/ : /工作台|今日/ })
    .first()
    .waitFor();
  const dialog = page.locator('dialog[open]').last();
  return {
    page,
    open: async (path) => {
      await page.goto(`/office${path}`);
      await page.locator('h1').first().waitFor();
    },
    act: async (label, fill) => {
      await offered(page, label);
      await dialog.waitFor();
      await fill?.();
      await dialog.locator('button[type=submit]').click();
      await settled(page, label);
    },
    choose: async (field, option) => {
      await dialog.locator(`#${field}`).click({ force: true });
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
      await dialog.locator('h2').first().click(); // puts the list of options away
    },
    close: async () => {
      await close();
      if (complaints.length > 0) throw new Error(`the pages of ${login} complained: ${complaints.join('; ')}`);
    },
  };
}

/** On a phone the acts that are not the main one wait in a list. */
async function offered(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true }).first();
  await page.locator('h1').first().waitFor();
  const more = page.getByRole('button', { name: /^(其他|现在能办的)$/ }).first();
  await button.or(more).first().waitFor();
  if (!(await button.isVisible())) await more.click();
  await button.click();
}

/** Sent means: the form is gone, or it shows the papers and is put away. What it refuses is what the test reports. */
async function settled(page: Page, label: string): Promise<void> {
  const done = page.getByText('已办理。生成了文书');
  const refused = page.locator('dialog[open] [role=alert]');
  await Promise.race([
    done.waitFor(),
    refused.first().waitFor(),
    page.locator('dialog[open]').waitFor({ state: 'detached' }),
  ]);
  if (await refused.first().isVisible()) throw new Error(`${label}: ${(await refused.allInnerTexts()).join(' ')}`);
  if (await done.isVisible()) await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).first().click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
