import { createHash } from 'node:crypto';
import type { Generated } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Kernel } from '../kernel.ts';
import type { Concern } from '../ports.ts';
import { Refused } from '../refusal.ts';
import { actorOf, type Viewer } from '../viewer.ts';

declare module '../database/tables.ts' {
  interface Tables {
    requests: { id: string; actor: string; command: string; fingerprint: string; answer: string; at: Generated<Date> };
  }
}

/** A client's command: the request id is made by the client once per intention and repeated with each try. */
export type Command = { requestId: string; viewer: Viewer; name: string; input: unknown };

/** Inside a command: its transaction, the answer given before when this request already acted, and its line in the audit. */
export type CommandScope<Answer> = {
  trx: Trx;
  now: Date;
  answeredBefore: () => Promise<Answer | undefined>;
  /** Said exactly once by each command: what was acted on. Written in the same transaction. */
  record: (concern: Concern) => Promise<void>;
};

/**
 * Runs a command in one transaction and exactly once per request id: a replay, however late or often, gets the
 * first answer. Answers are stored, so they hold ids and numbers only, never a word about a person.
 */
export async function once<Answer extends object>(
  kernel: Kernel,
  command: Command,
  act: (scope: CommandScope<Answer>) => Promise<Answer>,
): Promise<Answer> {
  const now = kernel.clock.now();
  const fingerprint = fingerprintOf(command);
  for (let attempt = 1; ; attempt++) {
    try {
      return await kernel.db.transaction().execute(async (trx) => {
        const answeredBefore = () => replay<Answer>(trx, command, fingerprint);
        const before = await answeredBefore();
        if (before) return before;
        let entries = 0;
        const record = async (concern: Concern): Promise<void> => {
          entries++;
          await kernel.ports.auditSink.record(trx, {
            viewer: command.viewer,
            kind: 'act',
            action: command.name,
            ...concern,
          });
        };
        const answer = await act({ trx, now, answeredBefore, record });
        const actor = actorOf(command.viewer).id;
        await trx
          .insertInto('requests')
          .values({
            id: command.requestId,
            actor,
            command: command.name,
            fingerprint,
            answer: JSON.stringify(answer),
            at: now,
          })
          .execute();
        if (entries !== 1) throw new Error(`${command.name} left ${entries} entries in the audit`); // a twin's answer has failed above
        return answer;
      });
    } catch (error) {
      if (attempt < 4 && isWorthAnotherTry(error)) continue;
      throw error;
    }
  }
}

async function replay<Answer>(trx: Trx, command: Command, fingerprint: string): Promise<Answer | undefined> {
  const row = await trx
    .selectFrom('requests')
    .select(['fingerprint', 'answer'])
    .where('id', '=', command.requestId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.fingerprint !== fingerprint) throw new Refused('requestIdReused');
  return JSON.parse(row.answer) as Answer; // written by `once` under the same fingerprint
}

/** The same words by the same person: a request id cannot be borrowed for another act. */
function fingerprintOf(command: Command): string {
  return createHash('sha256')
    .update(JSON.stringify([actorOf(command.viewer).id, command.name, command.input]))
    .digest('base64url');
}

/**
 * A twin of this request won the race (its answer is there now), or the database broke a deadlock. Twins make the same
 * derived keys (her return code), so whichever unique index notices first says the same; a real duplicate fails again.
 */
function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === '40P01' || error.code === '40001' || error.code === '23505';
}
