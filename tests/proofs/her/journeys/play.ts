import type { Office } from '../../../support/cases.ts';
import type { TestBrowser } from '../../../support/browser.ts';
import type { MovableClock } from '../../../../src/platform/clock.ts';
import { finger } from '../her-way.ts';
import { keys } from '../keyboard.ts';
import { enter, wayOf, type DoorName, type Journey } from './journey.ts';

export type Manner = { door: DoorName; hasScript: boolean; isByKeys: boolean };

/** Each door with a finger, with and without scripts; and with nothing but the keyboard. */
export const mannersOf = ({ doors = ['official', 'quiet'] }: Journey): readonly Manner[] =>
  doors.flatMap((door) => [
    { door, hasScript: true, isByKeys: false },
    { door, hasScript: false, isByKeys: false },
    { door, hasScript: true, isByKeys: true },
  ]);

export const wordsOf = ({ door, hasScript, isByKeys }: Manner): string =>
  `${door === 'quiet' ? '安全浏览' : '官方版'}，${hasScript ? '有' : '没有'}脚本${isByKeys ? '，只用键盘' : ''}`;

/** Offices act by day, and slots are for hours to come. */
function toMorning(clock: MovableClock): void {
  clock.advance({ minutes: 20 }); // what one journey used up of tries is not the next one's
  const hour = (clock.now().getUTCHours() + 8) % 24;
  if (hour >= 9 && hour < 15) return;
  const next = new Date(clock.now().getTime() + (hour >= 15 ? 24 - hour + 9 : 9 - hour) * 3_600_000);
  clock.set(next.toISOString());
}

/** One journey in one manner: what was wrong, and which pages of the official door it came through. */
export async function play(
  browser: TestBrowser,
  base: string,
  office: Office,
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
  const way = wayOf(page, manner.isByKeys ? keys(page) : finger(page), { office, ...manner });
  try {
    await enter(way);
    await journey.play(way);
  } catch (error) {
    faults.push(error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 500) : String(error));
  }
  faults.push(...complaints);
  await close();
  return { faults: faults.map((fault) => `${journey.name}，${wordsOf(manner)}：${fault}`), came };
}
