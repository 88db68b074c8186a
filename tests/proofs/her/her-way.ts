import type { APIRequestContext, Page } from 'playwright-core';
import { FACTS } from '../../../law/facts.ts';

/** How a page is worked: with a finger, or with nothing but the keyboard. */
export type Hand = {
  press(name: string | RegExp): Promise<void>;
  fill(label: string | RegExp, words: string): Promise<void>;
  tick(label: string | RegExp): Promise<void>;
  pick(question: RegExp, answer: string): Promise<void>;
};

/** As much of a page as it takes to see where one is; an engine too old for the usual driver has it too. */
export type Eye = {
  getByRole(
    role: 'heading',
    wish: { level?: number; name: string },
  ): { waitFor(wish?: { timeout: number }): Promise<void> };
  locator(selector: string): { innerText(): Promise<string> };
};

export const finger = (page: Page): Hand => ({
  press: (name) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  fill: (label, words) => page.getByLabel(label).fill(words),
  tick: (label) => page.getByLabel(label).check(),
  pick: (question, answer) => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check(),
});

/** One whole application, from the first question to the receipt. `sees` is told each heading as it comes up. */
export async function applyThrough(
  page: Eye,
  { press, fill, tick, pick }: Hand,
  sees: (heading: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const at = async (heading: string): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 30_000 });
    await sees(heading);
  };
  const steps: readonly (readonly [heading: string, work: () => Promise<void>])[] = [
    ['遇到什么事了？', () => press(/^挨打、受伤/)],
    ['这部手机，别人会看吗？', () => press('会，或者可能会')],
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
    ['可以申请', () => press('继续申请')],
    ['怎样联系您才安全？', () => press('继续')],
    ['谁可以知道，谁不能知道？', () => press('继续')],
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
    ['手上有什么材料？', () => press('继续')],
    ['核对一下，再提交', () => tick('以后再确认').then(() => press('提交申请'))],
  ];
  for (const [heading, work] of steps) {
    await at(heading);
    await work();
  }
  await at('收到了');
  return (await page.locator('.code').innerText()).replaceAll(/\s/g, '');
}

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
