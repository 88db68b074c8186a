import type { Page } from 'playwright-core';
import { setTimeout as wait } from 'node:timers/promises';
import { triggerWordIn } from '../../../src/platform/outgoing/trigger-words.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { applyThrough, fillDraft, finger, secretWord } from './her-way.ts';
import { carelessSecret, type Stage } from './stage.ts';

export type Left = {
  moment: string;
  javaScript: boolean;
  /** From her tap to the empty screen, with the processor four times slower; absent where no script may draw it. */
  coverMs?: number;
  /** From her tap until the server had forgotten the draft and the session. */
  forgottenMs: number;
  faults: string[];
};

/** Going back as often as a hand would: what can be read of it, on the page or in a field. */
export async function readGoingBack(page: Page, secret: string, times = 10): Promise<string[]> {
  const seen: string[] = [];
  for (let back = 1; back <= times; back++) {
    await page.goBack({ waitUntil: 'commit', timeout: 2500 }).catch(() => undefined);
    await wait(120);
    const read = await page
      .evaluate(() =>
        [
          document.documentElement.outerHTML,
          ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
            ({ value }) => value,
          ),
        ].join('\n'),
      )
      .catch(() => '');
    if (read.includes(secret) || triggerWordIn(await page.title().catch(() => '')) !== undefined)
      seen.push(`第 ${back} 次后退看得见：${new URL(page.url()).pathname}`);
  }
  return seen;
}

/** Nothing below proves anything unless this browser really brings a page back from its memory, and the test sees it. */
export async function controlFaults(browser: TestBrowser, { elsewhere }: Stage): Promise<string[]> {
  const { page, close } = await browser.openPage();
  await page.goto(elsewhere.careless);
  await page.goto(elsewhere.ordinary);
  await page.goBack({ waitUntil: 'commit' });
  await wait(200);
  const isKept = await page.evaluate(() => document.body.dataset['persisted']);
  await page.goForward({ waitUntil: 'commit' });
  const seen = await readGoingBack(page, carelessSecret, 1);
  await close();
  return [
    ...(isKept === 'true' ? [] : ['这个浏览器没有从内存里取回页面，后退的证明不算数']),
    ...(seen.length > 0 ? [] : ['粗心的页面通过了同一个测试，测试看不见泄露']),
  ];
}

export type Moment = {
  name: string;
  javaScript: boolean;
  door: 'quiet' | 'official';
  reach(page: Page): Promise<void>;
};

const typing = (base: string, at: string) => async (page: Page) => {
  await page.goto(`${base}${at}`);
  await page.getByLabel('用自己的话写').fill(`${secretWord}还没交`);
};

/** Where she may be when somebody comes in. */
export function momentsOf({ base }: Stage): Moment[] {
  const quiet = [true, false].flatMap((javaScript): Moment[] => [
    {
      name: '正在写经过',
      javaScript,
      door: 'quiet',
      reach: async (page) => {
        await fillDraft(page.request, base, true);
        await typing(base, '/s?to=apply/story')(page);
      },
    },
    {
      name: '正在核对',
      javaScript,
      door: 'quiet',
      reach: async (page) => {
        await fillDraft(page.request, base, true);
        await page.goto(`${base}/s?to=apply/check`);
      },
    },
    {
      name: '凭查询码看进度',
      javaScript,
      door: 'quiet',
      reach: async (page) => {
        await page.goto(`${base}/`);
        const code = await applyThrough(page, finger(page));
        await page.getByRole('link', { name: '查进度' }).click();
        await page.getByLabel('查询码（17 个数字）').fill(code);
        await page.getByRole('button', { name: '查看' }).click();
        await page.getByRole('heading', { name: '现在到哪一步了' }).waitFor();
      },
    },
  ]);
  const official: Moment = {
    name: '官方版里连按三次 Shift',
    javaScript: true,
    door: 'official',
    reach: async (page) => {
      await fillDraft(page.request, base);
      await page.goto(`${base}/apply/check`);
      await typing(base, '/apply/story')(page);
    },
  };
  return [...quiet, official];
}

/** She leaves at this moment: what is on the screen, on the server, in the cookies and behind the back button. */
export async function leaveAt(browser: TestBrowser, { world, base, elsewhere }: Stage, moment: Moment): Promise<Left> {
  const { page, close } = await browser.openPage({ javaScript: moment.javaScript });
  const faults: string[] = [];
  const cover = coverTime(page);
  if (moment.javaScript) await page.addInitScript(watchCover);
  await moment.reach(page);
  const held = await page.evaluate(() =>
    [document.body.innerHTML, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'),
  );
  if (!held.includes(secretWord) && moment.name !== '凭查询码看进度') faults.push('离开前页面上没有埋入的秘密');
  const cookies = await page.context().cookies(base);
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const drafts = await draftsOf(world);
  const chrome = await page.context().newCDPSession(page);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  elsewhere.slow(moment.javaScript ? 1500 : 0); // the ordinary site is slow to come: the screen must be empty before it
  const tapped = performance.now();
  if (moment.door === 'quiet') await page.getByRole('button', { name: '快速离开' }).click({ noWaitAfter: true });
  else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  let forgottenMs = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 200 && !Number.isFinite(forgottenMs); tries++) {
    if ((await draftsOf(world)) < drafts || drafts === 0) {
      const kept = await world.app.request('/status', { headers: { cookie: header } });
      if (!(await kept.text()).includes('现在到哪一步了')) forgottenMs = Math.round(performance.now() - tapped);
    }
    if (!Number.isFinite(forgottenMs)) await wait(10);
  }
  if (!(forgottenMs <= 1000)) faults.push(`服务器 ${forgottenMs} 毫秒后才忘掉`);
  await page.waitForURL(elsewhere.ordinary, { timeout: 20_000 });
  elsewhere.slow(0);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const coverMs = moment.javaScript ? await cover : undefined;
  if (coverMs !== undefined && !(coverMs <= 100)) faults.push(`盖住用了 ${coverMs} 毫秒`);
  const left = await page.context().cookies(base);
  if (left.length > 0) faults.push(`还有 cookie：${left.map(({ name }) => name).join('、')}`);
  const { entries } = await chrome.send('Page.getNavigationHistory');
  const ours = entries.filter(({ url }) => url.startsWith(base));
  if (moment.javaScript && moment.door === 'quiet' && ours.some(({ url }) => url.includes('/s')))
    faults.push(`历史里还有：${ours.map(({ url, title }) => `${url} ${title}`).join('；')}`);
  faults.push(...(await readGoingBack(page, secretWord)));
  await close();
  return {
    moment: moment.name,
    javaScript: moment.javaScript,
    ...(coverMs === undefined ? {} : { coverMs: Math.round(coverMs) }),
    forgottenMs,
    faults,
  };
}

const draftsOf = async ({ kernel }: Stage['world']): Promise<number> =>
  (await kernel.db.selectFrom('drafts').select('idHash').execute()).length;

const spoken = 'yuanhu-cover ';

/** In the page: from her tap or key to the first picture in which nothing but the cover can be hit anywhere. */
function watchCover(): void {
  let tapped = 0;
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(kind, (event) => void (tapped = event.timeStamp), { capture: true });
  const look = (): void => {
    const cover = document.querySelector('.cover');
    if (!cover) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const spots = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y): [number, number] => [x, y]));
      const isWhole = spots.every(([x, y]) => document.elementFromPoint(x * innerWidth, y * innerHeight) === cover);
      const isOpaque = getComputedStyle(cover).backgroundColor === 'rgb(255, 255, 255)';
      console.log(`yuanhu-cover ${isWhole && isOpaque ? performance.now() - tapped : 'Infinity'}`);
    });
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true });
}

function coverTime(page: Page): Promise<number> {
  return new Promise((resolve) => {
    page.on('console', (message) => {
      if (message.text().startsWith(spoken)) resolve(Number(message.text().slice(spoken.length)));
    });
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), 60_000).unref();
  });
}

/** One whole application in the quiet door: how many lines the tab's history has for it, before and after leaving. */
export async function historyOf(
  browser: TestBrowser,
  { base, elsewhere }: Stage,
): Promise<{ during: number; after: number; faults: string[] }> {
  const { page, close } = await browser.openPage();
  const faults: string[] = [];
  const chrome = await page.context().newCDPSession(page);
  const ours = async () =>
    (await chrome.send('Page.getNavigationHistory')).entries.filter(({ url }) => url.startsWith(base));
  await page.goto(`${base}/s`);
  await applyThrough(page, finger(page), async (heading) => {
    for (const text of [await page.title(), new URL(page.url()).pathname + new URL(page.url()).search]) {
      const word = triggerWordIn(text);
      if (word !== undefined) faults.push(`“${heading}”的标题或地址里有“${word}”：${text}`);
    }
  });
  const during = await ours();
  await page.getByRole('button', { name: '快速离开' }).click({ noWaitAfter: true });
  await page.waitForURL(elsewhere.ordinary);
  const after = await ours();
  await close();
  if (during.length !== 1) faults.push(`申请留下 ${during.length} 条历史`);
  for (const { title, url } of during) {
    const word = triggerWordIn(title) ?? triggerWordIn(url.slice(base.length));
    if (word !== undefined) faults.push(`历史里的字：${title} ${url}`);
  }
  if (after.length > 0) faults.push(`离开后还有 ${after.length} 条历史`);
  return { during: during.length, after: after.length, faults };
}
