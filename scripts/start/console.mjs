import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inClone } from './place.mjs';
import { node, quietly, script } from './run.mjs';

const CONFIG = 'src/web/console.vite.config.ts';
const STAMP = 'dist/console/.sources';

/** Whether a file can end up in the console: its own folders, and the domain it imports. */
export function isConsoleSource(file) {
  if (/\.test\.\w+$/.test(file)) return false;
  if (file.startsWith('law/')) return file.endsWith('.ts') || file.endsWith('.json');
  return (
    /\/console\//.test(file) ||
    file.startsWith('src/web/') ||
    /\.(model|workflow)\.ts$/.test(file) ||
    file.startsWith('src/platform/workflow/')
  );
}

/** One hash over names and contents: the same sources give the same stamp, whatever their dates. */
export function stampOf(files, contentOf) {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(contentOf(file)).update('\0');
  return hash.digest('hex');
}

function sources() {
  const files = ['law', 'src'].flatMap((folder) =>
    readdirSync(inClone(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(inClone('').length)),
  );
  return [...files.filter(isConsoleSource), 'package-lock.json'];
}

/** Builds the staff console when its sources changed. Answers whether the product can go on. */
export async function ensureConsole() {
  if (!existsSync(inClone(CONFIG))) return true;
  const stamp = stampOf(sources(), (file) => readFileSync(inClone(file)));
  const stampFile = inClone(STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const { code, output } = await quietly(node, [script('vite/bin/vite.js'), 'build', '--config', CONFIG], {
    saying: '正在生成工作台页面（只在首次或页面有变化时）',
  });
  if (code === 0) {
    writeFileSync(stampFile, stamp);
    return true;
  }
  console.error(output);
  console.error('工作台页面没有生成成功，原因见上。');
  return false;
}
