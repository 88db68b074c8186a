import { sql } from 'kysely';
import { networkOf } from '../platform/http/rate-limits.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';

const quarter = 15;
/** Five wrong tries in fifteen minutes from one place close that place to that account. */
const perPlace = 5;
/**
 * Twenty from anywhere close the account to places it has never signed in from. Where its own people sit it stays open:
 * otherwise any outsider could keep a duty desk out for ever.
 */
const perAccount = 20;
const knownForDays = 30;

/**
 * A try is counted before its answer is known, one at a time for a key: a hundred guesses sent at the same moment are
 * still five. What is returned takes the try back, because it was right.
 */
export async function takeTry(
  kernel: Kernel,
  key: string,
  allowed = perPlace,
  minutes = quarter,
): Promise<() => Promise<void>> {
  const at = kernel.clock.now();
  const since = new Date(at.getTime() - minutes * 60_000);
  const id = await kernel.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${kernel.sealer.lasting('attempts.key', key)}, 0))`.execute(
      trx,
    );
    const { count } = await trx
      .selectFrom('attempts')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('key', 'in', kernel.sealer.blinds('attempts.key', key))
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
    if (count >= allowed) throw new Refused('tooManyTries');
    const row = await trx
      .insertInto('attempts')
      .values({ key: kernel.sealer.blind('attempts.key', key), at })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
  return async () => void (await kernel.db.deleteFrom('attempts').where('id', '=', id).execute());
}

/**
 * A guess at an account falls under two counts, its place and the account; both are taken before the answer is known.
 * What is returned takes both back. A household with its many addresses is one place.
 */
export async function takeGuess(
  kernel: Kernel,
  what: 'password' | 'second',
  account: string,
  staffId: string | undefined,
  from: string,
): Promise<() => Promise<void>> {
  const place = networkOf(from);
  const wasRightHere = await takeTry(
    kernel,
    what === 'password' ? `${account}\0${place}` : `second\0${account}\0${place}`,
  );
  const allowed = (await isKnownPlace(kernel, staffId, from)) ? Number.POSITIVE_INFINITY : perAccount;
  const wasRight = await takeTry(kernel, `${what}\0${account}`, allowed).catch(async (error: unknown) => {
    await wasRightHere(); // it was not tried
    throw error;
  });
  return async () => {
    await wasRightHere();
    await wasRight();
  };
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
