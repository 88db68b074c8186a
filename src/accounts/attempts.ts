import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';

const minutes = 15;
/** Five wrong tries in fifteen minutes from one place close that place to that account. */
const perPlace = 5;
/**
 * Twenty from anywhere close the account to places it has never signed in from. Where its own people sit it stays open:
 * otherwise any outsider could keep a duty desk out for ever.
 */
const perAccount = 20;
const knownForDays = 30;

export async function refuseTooMany(kernel: Kernel, key: string, allowed: number = perPlace): Promise<void> {
  const since = new Date(kernel.clock.now().getTime() - minutes * 60_000);
  const { count } = await kernel.db
    .selectFrom('attempts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('key', 'in', kernel.sealer.blinds('attempts.key', key))
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  if (count >= allowed) throw new Refused('tooManyTries');
}

export async function noteWrongTry(kernel: Kernel, ...keys: readonly string[]): Promise<void> {
  const at = kernel.clock.now();
  await kernel.db
    .insertInto('attempts')
    .values(keys.map((key) => ({ key: kernel.sealer.blind('attempts.key', key), at })))
    .execute();
}

/** The two counts a try at an account falls under. */
export const keysOf = (what: 'password' | 'second', account: string, from: string): [string, string] => [
  what === 'password' ? `${account}\0${from}` : `second\0${account}\0${from}`,
  `${what}\0${account}`,
];

export async function refuseGuessing(
  kernel: Kernel,
  what: 'password' | 'second',
  account: string,
  staffId: string | undefined,
  from: string,
): Promise<void> {
  const [ofPlace, ofAccount] = keysOf(what, account, from);
  await refuseTooMany(kernel, ofPlace);
  if (!(await isKnownPlace(kernel, staffId, from))) await refuseTooMany(kernel, ofAccount, perAccount);
}

async function isKnownPlace(kernel: Kernel, staffId: string | undefined, from: string): Promise<boolean> {
  if (!staffId) return false;
  const row = await kernel.db
    .selectFrom('signIns')
    .select('id')
    .where('staffId', '=', staffId)
    .where('outcome', '=', 'in')
    .where('fromBlind', 'in', kernel.sealer.blinds('signIns.openedFrom', from))
    .where('at', '>', new Date(kernel.clock.now().getTime() - knownForDays * 86_400_000))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
