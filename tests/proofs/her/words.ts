import type { APIRequestContext } from 'playwright-core';
import { pages } from '../../../src/portal.ts';
import { triggerWordIn, triggerWords } from '../../../src/platform/outgoing/trigger-words.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { nameOf, pathOf } from './addresses.ts';
import type { Stage } from './stage.ts';
import { visitsOf } from './visits.ts';

/** Drawn by chance: three digits of it in a row are nobody's number. */
const recordId = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/**
 * What others see without opening the page: titles, addresses, links, file names, cards of shared links, in both doors, of
 * every page of the list and for whoever follows a case in each position.
 */
export async function wordFaults(
  browser: TestBrowser,
  { base }: Pick<Stage, 'base'>,
  codes: Readonly<Record<string, string>> = {},
): Promise<{ read: number; faults: string[] }> {
  const faults: string[] = [];
  if (new Set(triggerWords).size < 60) faults.push('触发词不足六十个');
  let read = 0;
  const look = (where: string, text: string): void => {
    read++;
    const word = triggerWordIn(text.replaceAll(recordId, ''));
    if (word !== undefined) faults.push(`${where}有“${word}”：${text}`);
  };
  for (const { id } of pages) look('地址', id);
  for (const visit of visitsOf(base, codes))
    for (const isSafe of [false, true]) {
      const { page, close } = await browser.openPage();
      const { request } = page;
      await visit.begin(request, false);
      const addresses = await visit.addresses(request);
      if (isSafe) await visit.begin(request, true);
      for (const address of addresses) {
        const name = `${visit.name} ${nameOf(address)} 在${isSafe ? '安全浏览' : '官方版'}`;
        const answer = await request.get(`${base}${pathOf(address, isSafe)}`);
        look(`${name}的地址`, decodeURIComponent(pathOf(address, isSafe)));
        look(`${name}到了哪里`, new URL(answer.url()).pathname + new URL(answer.url()).search);
        const file = answer.headers()['content-disposition'];
        if (file === undefined) await lookInto(await answer.text(), name, isSafe, request);
        else look(`${name}的文件名`, file);
      }
      await close();
    }
  return { read, faults };

  async function lookInto(html: string, name: string, isSafe: boolean, request: APIRequestContext): Promise<void> {
    look(`${name}的标题`, titleOf(html));
    for (const [tag] of html.matchAll(/<meta[^>]+(?:property|name)="(?:og:|twitter:|description)[^>]*>/g))
      look(`${name}的分享卡片`, tag);
    for (const [, file = ''] of html.matchAll(/download="([^"]*)"/g)) look(`${name}存下的文件`, file);
    for (const [, link = ''] of html.matchAll(/(?:href|action|src)="((?:\/|data:)[^"]*)"/g))
      if (isSafe) look(`${name}里的链接`, decodeURIComponent(link));
    for (const [, paper = ''] of html.matchAll(/href="(\/api\/papers\/[^"]*)"/g)) {
      const headers = (await request.get(`${base}${paper}`)).headers();
      look(`${name}的文书`, decodeURIComponent(headers['content-disposition'] ?? '没有文件名的案件'));
    }
  }
}

/** A page without a title fails as one that tells. */
const titleOf = (html: string): string => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '没有标题的案件';
