import { newId } from '../identifier.ts';
import type { Kernel } from '../kernel.ts';
import { Refused } from '../refusal.ts';
import './files.tables.ts';
import { contentTypeOf } from './content-type.ts';

export const largestFile = 20 * 1024 * 1024;

export type StoredFile = { id: string; sha256: string; size: number; contentType: string };

/** Keeps a file sealed under a random key. Without a case it is a draft, bound to one when it is handed in. */
export async function storeFile(
  kernel: Kernel,
  file: { bytes: Uint8Array; name?: string; caseId?: string },
): Promise<StoredFile> {
  if (file.bytes.byteLength > largestFile) throw new Refused('fileTooLarge');
  const contentType = contentTypeOf(file.bytes);
  if (!contentType) throw new Refused('fileKindRefused');
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  const { sha256, size } = await kernel.files.put(id, file.bytes);
  await kernel.db
    .insertInto('files')
    .values({
      id,
      caseId: file.caseId ?? null,
      sha256,
      size,
      contentType,
      name: file.name ? kernel.sealer.seal('files.name', file.name.slice(0, 200)) : null,
      createdAt: now,
    })
    .execute();
  return { id, sha256, size, contentType };
}
