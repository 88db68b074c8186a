import { createHash } from 'node:crypto';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import '../platform/files/files.tables.ts';
import './erasures.tables.ts';
import { erasureClasses, retentionRules, type ErasureClass } from './retention.model.ts';

export type Erased = { class: ErasureClass; erased: number; idsHash: string };
const atOnce = 5000;

/** Takes out what has had its time, class by class, and writes down what went: how many, by which rule, and a hash of which. */
export async function eraseExpired(kernel: Kernel): Promise<Erased[]> {
  const done: Erased[] = [];
  for (const kind of erasureClasses) {
    const files: string[] = [];
    const erased = await kernel.db.transaction().execute(async (trx) => {
      const before = new Date(kernel.clock.now().getTime() - retentionRules[kind].minutes * 60_000);
      const ids = await takeOut[kind](trx, kernel, before);
      if (ids.length === 0) return undefined;
      if (kind === 'strayFiles') files.push(...ids);
      const idsHash = createHash('sha256').update(ids.toSorted().join('\n')).digest('hex');
      await trx
        .insertInto('erasures')
        .values({ at: kernel.clock.now(), class: kind, rule: retentionRules[kind].rule, erased: ids.length, idsHash })
        .execute();
      return { class: kind, erased: ids.length, idsHash };
    });
    for (const id of files) await kernel.files.remove(id); // the row is gone: whatever fails here is read by nobody
    if (erased) done.push(erased);
  }
  return done;
}

const takeOut: Record<ErasureClass, (trx: Trx, kernel: Kernel, before: Date) => Promise<string[]>> = {
  uploads: async (trx, _kernel, before) =>
    (await trx.deleteFrom('uploads').where('createdAt', '<', before).returning('id').execute()).map(idOf),
  drafts: async (trx, { clock }, before) =>
    (
      await trx
        .deleteFrom('drafts')
        .where(({ or, and, eb }) =>
          or([
            eb('touchedAt', '<', before),
            and([eb('safeMode', '=', true), eb('touchedAt', '<', quietBefore(clock.now()))]),
          ]),
        )
        .returning('idHash as id')
        .execute()
    ).map(idOf),
  sessions: async (trx, _kernel, before) =>
    (await trx.deleteFrom('sessions').where('expiresAt', '<', before).returning('idHash as id').execute()).map(idOf),
  attempts: async (trx, _kernel, before) =>
    (await trx.deleteFrom('attempts').where('at', '<', before).returning('id').execute()).map(({ id }) => String(id)),
  phoneCodes: async (trx, _kernel, before) => {
    const gone = await trx
      .deleteFrom('phoneCodes')
      .where('askedAt', '<', before)
      .returning(['id', 'outgoingId'])
      .execute();
    const messages = gone.flatMap(({ outgoingId }) => outgoingId ?? []);
    if (messages.length > 0)
      await trx
        .updateTable('outgoing')
        .set({ state: 'withdrawn' })
        .where('id', 'in', messages)
        .where('state', 'in', ['released', 'failed'])
        .execute();
    return gone.map(idOf);
  },
  outgoingBodies: async (trx, { sealer, clock }, before) => {
    const due = await trx
      .selectFrom('outgoing')
      .select('id')
      .where('state', '=', 'sent')
      .where('sentAt', '<', before)
      .where('bodyErasedAt', 'is', null)
      .limit(atOnce)
      .forUpdate()
      .execute();
    for (const { id } of due)
      await trx
        .updateTable('outgoing')
        .set({ body: sealer.seal('outgoing.body', '（已按保存期限去掉）', id), bodyErasedAt: clock.now() })
        .where('id', '=', id)
        .execute();
    return due.map(idOf);
  },
  strayFiles: async (trx, _kernel, before) => {
    const stray = await trx
      .selectFrom('files')
      .select('id')
      .where('caseId', 'is', null)
      .where('createdAt', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('applicationDocuments').select('id').whereRef('fileId', '=', 'files.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('applications').select('id').whereRef('signatureFileId', '=', 'files.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('filePieces').select('id').whereRef('fileId', '=', 'files.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('caseActivities').select('id').whereRef('fileId', '=', 'files.id'))),
      )
      .limit(atOnce)
      .execute();
    if (stray.length > 0) await trx.deleteFrom('files').where('id', 'in', stray.map(idOf)).execute();
    return stray.map(idOf);
  },
};

/** In the quiet door a page left open is gone after ten minutes: someone may take the phone. */
const quietBefore = (now: Date): Date => new Date(now.getTime() - 10 * 60_000);

const idOf = ({ id }: { id: string }): string => id;
