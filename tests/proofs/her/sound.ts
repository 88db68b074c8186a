import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const looks = ['normal', 'elder', 'safe', 'elder safe'] as const;
export type Look = (typeof looks)[number];
export const isSafe = (look: Look): boolean => look.includes('safe');
export const isElder = (look: Look): boolean => look.includes('elder');

/** CSS px: small telephones, and a window of 1280 px at 200 and at 400 per cent. */
export const widths = [
  { width: 360, height: 740, is: '360 px' },
  { width: 320, height: 568, is: '320 px' },
  { width: 640, height: 400, is: '200 %' },
  { width: 320, height: 256, is: '400 %' },
] as const;
/** The least size of what a finger hits, in CSS px. */
export const leastTarget = (look: Look): number => (isElder(look) ? 60 : 44);

/** What axe finds wrong. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}：${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

/** Where the page is wider than its window, or a line begins with a mark. It is left at the first width. */
export async function widthFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, height, is } of [...widths.slice(1), widths[0]]) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`${is}：宽 ${wide}`);
    faults.push(...(await lineFaults(page)).map((fault) => `${is}：${fault}`));
  }
  return faults;
}

/** Lines that begin with a mark that closes what went before. */
async function lineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const topOf = (node: Node, at: number): number | undefined => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = [...range.getClientRects()].findLast(({ width }) => width > 0);
      return box && box.top + box.height / 2;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? '';
      for (const { index } of words.matchAll(/(?<=\S)[，。、？！；：）”》]/g)) {
        const [before, mark] = [topOf(node, index - 1), topOf(node, index)];
        if (before !== undefined && mark !== undefined && mark - before > 8)
          faults.push(`行首是标点：${words.slice(Math.max(0, index - 8), index + 1)}`);
      }
    }
    return faults;
  });
}

/** What is too small for a finger. A link inside a running sentence is as tall as its line, as WCAG 2.5.5 has it. */
export async function targetFaults(page: Page, look: Look): Promise<string[]> {
  return page.evaluate((least) => {
    const isInSentence = (one: Element): boolean => {
      if (one.localName !== 'a' || getComputedStyle(one).display !== 'inline') return false;
      let block = one.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const words = (of: Element | null): number => of?.textContent?.replaceAll(/[\s·，。]/g, '').length ?? 0;
      return words(block) - [...(block?.querySelectorAll('a') ?? [])].reduce((sum, link) => sum + words(link), 0) > 2;
    };
    return [
      ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ].flatMap((one) => {
      const target = (one.matches('[type=radio], [type=checkbox]') && one.closest('label')) || one;
      const { width, height } = target.getBoundingClientRect();
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.skip, .gone') || isInSentence(one))
        return [];
      return Math.min(width, height) < least - 0.5
        ? [`${Math.round(width)} × ${Math.round(height)}：${target.outerHTML.slice(0, 120)}`]
        : [];
    });
  }, leastTarget(look));
}

/** Without scripts nothing may be offered that only a script can do, and each form has its own button. */
export async function scriptlessFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('button[type=button]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => `没有脚本也摆着：${one.outerHTML.slice(0, 120)}`),
    ...[...document.querySelectorAll('form')]
      .filter((form) => ![...form.elements].some((one) => one.matches('button:not([type=button])')))
      .map((form) => `没有脚本交不上去：${form.outerHTML.slice(0, 120)}`),
  ]);
}
