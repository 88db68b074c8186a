import { createHash } from 'node:crypto';
import type { Trx } from '../platform/database/database.ts';
import { largestFile, storeFile } from '../platform/files/store-file.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { hashOfDraft } from './draft.commands.ts';
import { lengthOfPart, mayUsePlace, mostUnfinished, partSize, partsOf, uploadHours } from './upload.model.ts';
import type { UploadState } from './upload.model.ts';
import './upload.tables.ts';

type Wish = { draftKey: string; place: string; size: number; sha256: string };
type Part = { draftKey: string; id: string; number: number; bytes: Uint8Array; viewer: Viewer };

/** Begins it, or says what stands of it: the same file for the same place in the same draft is one upload. */
export async function openUpload(kernel: Kernel, { draftKey, place, size, sha256 }: Wish): Promise<UploadState> {
  if (size > largestFile) throw new Refused('fileTooLarge');
  const draftHash = hashOfDraft(draftKey);
  const id = await kernel.db.transaction().execute(async (trx) => {
    // Locked: two tabs that begin at once begin one, and the limit holds.
    const draft = await trx.selectFrom('drafts').select('idHash').where('idHash', '=', draftHash).forUpdate().execute();
    if (draft.length === 0) throw new Refused('uploadGone');
    await trx
      .deleteFrom('uploads')
      .where('draftHash', '=', draftHash)
      .where('createdAt', '<', oldest(kernel))
      .execute();
    const standing = await trx
      .selectFrom('uploads')
      .select(['id', 'place', 'sha256', 'size', 'fileId'])
      .where('draftHash', '=', draftHash)
      .execute();
    const same = standing.find((one) => one.place === place && one.sha256 === sha256);
    if (same) {
      if (same.size !== size) throw new Refused('uploadPartWrong');
      return same.id;
    }
    if (standing.filter(({ fileId }) => fileId === null).length >= mostUnfinished) throw new Refused('tooManyUploads');
    const now = kernel.clock.now();
    const begun = newId(now.getTime());
    await trx
      .insertInto('uploads')
      .values({ id: begun, draftHash, place, size, sha256, fileId: null, workingSince: null, createdAt: now })
      .execute();
    return begun;
  });
  return finishIfWhole(kernel, id);
}

/** Kept before it is acknowledged. A part that stands is not written again; the last one makes the file. */
export async function addPart(kernel: Kernel, { draftKey, id, number, bytes, viewer }: Part): Promise<UploadState> {
  await kernel.db.transaction().execute(async (trx) => {
    const upload = await trx
      .selectFrom('uploads')
      .select(['place', 'size', 'fileId', 'workingSince'])
      .where('id', '=', id)
      .where('draftHash', '=', hashOfDraft(draftKey))
      .where('createdAt', '>=', oldest(kernel))
      .forUpdate()
      .executeTakeFirst();
    if (!upload || !mayUsePlace(upload.place, viewer)) throw new Refused('uploadGone');
    if (!(number < partsOf(upload.size)) || bytes.byteLength !== lengthOfPart(upload.size, number))
      throw new Refused('uploadPartWrong');
    if (upload.fileId !== null || upload.workingSince !== null) return;
    const partId = newId(kernel.clock.now().getTime());
    const body = kernel.sealer.seal('uploadParts.body', Buffer.from(bytes).toString('base64'), partId);
    await trx
      .insertInto('uploadParts')
      .values({ id: partId, uploadId: id, number, body })
      .onConflict((conflict) => conflict.columns(['uploadId', 'number']).doNothing())
      .execute();
  });
  return finishIfWhole(kernel, id);
}

/** She answered this place another way: nothing is to be gone on with. */
export async function dropUploads(kernel: Kernel, draftKey: string, place: string): Promise<void> {
  await kernel.db
    .deleteFrom('uploads')
    .where('draftHash', '=', hashOfDraft(draftKey))
    .where('place', '=', place)
    .execute();
}

/**
 * One of those who ask puts the parts together, outside any transaction: drawing a picture anew takes seconds. Whoever
 * asks meanwhile is told to wait; after a crash the next one takes over.
 */
async function finishIfWhole(kernel: Kernel, id: string): Promise<UploadState> {
  const seen = await stateOf(kernel, id);
  if (seen.state !== 'working') return seen;
  const now = kernel.clock.now();
  const claimed = await kernel.db
    .updateTable('uploads')
    .set({ workingSince: now })
    .where('id', '=', id)
    .where('fileId', 'is', null)
    .where(({ or, eb }) =>
      or([eb('workingSince', 'is', null), eb('workingSince', '<', new Date(now.getTime() - 60_000))]),
    )
    .returning(['size', 'sha256'])
    .executeTakeFirst();
  if (!claimed) return stateOf(kernel, id);
  try {
    const bytes = await assembled(kernel, id);
    if (createHash('sha256').update(bytes).digest('hex') !== claimed.sha256) throw new Refused('uploadChanged');
    const file = await storeFile(kernel, { bytes });
    await kernel.db.transaction().execute((trx) => keep(trx, id, file.id));
  } catch (error) {
    if (error instanceof Refused) await kernel.db.deleteFrom('uploads').where('id', '=', id).execute();
    else await kernel.db.updateTable('uploads').set({ workingSince: null }).where('id', '=', id).execute();
    throw error;
  }
  return stateOf(kernel, id);
}

async function keep(trx: Trx, id: string, fileId: string): Promise<void> {
  await trx
    .updateTable('uploads')
    .set({ fileId, workingSince: null })
    .where('id', '=', id)
    .where('fileId', 'is', null)
    .execute();
  await trx.deleteFrom('uploadParts').where('uploadId', '=', id).execute();
}

async function assembled({ db, sealer }: Kernel, uploadId: string): Promise<Buffer> {
  const parts = await db
    .selectFrom('uploadParts')
    .select(['id', 'body'])
    .where('uploadId', '=', uploadId)
    .orderBy('number')
    .execute();
  return Buffer.concat(parts.map(({ id, body }) => Buffer.from(sealer.open('uploadParts.body', body, id), 'base64')));
}

/** Gone meanwhile, as when she leaves in the middle, is an answer too. */
async function stateOf({ db }: Kernel, id: string): Promise<UploadState> {
  const upload = await db.selectFrom('uploads').select(['size', 'fileId']).where('id', '=', id).executeTakeFirst();
  if (!upload) throw new Refused('uploadGone');
  if (upload.fileId !== null) return { id, partSize, stand: [], state: 'done' };
  const parts = await db
    .selectFrom('uploadParts')
    .select('number')
    .where('uploadId', '=', id)
    .orderBy('number')
    .execute();
  const stand = parts.map(({ number }) => number);
  return { id, partSize, stand, state: stand.length === partsOf(upload.size) ? 'working' : 'open' };
}

const oldest = (kernel: Kernel): Date => new Date(kernel.clock.now().getTime() - uploadHours * 3_600_000);
