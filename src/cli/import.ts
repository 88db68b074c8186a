import path from 'node:path';
import { importDatabase } from './transfer/import-database.ts';
import { fail, withOwner } from './transfer/source.ts';

const folder = process.argv[2];

try {
  if (!folder)
    throw new Error('用法：DATA_DIR=/新数据目录 npm run import -- <导出的目录>（或用 DATABASE_OWNER_URL 指定数据库）');
  const { tables } = await withOwner((url) => importDatabase(url, path.resolve(folder)));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`导入完成：${tables.length} 张表，${rows} 行，逐表核对一致。`);
} catch (error) {
  fail(error);
}
