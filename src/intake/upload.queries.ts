import type { Kernel } from '../platform/kernel.ts';
import { hashOfDraft } from './draft.commands.ts';
import { partsOf } from './upload.model.ts';
import './upload.tables.ts';

/** The kept file of an upload of this draft for this place. */
export async function findArrived(
  { db }: Kernel,
  draftKey: string,
  place: string,
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('uploads')
    .select('fileId')
    .where('id', '=', id)
    .where('draftHash', '=', hashOfDraft(draftKey))
    .where('place', '=', place)
    .executeTakeFirst();
  return row?.fileId ?? undefined;
}

/** How much, in hundredths, has come of what was begun here last and is not among the papers yet. */
export async function unfinishedShare(
  { db }: Kernel,
  draftKey: string,
  place: string,
  kept: readonly string[],
): Promise<number | undefined> {
  const rows = await db
    .selectFrom('uploads')
    .select(['size', 'fileId'])
    .select(({ selectFrom, fn }) =>
      selectFrom('uploadParts')
        .select(fn.countAll<string>().as('n'))
        .whereRef('uploadId', '=', 'uploads.id')
        .as('parts'),
    )
    .where('draftHash', '=', hashOfDraft(draftKey))
    .where('place', '=', place)
    .orderBy('createdAt', 'desc')
    .execute();
  const open = rows.find(({ fileId }) => fileId === null || !kept.includes(fileId));
  if (!open) return undefined;
  return open.fileId === null ? Math.floor((Number(open.parts) / partsOf(open.size)) * 100) : 100;
}
