import { pages } from '../../../src/portal.ts';
import { triggerWordIn, triggerWords } from '../../../src/platform/outgoing/trigger-words.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { addressesOf, nameOf, pathOf } from './addresses.ts';
import { fillDraft } from './her-way.ts';
import type { Stage } from './stage.ts';

/** What others see without opening the page: titles and addresses of the quiet door, file names, cards of shared links. */
export async function wordFaults(browser: TestBrowser, { base }: Stage): Promise<{ read: number; faults: string[] }> {
  const faults: string[] = [];
  if (new Set(triggerWords).size < 60) faults.push('触发词不足六十个');
  let read = 0;
  const look = (where: string, text: string): void => {
    read++;
    const word = triggerWordIn(text);
    if (word !== undefined) faults.push(`${where}有“${word}”：${text}`);
  };
  const { page, close } = await browser.openPage();
  const { request } = page;
  for (const { id } of pages) look('地址', id);
  await fillDraft(request, base);
  const addresses = await addressesOf(request, base);
  for (const address of addresses) {
    const answer = await request.get(`${base}${pathOf(address, false)}`);
    look(`${nameOf(address)} 在官方版的地址`, decodeURIComponent(pathOf(address, false)));
    look(`${nameOf(address)} 在官方版的标题`, titleOf(await answer.text()));
  }
  await fillDraft(request, base, true);
  for (const address of addresses) {
    const answer = await request.get(`${base}${pathOf(address, true)}`);
    const name = nameOf(address);
    const file = answer.headers()['content-disposition'];
    if (file !== undefined) {
      look(`${name} 的文件名`, file);
      continue;
    }
    const html = await answer.text();
    look(`${name} 的地址`, new URL(answer.url()).pathname + new URL(answer.url()).search);
    look(`${name} 的标题`, titleOf(html));
    for (const [tag] of html.matchAll(/<meta[^>]+(?:property|name)="(?:og:|twitter:|description)[^>]*>/g))
      look(`${name} 的分享卡片`, tag);
    for (const [, link = ''] of html.matchAll(/(?:href|action|src)="((?:\/|data:)[^"]*)"/g))
      look(`${name} 里的链接`, decodeURIComponent(link));
  }
  await close();
  return { read, faults };
}

/** A page without a title fails as one that tells. */
const titleOf = (html: string): string => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '没有标题的案件';
