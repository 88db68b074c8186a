import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// sun_path holds 107 bytes; the name of the socket in the folder takes 14 of them.
const LONGEST = 92;

function fits(folder: string): boolean {
  return Buffer.byteLength(folder) <= LONGEST;
}

/** Where the server's socket lives: beside the cluster, or in a short runtime folder when the path is too long. */
export function socketFolderFor(home: string): string {
  const beside = path.join(home, 'socket');
  if (fits(beside)) return beside;
  const short = `yuanhu-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
  const inTemporary = path.join(tmpdir(), short);
  return fits(inTemporary) ? inTemporary : path.join('/tmp', short);
}

/** Makes the folder ours alone; one that somebody else put there first is not used. */
export function claimFolder(folder: string, ownedBy: readonly number[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || !ownedBy.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new Error(`目录 ${folder} 不是本程序独有的，拒绝使用。请删除它后重试。`);
  }
}
