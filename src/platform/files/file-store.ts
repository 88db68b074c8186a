import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { headerOfBytes, type Sealer } from '../sealing/seal.ts';

/** Bytes about a person, sealed at rest and named by a random key: a file's name never tells whose it is. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  get(key: string): Promise<Buffer>;
  /** Seals it anew under today's key; false where it stands under it already. Whoever reads meanwhile reads one or the other. */
  reseal(key: string): Promise<boolean>;
  /** For what had its time; a file that is not there is gone already. */
  remove(key: string): Promise<void>;
};

/** Written before the row that names it commits; a file without a row is harmless and never read. */
export function localFileStore(folder: string, sealer: Sealer): FileStore {
  const placeOf = (key: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('file keys are identifiers');
    return path.join(folder, key.slice(-2), key);
  };
  const write = async (key: string, bytes: Uint8Array): Promise<void> => {
    const place = placeOf(key);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const draft = `${place}.part`;
    await writeFile(draft, sealer.sealBytes('files', bytes, key), { mode: 0o600, flush: true });
    await rename(draft, place);
  };
  const get = async (key: string): Promise<Buffer> => sealer.openBytes('files', await readFile(placeOf(key)), key);
  return {
    put: async (key, bytes) => {
      await write(key, bytes);
      return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength };
    },
    get,
    remove: (key) => rm(placeOf(key), { force: true }),
    reseal: async (key) => {
      if (sealer.isCurrent(await headerIn(placeOf(key)))) return false;
      await write(key, await get(key));
      return true;
    },
  };
}

async function headerIn(place: string): Promise<string> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(80), 0, 80, 0);
    return headerOfBytes(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
