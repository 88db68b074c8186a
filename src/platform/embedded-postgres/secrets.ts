import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';

/** The password kept in `file`, made on first use. Only the owner of the file may read it. */
export function keptPassword(file: string): { password: string; isNew: boolean } {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) {
    const password = readFileSync(file, 'utf8').trim();
    if (password === '') throw new Error(`密码文件 ${file} 是空的，请从备份恢复。`);
    return { password, isNew: false };
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, password);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  return { password, isNew: true };
}
