import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let browser: TestBrowser;
let baseURL = '';
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld({ roles: 'web' }), launchBrowser()]);
  baseURL = await world.listen();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

it.each([
  ['/', true],
  ['/', false],
  ['/s', true],
  ['/s', false],
])('a child is two taps from a human: from %s, scripts %s', async (from, javaScript) => {
  const { page, close } = await browser.openPage({ baseURL, javaScript });
  await page.goto(from);
  await page.getByRole('link', { name: /我是未成年人/ }).click(); // the first tap
  await page.getByRole('heading', { name: '你来对了' }).waitFor();
  const toHuman = page.getByRole('link', { name: /跟人说/ }); // the second: the telephone itself
  expect(await toHuman.getAttribute('href')).toBe('tel:12355');
  expect(await toHuman.isVisible()).toBe(true);
  const box = await toHuman.boundingBox();
  expect(box && box.y + box.height).toBeLessThan(740); // without scrolling
  await close();
});

it('the page is read to who cannot read it yet, and is silent on the second press and after the exit', async () => {
  const { page, complaints, close } = await browser.openPage({ baseURL });
  await page.addInitScript(() => {
    const heard: string[] = [];
    let isSpeaking = false;
    Object.assign(globalThis, { heard });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        get speaking() {
          return isSpeaking;
        },
        speak: ({ text, lang }: SpeechSynthesisUtterance) => {
          isSpeaking = true;
          heard.push(`${lang} ${text}`);
        },
        cancel: () => {
          isSpeaking = false;
        },
      },
    });
  });
  const heard = () => page.evaluate<string[]>('heard');
  const isSpeaking = () => page.evaluate<boolean>('speechSynthesis.speaking');
  await page.goto('/s?to=child');
  const button = page.getByRole('button', { name: /读给我听/ });
  await button.click();
  const first = await heard();
  expect(first[0]).toContain('zh-CN 你来对了');
  expect(first.join()).toContain('不用爸妈同意');
  expect(first.join()).not.toMatch(/读给我听|上一步/);
  expect(await isSpeaking()).toBe(true);
  await button.click();
  expect(await isSpeaking()).toBe(false);
  await button.click();
  expect(await isSpeaking()).toBe(true);
  await page.getByRole('link', { name: '三分钟的课' }).click(); // swapped in place: the old page falls silent
  await page.getByRole('heading', { name: '你上几年级？' }).waitFor();
  expect(await isSpeaking()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

it('without scripts no button promises a voice', async () => {
  const { page, close } = await browser.openPage({ baseURL, javaScript: false });
  await page.goto('/child');
  expect(await page.getByRole('button', { name: /读给我听/ }).count()).toBe(0);
  await close();
});
