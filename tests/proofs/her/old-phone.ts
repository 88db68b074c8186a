import { setTimeout as wait } from 'node:timers/promises';
import { triggerWordIn } from '../../../src/platform/outgoing/trigger-words.ts';
import type { OldBrowser } from '../../support/old-browser.ts';
import { openOldPage, type OldPage } from '../../support/old-page.ts';
import { applyThrough, secretWord } from './her-way.ts';
import type { Stage } from './stage.ts';

type Keep = (name: string, bytes: Buffer) => Promise<void>;
export type OldVisit = {
  id: string;
  says: string;
  play(browser: OldBrowser, keep: Keep): Promise<{ pages: number; faults: string[] }>;
};

/** What must hold of a page whatever draws it: not wider than the telephone, things that belong apart stand apart. */
const lookAtPage = `(() => {
  const faults = [];
  if (document.documentElement.scrollWidth > 360) faults.push('页面比手机宽：' + document.documentElement.scrollWidth);
  const apart = '.pick, .row, .go, .leave .wide, .top .wide, .call .wide, .foot ul, .ways, .apart, .signs, .pair, .two, .rows, .list dd, .tasks a, .name, .code';
  for (const box of document.querySelectorAll(apart)) {
    const rects = Array.from(box.children).map((one) => one.getBoundingClientRect()).filter((one) => one.width > 0 && one.height > 0);
    for (let at = 1; at < rects.length; at++) {
      const [a, b] = [rects[at - 1], rects[at]];
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
      if (across < 3 && down < 3 && !box.matches('.tasks a, .foot ul, .ways, .call .wide')) faults.push('挨在一起：' + box.outerHTML.slice(0, 120));
    }
  }
  return faults;
})()`;

async function coverFaults(page: OldPage): Promise<string[]> {
  // The cover is drawn before the browser goes on; it is looked at with the way out held open.
  const size = await page.run<{ width: number; height: number } | null>(
    `(() => { const cover = document.createElement('div'); cover.className = 'cover'; document.body.append(cover); const { width, height } = cover.getBoundingClientRect(); cover.remove(); return { width, height }; })()`,
  );
  return size && size.width >= 360 && size.height >= 740 ? [] : [`遮盖没有铺满：${JSON.stringify(size)}`];
}

async function leaves(page: OldPage, how: () => Promise<void>): Promise<string[]> {
  await how();
  await wait(1500);
  const seen = await page.run<string>('location.href + document.title + document.documentElement.outerHTML');
  const faults = seen.includes('ordinary') ? [] : [`没有离开：${seen.slice(0, 200)}`];
  if (seen.includes(secretWord)) faults.push('离开以后还看得见');
  for (let back = 1; back <= 4; back++) {
    await page.run('history.back()');
    await wait(400);
    const read = await page.run<string>('document.title + document.documentElement.outerHTML').catch(() => '');
    if (read.includes(secretWord)) faults.push(`后退 ${back} 次还看得见`);
    const word = triggerWordIn(await page.run<string>('document.title').catch(() => ''));
    if (word !== undefined) faults.push(`标题里有“${word}”`);
  }
  return faults;
}

/** Runs one visit on a page of its own; what stops it is a fault, not an end of the proof. */
async function visit(
  browser: OldBrowser,
  hasScript: boolean,
  work: (page: OldPage, sees: (heading: string) => Promise<void>) => Promise<string[]>,
  keep: Keep,
): Promise<{ pages: number; faults: string[] }> {
  const page = await openOldPage(browser, { hasScript });
  const faults: string[] = [];
  let pages = 0;
  const sees = async (heading: string): Promise<void> => {
    pages += 1;
    faults.push(...(await page.run<string[]>(lookAtPage)).map((fault) => `“${heading}” ${fault}`));
    await keep(String(pages).padStart(2, '0'), await page.picture());
  };
  try {
    faults.push(...(await work(page, sees)));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    await keep('stopped', await page.picture());
  }
  faults.push(...new Set(page.complaints));
  await page.close();
  return { pages, faults };
}

const fronts = [
  '/',
  '/guide',
  '/call',
  '/places',
  '/child',
  '/learn',
  '/report',
  '/unit',
  '/status',
  '/rules',
  '/help?on=visit',
];

export function oldVisits({ base, world }: Stage): OldVisit[] {
  return [true, false].flatMap((hasScript): OldVisit[] => {
    const of = (id: string, says: string, work: Parameters<typeof visit>[2]): OldVisit => ({
      id: `${id}-${hasScript ? 'script' : 'plain'}`,
      says: `${says}，${hasScript ? '有脚本' : '没有脚本'}`,
      play: (browser, keep) => visit(browser, hasScript, work, keep),
    });
    return [
      of('apply', '安全浏览里申请、查进度', async (page, sees) => {
        await page.open(base);
        const code = await applyThrough(page, page, sees);
        const faults = /^\d{17}$/.test(code) ? [] : [`查询码不对：${code}`];
        if (hasScript) faults.push(...(await coverFaults(page)));
        await page.link('查进度');
        await page.getByRole('heading', { level: 1, name: '查进度' }).waitFor();
        await page.fill('查询码（17 个数字）', code);
        await page.press('查看');
        await page.getByRole('heading', { level: 1, name: '现在到哪一步了' }).waitFor();
        await sees('现在到哪一步了');
        faults.push(...(await leaves(page, () => page.press('快速离开'))));
        world.clock.advance({ minutes: 1 });
        return faults;
      }),
      of('leave', '正在写经过时离开', async (page, sees) => {
        await page.open(base);
        await page.press(/^挨打、受伤/);
        await page.getByRole('heading', { level: 1, name: '这部手机，别人会看吗？' }).waitFor();
        await page.press('会，或者可能会');
        await page.getByRole('heading', { level: 1, name: '您主要想解决哪件事？' }).waitFor();
        await page.open(`${base}/s?to=apply/story`);
        await page.getByRole('heading', { level: 1, name: '发生了什么？' }).waitFor();
        await page.fill('用自己的话写', `${secretWord}还没交`);
        await sees('发生了什么？');
        return leaves(page, () => (hasScript ? page.shiftThrice() : page.press('快速离开')));
      }),
      of('fronts', '请人回电、找站点、看卡片', async (page, sees) => {
        for (const to of fronts) {
          await page.open(`${base}${to}`);
          await sees(to);
        }
        return [];
      }),
    ];
  });
}
