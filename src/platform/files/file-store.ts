import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sealer } from '../sealing/seal.ts';

/** Bytes about a person, sealed at rest and named by a random key: a file's name never tells whose it is. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  get(key: string): Promise<Buffer>;
};

/** Written before the row that names it commits; a file without a row is harmless and never read. */
export function localFileStore(folder: string, sealer: Sealer): FileStore {
  const placeOf = (key: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('file keys are identifiers');
    return path.join(folder, key.slice(-2), key);
  };
  return {
    put: async (key, bytes) => {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const draft = `${place}.part`;
      await writeFile(draft, sealer.sealBytes('files', bytes), { mode: 0o600, flush: true });
      await rename(draft, place);
      return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength };
    },
    get: async (key) => sealer.openBytes('files', await readFile(placeOf(key))),
  };
}
