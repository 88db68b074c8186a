import path from 'node:path';
import { backupEmbedded } from '../platform/embedded-postgres/backup.ts';
import { fail } from './transfer/source.ts';

const target = process.argv[2];
const { DATA_DIR } = process.env;

try {
  if (!target || !DATA_DIR) {
    throw new Error(
      '用法：DATA_DIR=/数据目录 npm run backup -- <新目录>。用 DATABASE_URL 接外部 PostgreSQL 时，请用该服务器自己的备份工具。',
    );
  }
  await backupEmbedded(path.resolve(DATA_DIR), path.resolve(target));
  console.log(
    `备份完成：${path.resolve(target)}。它本身就是一个数据目录，恢复时用 DATA_DIR 指向它（或它的副本）启动即可。`,
  );
  console.log('备份里有全部数据和加密密钥，请妥善保管。');
} catch (error) {
  fail(error);
}
