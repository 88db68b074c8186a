import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Answers } from './draft.model.ts';
import './draft.tables.ts';

/** A page left open is gone after this long; sooner in the quiet door, where someone may take the phone. */
const idleMinutes = { official: 30, quiet: 10 } as const;
export const idleLimit = (safeMode: boolean): number => (safeMode ? idleMinutes.quiet : idleMinutes.official);

export type Draft = {
  /** Known to her browser only; the row holds its hash. */
  key: string;
  answers: Answers;
  safeMode: boolean;
  /** One draft, one application: whatever is sent twice acts once. */
  requestId: string;
};

/** Her browser has the key, the database only this. */
export const hashOfDraft = (key: string): string => createHash('sha256').update(key).digest('base64url');

export async function beginDraft(kernel: Kernel, safeMode: boolean, answers: Answers): Promise<Draft> {
  const now = kernel.clock.now();
  await sweepDrafts(kernel);
  const draft: Draft = { key: randomBytes(24).toString('base64url'), answers, safeMode, requestId: randomUUID() };
  await kernel.db
    .insertInto('drafts')
    .values({
      idHash: hashOfDraft(draft.key),
      answers: sealed(kernel, draft.key, answers),
      safeMode,
      requestId: draft.requestId,
      createdAt: now,
      touchedAt: now,
    })
    .execute();
  return draft;
}

export async function findDraft(kernel: Kernel, key: string | undefined): Promise<Draft | undefined> {
  if (!key) return undefined;
  const row = await kernel.db
    .selectFrom('drafts')
    .select(['answers', 'safeMode', 'requestId', 'touchedAt'])
    .where('idHash', '=', hashOfDraft(key))
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.touchedAt < deadline(kernel, row.safeMode)) {
    await endDraft(kernel, key);
    return undefined;
  }
  if (kernel.clock.now().getTime() - row.touchedAt.getTime() > 60_000)
    await kernel.db
      .updateTable('drafts')
      .set({ touchedAt: kernel.clock.now() })
      .where('idHash', '=', hashOfDraft(key))
      .execute();
  return { key, answers: opened(kernel, key, row.answers), safeMode: row.safeMode, requestId: row.requestId };
}

/** Locked while it changes: two tabs each keep what the other wrote. */
export async function changeDraft(
  kernel: Kernel,
  key: string,
  change: (draft: Draft) => Partial<Pick<Draft, 'answers' | 'safeMode'>>,
): Promise<Draft | undefined> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await lock(trx, key);
    if (!row) return undefined;
    const draft: Draft = {
      key,
      answers: opened(kernel, key, row.answers),
      safeMode: row.safeMode,
      requestId: row.requestId,
    };
    const next = { ...draft, ...change(draft) };
    await trx
      .updateTable('drafts')
      .set({ answers: sealed(kernel, key, next.answers), safeMode: next.safeMode, touchedAt: kernel.clock.now() })
      .where('idHash', '=', hashOfDraft(key))
      .execute();
    return next;
  });
}

export async function endDraft(kernel: Kernel, key: string): Promise<void> {
  await kernel.db.deleteFrom('drafts').where('idHash', '=', hashOfDraft(key)).execute();
}

/** What nobody came back to is wiped; called whenever a draft begins, so that no clock of its own is needed. */
export async function sweepDrafts(kernel: Kernel): Promise<void> {
  for (const safeMode of [true, false])
    await kernel.db
      .deleteFrom('drafts')
      .where('safeMode', '=', safeMode)
      .where('touchedAt', '<', deadline(kernel, safeMode))
      .execute();
}

const lock = (trx: Trx, key: string) =>
  trx
    .selectFrom('drafts')
    .select(['answers', 'safeMode', 'requestId'])
    .where('idHash', '=', hashOfDraft(key))
    .forUpdate()
    .executeTakeFirst();
const deadline = (kernel: Kernel, safeMode: boolean): Date =>
  new Date(kernel.clock.now().getTime() - idleLimit(safeMode) * 60_000);
const sealed = (kernel: Kernel, key: string, answers: Answers) =>
  kernel.sealer.seal('drafts.answers', JSON.stringify(answers), hashOfDraft(key));
const opened = (kernel: Kernel, key: string, answers: Parameters<Kernel['sealer']['open']>[1]): Answers =>
  Answers.parse(JSON.parse(kernel.sealer.open('drafts.answers', answers, hashOfDraft(key))));
