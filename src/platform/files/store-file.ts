import { newId } from '../identifier.ts';
import type { Kernel } from '../kernel.ts';
import { Refused } from '../refusal.ts';
import './files.tables.ts';
import { contentTypeOf, whyRefused } from './content-type.ts';
import { checkPdf } from './pdf-check.ts';
import { redraw } from './redraw.ts';

export const largestFile = 20 * 1024 * 1024;

export type StoredFile = { id: string; sha256: string; size: number; contentType: string };
type Given = { bytes: Uint8Array; name?: string; caseId?: string };

/**
 * What somebody handed in: known by its content and never by its name, a picture drawn again, a PDF looked through.
 * Without a case it is a draft, bound to one when it is handed in.
 */
export async function storeFile(kernel: Kernel, file: Given): Promise<StoredFile> {
  if (file.bytes.byteLength > largestFile) throw new Refused('fileTooLarge');
  const contentType = contentTypeOf(file.bytes);
  if (!contentType) throw new Refused('fileKindRefused', whyRefused(file.bytes));
  if (contentType.startsWith('image/'))
    return keepFile(kernel, { ...file, ...(await redraw(file.bytes, contentType)) });
  if (contentType === 'application/pdf') await checkPdf(file.bytes);
  return keepFile(kernel, { ...file, contentType });
}

/** Keeps bytes that we made ourselves, sealed under a random key; the hash is of what is kept. */
export async function keepFile(kernel: Kernel, file: Given & { contentType: string }): Promise<StoredFile> {
  const { bytes, contentType, name, caseId = null } = file;
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  const { sha256, size } = await kernel.files.put(id, bytes);
  await kernel.db
    .insertInto('files')
    .values({
      id,
      caseId,
      sha256,
      size,
      contentType,
      name: name ? kernel.sealer.seal('files.name', name.replaceAll('\0', '').toWellFormed().slice(0, 200), id) : null,
      createdAt: now,
    })
    .execute();
  return { id, sha256, size, contentType };
}
