import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportDatabase } from './transfer/export-database.ts';
import { fail, withOwner } from './transfer/source.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'without-jobs': { type: 'boolean' } } });
const folder = positionals[0];

try {
  if (!folder)
    throw new Error('用法：DATA_DIR=/数据目录 npm run export -- <新目录>（或用 DATABASE_OWNER_URL 指定数据库）');
  const withoutJobs = values['without-jobs'] === true;
  const { tables } = await withOwner((url) => exportDatabase(url, path.resolve(folder), { withoutJobs }));
  for (const { name, rows, sha256 } of tables) console.log(`${name}\t${rows} 行\t${sha256.slice(0, 12)}`);
  console.log('导出完成。目录里是全部个人数据，请妥善保管；上传的文件、文书和加密密钥不在其中，请从数据目录另行复制。');
} catch (error) {
  fail(error);
}
