import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MasterKey, MasterKeys } from './envelope.ts';

/**
 * The master keys, newest first: from `YUANHU_KEYS` (`id:base64url,id:base64url`) or from `keys/master` in the
 * data folder, made at first start with mode 0600. Without the key nothing sealed can ever be read again:
 * the operations handbook says to keep a copy apart from the database, and beside sealed rows no new key is made.
 * The answer reads the file anew each time, so that a key put in front is seen without a restart.
 */
export async function loadKeys(
  dataDir: string,
  fromEnvironment: string | undefined,
  holdsSealedRows: () => Promise<boolean>,
): Promise<() => MasterKeys> {
  if (fromEnvironment) {
    const given = parse(fromEnvironment);
    return () => given;
  }
  const file = path.join(dataDir, 'keys', 'master');
  if (!existsSync(file)) {
    if (await holdsSealedRows())
      throw new Error(
        `数据库里已有加密的数据，但没有找到密钥 ${file}。请先把原来的密钥文件放回去，或者用 YUANHU_KEYS 给出。`,
      );
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `k1:${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const read = (): MasterKeys => parse(readFileSync(file, 'utf8').trim());
  read();
  return read;
}

function parse(text: string): MasterKeys {
  const [first, ...rest] = text.split(/[,\n]/).map((part): MasterKey => {
    const [id, body] = part.trim().split(':');
    const secret = Buffer.from(body ?? '', 'base64url');
    if (!id || !/^[\w-]{1,32}$/.test(id) || secret.length !== 32)
      throw new Error('密钥格式不对：应为 “编号:32 字节的 base64url”，多把用逗号隔开。');
    return { id, secret };
  });
  if (!first) throw new Error('没有密钥。');
  const all: MasterKeys = [first, ...rest];
  if (new Set(all.map(({ id }) => id)).size !== all.length) throw new Error('两把密钥用了同一个编号，请改一个。');
  return all;
}
