import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../tests/support/browser.ts';

export const widths = [360, 1440] as const;
export const heightAt = (width: number): number => (width < 600 ? 740 : 1080);

export type Camera = {
  wants(name: string): boolean;
  take(page: Page, group: string, name: string): Promise<void>;
  /** All pictures of a group side by side. */
  layOut(browser: TestBrowser): Promise<void>;
  taken(): number;
};

/** Takes the pictures whose names hold every word asked for. What stood in the folder under those names goes. */
export async function cameraOf(folder: string, words: readonly string[]): Promise<Camera> {
  if (words.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const groups = new Map<string, string[]>();
  const wants = (name: string): boolean => words.every((word) => name.includes(word));
  return {
    wants,
    take: async (page, group, name) => {
      const file = `${name.replaceAll(/[^\w.]+/g, '-')}.png`;
      if (!wants(file)) return;
      await page.screenshot({ path: path.join(folder, file), fullPage: true });
      groups.set(group, [...(groups.get(group) ?? []), file]);
    },
    layOut: async (browser) => {
      for (const [group, files] of groups)
        for (let from = 0; from < files.length; from += perSheet)
          await contactSheet(browser, folder, `${group}-${from / perSheet + 1}`, files.slice(from, from + perSheet));
    },
    taken: () => [...groups.values()].flat().length,
  };
}

const perSheet = 16;

async function contactSheet(
  browser: TestBrowser,
  folder: string,
  name: string,
  files: readonly string[],
): Promise<void> {
  const { page, close } = await browser.openPage({ width: 1800, height: 1000 });
  const isNarrow = files[0]?.endsWith('-360.png') === true;
  const figures = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      return `<figure><figcaption>${file}</figcaption><img src="data:image/png;base64,${bytes.toString('base64')}"></figure>`;
    }),
  );
  const columns = isNarrow ? 8 : 4;
  await page.setContent(
    `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;align-items:start;font:11px sans-serif}figure{margin:0;border:1px solid #999}img{width:100%;max-height:720px;object-fit:cover;object-position:top;display:block}figcaption{overflow-wrap:anywhere}</style>${figures.join('')}`,
  );
  await page.screenshot({ path: path.join(folder, `all-${name}.png`), fullPage: true });
  await close();
}
