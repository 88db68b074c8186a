import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../tests/support/browser.ts';
import { nameOf, pathOf } from '../../tests/proofs/her/addresses.ts';
import { visitsOf, type Visit } from '../../tests/proofs/her/visits.ts';
import { heightAt, widths, type Camera } from './camera.ts';
import { moments } from './moments.ts';
import type { Studio } from './studio.ts';

const looks = ['normal', 'elder', 'safe'] as const;
type Look = (typeof looks)[number];

/** What people print, to take along or hang up. */
const printed = /^(plan|letter|sheet|sheets|guide\/card|lessons|learn|rules|unit|places|adviser|status\/seen|status)\b/;

export async function photographHerPages(studio: Studio, browser: TestBrowser, camera: Camera): Promise<void> {
  for (const visit of visitsOf(studio.base, studio.codes))
    for (const look of looks) for (const width of widths) await photograph(studio, browser, camera, visit, look, width);
}

async function photograph(
  { base }: Studio,
  browser: TestBrowser,
  camera: Camera,
  visit: Visit,
  look: Look,
  width: number,
): Promise<void> {
  const { page, close } = await browser.openPage({ baseURL: base, width, height: heightAt(width) });
  const { request } = page.context();
  const isSafe = look === 'safe';
  await visit.begin(request, false);
  const addresses = await visit.addresses(request);
  if (isSafe && visit.name === 'draft') await visit.begin(request, true);
  if (look === 'elder') await request.post(`${base}/view`, { form: { look: 'elder', back: '/' } });
  const group = `her-${visit.name}-${look}-${width}`;
  const nameFor = (what: string): string => `her-${visit.name}-${what.replaceAll('/', '-')}-${look}-${width}`;
  for (const address of addresses) {
    const name = nameOf(address);
    const isWanted = camera.wants(`${nameFor(name).replaceAll(/[^\w.]+/g, '-')}.png`);
    const isPrinted = look === 'normal' && width === 1440 && printed.test(address.id);
    if (!isWanted && !isPrinted) continue;
    await page.goto(pathOf(address, isSafe));
    await camera.take(page, group, nameFor(name));
    if (isPrinted) await onPaper(page, camera, `her-${visit.name}-${name}-print-normal-1440`);
  }
  if (visit.name === 'stranger')
    for (const { name, at, act } of moments) {
      if (!camera.wants(`${nameFor(name)}.png`)) continue;
      await page.goto(pathOf(at, isSafe));
      await act(page);
      await camera.take(page, group, nameFor(name));
    }
  await close();
}

async function onPaper(page: Page, camera: Camera, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1047 }); // A4 less its margins
  await camera.take(page, 'her-print', name);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: heightAt(1440) });
}
