import type { Page } from 'playwright-core';
import type { MovableClock } from '../../../../src/platform/clock.ts';
import type { TestBrowser } from '../../../support/browser.ts';
import type { Office } from '../../../support/cases.ts';
import { finger } from '../her-way.ts';
import { keys } from '../keyboard.ts';
import { looks, type Look } from '../sound.ts';
import { buildOf, soundness } from '../walk.ts';
import { enter, wayOf, type DoorName, type Journey, type Seen } from './journey.ts';

export type Manner = { door: DoorName; hasScript: boolean; isByKeys: boolean; isElder: boolean };

/**
 * Each door with a finger, with and without scripts; and with nothing but the keyboard, in the elder view, where pages
 * are swapped in place and the focus is ours to keep.
 */
export const mannersOf = ({ doors = ['official', 'quiet'] }: Journey): readonly Manner[] => [
  ...doors.flatMap((door) => [
    { door, hasScript: true, isByKeys: false, isElder: false },
    { door, hasScript: false, isByKeys: false, isElder: false },
  ]),
  ...doors.slice(-1).map((door) => ({ door, hasScript: true, isByKeys: true, isElder: true })),
];

export const wordsOf = ({ door, hasScript, isByKeys, isElder }: Manner): string =>
  `${door === 'quiet' ? '安全浏览' : '官方版'}，${hasScript ? '有' : '没有'}脚本${isByKeys ? '，只用键盘' : ''}${isElder ? '，长辈版' : ''}`;

/** Offices act by day, and slots are for hours to come. */
function toMorning(clock: MovableClock): void {
  clock.advance({ minutes: 20 }); // what one journey used up of tries is not the next one's
  const hour = (clock.now().getUTCHours() + 8) % 24;
  if (hour >= 9 && hour < 15) return;
  const next = new Date(clock.now().getTime() + (hour >= 15 ? 24 - hour + 9 : 9 - hour) * 3_600_000);
  clock.set(next.toISOString());
}

/** Which page it is, by where its form goes: in the quiet door no address says so. */
const pageOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('main input[name=page]')?.value);

/** Looks at each page that is built as none before it in this look: also those that come only after an act. */
function soundnessOf(page: Page, known: Set<string>, faults: string[]): Seen {
  return async (heading) => {
    const worn = await page.evaluate(() => document.documentElement.className);
    const look: Look =
      looks.find((one) => one === ['elder', 'safe'].filter((part) => worn.includes(part)).join(' ')) ?? 'normal';
    const build = `${look} ${await buildOf(page)}`;
    if (known.has(build)) return;
    known.add(build);
    faults.push(...(await soundness(page, look)).map((fault) => `“${heading}”上：${fault}`));
  };
}

export type Around = { browser: TestBrowser; base: string; office: Office; known?: Set<string> };

/** One journey in one manner: what was wrong, and which pages it came through. */
export async function play(
  { browser, base, office, known }: Around,
  journey: Journey,
  manner: Manner,
): Promise<{ faults: string[]; came: ReadonlySet<string> }> {
  toMorning(office.world.clock);
  const { page, complaints, close } = await browser.openPage({ baseURL: base, javaScript: manner.hasScript });
  page.setDefaultTimeout(10_000);
  const came = new Set<string>();
  page.on('response', (answer) => {
    const { origin, pathname } = new URL(answer.url());
    if (origin === new URL(base).origin && answer.headers()['content-type']?.startsWith('text/html') === true)
      came.add(pathname.slice(1) || 'home');
  });
  const faults: string[] = [];
  const look = known && manner.hasScript ? soundnessOf(page, known, faults) : undefined;
  const seen: Seen = async (heading) => {
    came.add((await pageOf(page)) ?? '');
    await look?.(heading);
  };
  const way = wayOf(page, manner.isByKeys ? keys(page) : finger(page), { office, seen, ...manner });
  try {
    await enter(way);
    if (manner.isElder) {
      await way.press('长辈版');
      await page.getByRole('button', { name: '普通版' }).waitFor();
    }
    await journey.play(way);
  } catch (error) {
    faults.push(error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 500) : String(error));
  }
  faults.push(...complaints);
  await close();
  return { faults: faults.map((fault) => `${journey.name}，${wordsOf(manner)}：${fault}`), came };
}
