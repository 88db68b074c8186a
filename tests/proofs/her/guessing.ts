import { appOf } from '../../../src/app.ts';
import type { World } from '../../support/world.ts';

/** Sixteen random digits; the seventeenth can be worked out. */
export const codes = 1e16;
/** What the digest adds to the likeliest number: 2^64 is no multiple of 10^16. */
const bias = 1.001;

export type Attack = { days: number; sent: number; tried: number; perWindow: number };

/** The last digit is Luhn's: whoever guesses reckons it. */
function guess(random: () => number): string {
  const digits = Array.from({ length: 16 }, () => Math.floor(random() * 10)).join('');
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Where a code can be tried, and how each says that it was looked at and was wrong. */
const doors = [
  {
    send: (code: string) => ({
      path: '/api/session/return-code',
      init: { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) },
    }),
    isTried: (status: number) => status === 401,
  },
  ...['status', 'tell/answer'].map((page) => ({
    send: (code: string) => ({ path: `/${page}`, init: { headers: {}, body: new URLSearchParams({ page, code }) } }),
    isTried: (_: number, text: string) => !text.includes('尝试次数太多'),
  })),
];

/**
 * Guesses at every door at once, as fast as the count of wrong tries lets through, while the clock runs on. The pace of
 * requests is left off: this is what the count alone allows. `place` is where the nth request says it comes from.
 */
export async function attack(
  world: World,
  random: () => number,
  { days, burst, place }: { days: number; burst: number; place: (at: number) => string },
): Promise<Attack> {
  const app = appOf(world.kernel, { secure: false, trustProxy: true, demo: false });
  let [sent, tried, most] = [0, 0, 0];
  for (let minute = 0; minute < days * 1440; minute += 15) {
    const answers = await Promise.all(
      Array.from({ length: burst }, async (_, at) => {
        const door = doors[at % doors.length];
        if (!door) throw new Error('there are doors');
        const { path, init } = door.send(guess(random));
        const headers = { ...init.headers, 'x-forwarded-for': place(sent + at) };
        const answer = await app.request(path, { method: 'POST', ...init, headers });
        return door.isTried(answer.status, await answer.text());
      }),
    );
    const through = answers.filter(Boolean).length;
    sent += burst;
    tried += through;
    most = Math.max(most, through);
    world.clock.advance({ minutes: 15 });
  }
  return { days, sent, tried, perWindow: most };
}

/** How many of so many live codes such an attack is expected to open in thirty days. */
export const expectedHits = ({ days, tried }: Attack, live: number): number =>
  ((tried / days) * 30 * live * bias) / codes;
