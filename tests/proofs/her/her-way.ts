import { setTimeout as wait } from 'node:timers/promises';
import type { APIRequestContext, Locator, Page } from 'playwright-core';
import { FACTS } from '../../../law/facts.ts';

/** How a page is worked: with a finger, or with nothing but the keyboard. */
export type Hand = {
  press(name: string | RegExp): Promise<void>;
  fill(label: string | RegExp, words: string): Promise<void>;
  tick(label: string | RegExp): Promise<void>;
  pick(question: string | RegExp, answer: string | RegExp): Promise<void>;
};
/** All that any journey takes. */
export type WholeHand = Hand & {
  follow(link: string | RegExp): Promise<void>;
  unfold(summary: string | RegExp): Promise<void>;
  choose(label: string | RegExp, option: string): Promise<void>;
  put(label: string | RegExp, file: PutFile): Promise<void>;
};
export type PutFile = { name: string; mimeType: string; buffer: Buffer };

/** As much of a page as it takes to see where one is; an engine too old for the usual driver has it too. */
export type Eye = {
  getByRole(
    role: 'heading',
    wish: { level?: number; name: string },
  ): { waitFor(wish?: { timeout: number }): Promise<void> };
  locator(selector: string): { innerText(): Promise<string> };
};

/** What a hand reaches for, by what it is called. */
export const thingsOn = (page: Page) => ({
  button: (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).first(),
  link: (name: string | RegExp): Locator => page.getByRole('link', { name, exact: typeof name === 'string' }).first(),
  fold: (words: string | RegExp): Locator => page.locator('summary').filter({ hasText: words }).first(),
  field: (label: string | RegExp): Locator => page.getByLabel(label).first(),
  answer: (question: string | RegExp, answer: string | RegExp): Locator =>
    page
      .getByRole('group', { name: question })
      .getByLabel(answer, { exact: typeof answer === 'string' })
      .first(),
});

export function finger(page: Page): WholeHand {
  const { button, link, fold, field, answer } = thingsOn(page);
  return {
    press: (name) => button(name).click(),
    follow: (name) => link(name).click(),
    unfold: (words) => fold(words).click(),
    fill: (label, words) => field(label).fill(words),
    tick: (label) => field(label).check(),
    pick: (question, wanted) => answer(question, wanted).check(),
    choose: async (label, option) => void (await field(label).selectOption({ label: option })),
    put: (label, file) => field(label).setInputFiles(file),
  };
}

/** What is done on a page of a form, by how its heading begins. */
export type Pages = readonly (readonly [heading: string | RegExp, work: () => Promise<void>])[];

type Going = { sees?: ((heading: string) => Promise<void>) | undefined; until?: RegExp };

/** From page to page by their headings, to the last one, whose heading it answers. `sees` is told each as it comes up. */
export async function goThrough(
  page: Eye,
  { press }: Pick<Hand, 'press'>,
  pages: Pages,
  { sees, until = /^收到了$/ }: Going = {},
): Promise<string> {
  for (let [count, before] = [0, '']; count < 30; count++) {
    const heading = await nextHeading(page, before);
    await sees?.(heading);
    if (until.test(heading)) return heading;
    const [, work] =
      pages.find(([begins]) => (typeof begins === 'string' ? heading.startsWith(begins) : begins.test(heading))) ?? [];
    await (work ?? (() => press(/^(继续|不清楚)$/)))().catch((error: Error) => {
      throw new Error(`“${heading}”上：${error.message}`);
    });
    before = heading;
  }
  throw new Error('走不到头');
}

/** The heading of the page that follows: a page swapped in or loaded anew, told apart by its words. */
async function nextHeading(page: Eye, before: string): Promise<string> {
  for (const until = Date.now() + 15_000; Date.now() < until; await wait(30)) {
    const now = await page
      .locator('h1')
      .innerText()
      .catch(() => before); // in between two pages
    if (now !== before) return now;
  }
  throw new Error(`停在“${before}”`);
}

/** One whole application, from the first question to the receipt, with planted words. */
export async function applyThrough(page: Eye, hand: Hand, sees?: (heading: string) => Promise<void>): Promise<string> {
  const { press, fill, tick } = hand;
  await goThrough(
    page,
    hand,
    [
      ['遇到什么事了？', () => press(/^挨打、受伤/)],
      ['这部手机，别人会看吗？', () => press('会，或者可能会')],
      ...aboutViolence(hand),
      ['可以申请', () => press('继续申请')],
      [
        '发生了什么？',
        async () => {
          await fill('用自己的话写', planted.story);
          await fill('对方的名字，或者单位名称', planted.opponent);
          await press('继续');
        },
      ],
      ['您叫什么名字？', () => fill('名字（一定要写）', planted.name).then(() => press('继续'))],
      [
        '这件事发生在哪个县（市、区）？',
        async () => {
          await fill('写县、乡镇或者村的名字', 'xiaodian');
          await press('找一找');
          await page.getByRole('heading', { name: '找到这些，选一个' }).waitFor();
          await press(/^小店区/);
        },
      ],
      ['核对一下，再提交', () => tick('以后再确认').then(() => press('提交申请'))],
    ],
    { sees },
  );
  return codeOn(page);
}

/** Her code, as the receipt shows it. */
export const codeOn = async (page: Eye): Promise<string> =>
  (await page.locator('.code').innerText()).replaceAll(/\s/g, '');

/** The three questions of a wife who was beaten and wants a divorce. */
export const aboutViolence = ({ press, pick }: Hand): Pages => [
  ['您主要想解决哪件事？', () => press(/离婚、孩子抚养权/)],
  [
    '有没有人伤害？',
    async () => {
      for (const question of [/打骂/, /有关吗/]) await pick(question, '是');
      await press('继续');
    },
  ],
  [
    '谁来申请？',
    async () => {
      await pick(/由谁来申请/, '本人');
      await pick(/请律师/, '不清楚');
      await pick(/满十八周岁/, '十八岁到五十九岁');
      await press('继续');
    },
  ],
];

/** What she wrote and nobody may find again. */
export const planted = { story: '种下的秘密甲', opponent: '种下的秘密乙', name: '种下的秘密丙' } as const;
export const secretWord = '种下的秘密';

const number = (fact: string): string => String(Object.keys(FACTS).indexOf(fact) + 1);

/** The same without looking: a draft that has all an application needs, in the browser whose requests these are. */
export async function fillDraft(request: APIRequestContext, base: string, isSafe = false): Promise<void> {
  const send = async (page: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const place = page === 'home' ? '/' : `/${page}`;
    await request.post(`${base}${isSafe && page !== 'home' ? '/s' : place}`, { form: { page, ...fields } });
  };
  await send('home', { topic: isSafe ? 'hurt' : 'family' });
  await send('apply/ask', { n: number('matter'), answer: 'marriageFamily' });
  await send('apply/contact', { ways: 'none' });
  await send('apply/story', { story: planted.story, opponentName: planted.opponent });
  await send('apply/person', { name: planted.name, county: '140105' });
}
