import type { Page } from 'playwright-core';
import { nameOf, pathOf, type Address } from './addresses.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { keyboardFaults } from './keyboard.ts';
import { axeFaults, isElder, isSafe, scriptlessFaults, targetFaults, widthFaults, widths, type Look } from './sound.ts';
import type { Visit } from './visits.ts';

export type Walked = {
  visit: string;
  look: Look;
  /** Pages looked at, and pages that say what is missing. */
  pages: number;
  errors: number;
  faults: string[];
};
export type Within = {
  base: string;
  isWanted?: (address: Address) => boolean;
  /** Pages walked already, by their build: what differs only in words is measured again, not walked again. */
  known?: Set<string>;
};

/** One visit in one look: every page of it, then every form of it sent empty. */
export async function walk(
  browser: TestBrowser,
  { base, isWanted, known = new Set() }: Within,
  visit: Visit,
  look: Look,
): Promise<Walked> {
  const { page, complaints, close } = await browser.openPage({ baseURL: base });
  const walked: Walked = { visit: visit.name, look, pages: 0, errors: 0, faults: [] };
  const addresses = await enter(page, base, visit, look);
  const wanted = isWanted ? addresses.filter(isWanted) : addresses;
  const note = (name: string, faults: readonly string[]): void =>
    void walked.faults.push(...faults.map((fault) => `${visit.name} ${look} ${name}：${fault}`));
  const forms: [Address, number][] = [];
  for (const address of wanted) {
    const count = await open(page, pathOf(address, isSafe(look)));
    if (count === undefined) continue; // a paper to print is no page
    walked.pages++;
    const build = `${look} ${address.id} ${await buildOf(page)}`;
    if (known.has(build)) {
      note(nameOf(address), [...(await targetFaults(page, look)), ...(await widthFaults(page))]);
      continue;
    }
    known.add(build);
    note(nameOf(address), [...(await soundness(page, look)), ...(await keyboardFaults(page))]);
    forms.push(...Array.from({ length: count }, (_, nth): [Address, number] => [address, nth]));
  }
  for (const [address, nth] of forms) {
    if ((await open(page, pathOf(address, isSafe(look)))) === undefined) continue;
    if (!(await sendEmpty(page, nth))) continue;
    walked.errors++;
    note(`${nameOf(address)}，空着交`, await soundness(page, look));
  }
  note('脚本', complaints);
  await close();
  return walked;
}

/** The same pages in a browser without scripts. */
export async function walkScriptless(
  browser: TestBrowser,
  { base, isWanted }: Within,
  visit: Visit,
  look: Look,
): Promise<Walked> {
  const { page, close } = await browser.openPage({ baseURL: base, javaScript: false });
  const walked: Walked = { visit: visit.name, look, pages: 0, errors: 0, faults: [] };
  for (const address of await enter(page, base, visit, look)) {
    if (isWanted && !isWanted(address)) continue;
    if ((await open(page, pathOf(address, isSafe(look)))) === undefined) continue;
    walked.pages++;
    const faults = [
      ...(await scriptlessFaults(page)),
      ...(await targetFaults(page, look)),
      ...(await widthFaults(page)),
    ];
    walked.faults.push(...faults.map((fault) => `${visit.name} ${look} ${nameOf(address)}，没有脚本：${fault}`));
  }
  await close();
  return walked;
}

async function enter(page: Page, base: string, visit: Visit, look: Look): Promise<Address[]> {
  const { request } = page.context();
  await visit.begin(request, false);
  const addresses = await visit.addresses(request);
  if (isSafe(look)) await visit.begin(request, true);
  if (isElder(look)) await request.post(`${base}/view`, { form: { look: 'elder', back: '/' } });
  return addresses;
}

/** Whatever asks her for something. The way out asks nothing: pressed in between, all that follows would be a stranger's. */
const asking = 'main form[method=post]:not([action="/out"])';

/** How many forms the page asks for an answer with; undefined where the address gives a file. */
async function open(page: Page, path: string): Promise<number | undefined> {
  const [first] = widths;
  await page.setViewportSize({ width: first.width, height: first.height });
  const answer = await page.goto(path).catch((error: Error) => {
    if (error.message.includes('Download is starting')) return undefined;
    throw error;
  });
  if (answer?.headers()['content-type']?.startsWith('text/html') !== true) return undefined;
  return page.locator(asking).count();
}

/** The page without its words. */
export const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .map((one) => `${one.localName}.${one.className} ${one.getAttribute('type') ?? ''}`)
      .join('\n'),
  );

/** With every fold open, which are then as they were. */
export async function soundness(page: Page, look: Look): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details:not([open])')) {
      fold.setAttribute('open', '');
      fold.setAttribute('data-was-closed', '');
    }
  });
  const faults = [...(await axeFaults(page)), ...(await targetFaults(page, look)), ...(await widthFaults(page))];
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('[data-was-closed]'))
      for (const name of ['open', 'data-was-closed']) fold.removeAttribute(name);
  });
  return faults;
}

/** Sends a form with nothing in it, past the script; true when the answer says what is missing. */
async function sendEmpty(page: Page, nth: number): Promise<boolean> {
  const form = page.locator(asking).nth(nth);
  if ((await form.count()) === 0) return false;
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 10_000 });
  const loaded = page.waitForEvent('load', { timeout: 10_000 }).catch(() => undefined);
  await form.evaluate((one) => {
    if (!(one instanceof HTMLFormElement)) return;
    for (const field of one.elements) {
      if (field instanceof HTMLInputElement && field.type !== 'hidden') [field.value, field.checked] = ['', false];
      if (field instanceof HTMLTextAreaElement) field.value = '';
    }
    HTMLFormElement.prototype.submit.call(one);
  });
  const answer = await answered;
  if (answer.headers()['content-type'] === 'application/pdf') return false;
  await loaded;
  return answer.status() === 422;
}
