import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { readPdf } from '../../../../src/papers/typeset/read-pdf.ts';
import { triggerWordIn } from '../../../../src/platform/outgoing/trigger-words.ts';
import type { Filed, Office } from '../../../support/cases.ts';
import type { WholeHand } from '../her-way.ts';

export type DoorName = 'official' | 'quiet';

/** What a person does and sees, from the first page to what it brought about. The same function in every way of playing it. */
export type Journey = {
  readonly name: string;
  /** Where it makes sense; both unless said. */
  readonly doors?: readonly DoorName[];
  play(way: Way): Promise<void>;
};

/** Herself at her pages, and the office that has to act in between. */
export type Way = WholeHand & {
  readonly page: Page;
  readonly office: Office;
  readonly isQuiet: boolean;
  readonly hasScript: boolean;
  /** The page with this heading has come; in the quiet door it looks like any other from outside. */
  at(heading: string | RegExp): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  never(words: string | RegExp): Promise<void>;
  /** What a press brings as a file: its bytes, and its words where it is a PDF. */
  fileBy(work: () => Promise<void>): Promise<{ bytes: Buffer; text: string }>;
  signIn(filed: Pick<Filed, 'returnCode'>): Promise<void>;
  signOut(): Promise<void>;
  /** An address typed from paper. */
  open(id: string): Promise<void>;
};

/** Is told of each page that comes up. */
export type Seen = (heading: string) => Promise<void>;

export const homeHeading = '遇到什么事了？';

export function wayOf(
  page: Page,
  hand: WholeHand,
  { office, door, hasScript, seen }: Pick<Way, 'office' | 'hasScript'> & { door: DoorName; seen?: Seen | undefined },
): Way {
  const isQuiet = door === 'quiet';
  const main = page.locator('main');
  const read = (): Promise<string> => main.innerText().then((text) => text.replaceAll(/\s+/g, ' '));
  const missing = (what: string) => async (): Promise<never> => {
    throw new Error(`没有${what}，只看到：${(await read().catch(() => '')).slice(0, 240)}`);
  };
  const way: Way = {
    ...hand,
    page,
    office,
    isQuiet,
    hasScript,
    at: async (heading) => {
      await page
        .getByRole('heading', { level: 1, name: heading })
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(missing(`走到“${String(heading)}”`));
      if (isQuiet) {
        const { pathname, search } = new URL(page.url());
        assert.equal(`${pathname}${search} ${(await page.title()).replace(/^错误：/, '')}`, '/s 便民服务');
      }
      await seen?.(String(heading));
    },
    sees: (words) =>
      main
        .filter({ hasText: words })
        .waitFor({ timeout: 10_000 })
        .catch(missing(`看到“${String(words)}”`)),
    never: async (words) => assert.equal((await read()).search(words), -1, `不该看到“${String(words)}”`),
    fileBy: async (work) => {
      const [file] = await Promise.all([page.waitForEvent('download', { timeout: 10_000 }), work()]);
      return contentsOf(file);
    },
    signIn: async ({ returnCode }) => {
      await way.follow('查进度、补材料');
      await way.at('查进度');
      await way.fill('查询码（17 个数字）', returnCode);
      await way.press('查看');
      await way.at('现在到哪一步了');
    },
    signOut: async () => {
      await way.press('看完了，退出');
      await way.at(homeHeading);
    },
    open: async (id) => void (await page.goto(isQuiet ? `/s?${new URLSearchParams({ to: id })}` : `/${id}`)),
  };
  return way;
}

/** The list of downloads is read by others: no name in it tells. */
async function contentsOf(file: Download): Promise<{ bytes: Buffer; text: string }> {
  assert.equal(triggerWordIn(file.suggestedFilename()), undefined, file.suggestedFilename());
  const bytes = await readFile(await file.path());
  const text = bytes.subarray(0, 4).toString() === '%PDF' ? (await readPdf(new Uint8Array(bytes))).text : '';
  return { bytes, text: text.replaceAll(/\s+/g, '') };
}

/** Through the first page, in the door that is wanted. */
export async function enter(way: Way): Promise<void> {
  await way.page.goto('/');
  if (way.isQuiet) {
    await way.press(/^换成安全浏览/);
    await way.page.waitForURL(/\/s$/);
  }
  await way.at(homeHeading);
}

/** The county by its name, as the search everywhere asks for it. */
export async function findCounty({ fill, press, page }: Way): Promise<void> {
  await fill('写县、乡镇或者村的名字', '小店区');
  await press('找一找');
  await page.getByRole('heading', { name: '找到这些，选一个' }).waitFor();
  await press(/^小店区/);
}

/** A photograph as small as can be, and a second of silence. */
export const pictureFile = {
  name: 'a.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Over the office's own interface. */
export const apiOf = async (way: Way, who: Parameters<Office['as']>[0], path: string, filed?: Filed) => {
  const { status, body } = await (await way.office.as(who, filed)).get(path);
  assert.equal(status, 200, `${path} 答 ${status}`);
  return body;
};
export const actOf = async (way: Way, who: Parameters<Office['as']>[0], path: string, input: object = {}) => {
  const { status, body } = await (await way.office.as(who)).post(path, input);
  assert.equal(status, 200, `${path} 答 ${status} ${JSON.stringify(body)}`);
  return body;
};
