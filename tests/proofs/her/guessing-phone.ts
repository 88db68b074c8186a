import { CODE_MINUTES, guessesPerCode } from '../../../src/accounts/phone-code.ts';
import { appOf } from '../../../src/app.ts';
import { visitorOf } from '../../support/visitor.ts';
import type { World } from '../../support/world.ts';

/** Nine random digits; those that look like a telephone line are drawn again, which leaves some fewer. */
export const phoneCodes = 1e9;
const bias = 1.02;
const perAsk = guessesPerCode;

export type PhoneAttack = { days: number; asked: number; sent: number; tried: number };

/**
 * Somebody who knows numbers has codes sent to them and guesses, every few minutes, as often as the counts let through.
 * What was looked at is read from the rows, not from the answers: those are the same.
 */
export async function attackPhone(
  world: World,
  random: () => number,
  { days, number, place }: { days: number; number: (at: number) => string; place: (at: number) => string },
): Promise<PhoneAttack> {
  const app = appOf(world.kernel, { secure: false, trustProxy: true, demo: false });
  const since = world.clock.now();
  let [asked, sent] = [0, 0];
  for (let minute = 0; minute < days * 1440; minute += 15) {
    const guesser = visitorOf({ app }, { 'x-forwarded-for': place(asked) });
    const seen = await guesser.send('/status/phone', { page: 'status/phone', phone: number(asked) });
    asked++;
    for (let guess = 0; seen.path === '/status/code' && guess < perAsk; guess++, sent++) {
      const code = String(Math.floor(random() * phoneCodes)).padStart(9, '0');
      await guesser.send('/status/code', { page: 'status/code', code });
    }
    world.clock.advance({ minutes: Math.max(15, CODE_MINUTES) });
  }
  const { tried } = await world.kernel.db
    .selectFrom('phoneCodes')
    .select((eb) => eb.fn.sum<number>('guesses').as('tried'))
    .where('askedAt', '>=', since)
    .executeTakeFirstOrThrow();
  return { days, asked, sent, tried };
}

/** How many live codes such an attack is expected to guess in thirty days: each guess is at one code. */
export const expectedPhoneHits = ({ days, tried }: PhoneAttack): number => ((tried / days) * 30 * bias) / phoneCodes;

/** Two who try it: one place with any number of telephones, and one telephone from any number of places. */
export const phoneAttacks = {
  '一个地址，知道许多人的手机号': {
    number: (at: number) => `139${String(at).padStart(8, '0')}`,
    place: () => '203.0.113.9',
  },
  '一个手机号，每次换一个地址': {
    number: () => '13911112222',
    place: (at: number) => `198.51.${Math.floor(at / 250) % 250}.${at % 250}`,
  },
} as const;
