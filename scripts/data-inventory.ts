import { readFileSync, writeFileSync } from 'node:fs';
import { handling } from '../src/platform/data-inventory/handling.ts';
import { fieldLabels, type FieldEntry, type FieldLabel } from '../src/platform/data-inventory/labels.ts';
import { dataInventory } from '../src/platform/data-inventory.ts';

export const inventoryFile = new URL('../docs/data-inventory.md', import.meta.url);
const labels = Object.keys(fieldLabels) as FieldLabel[]; // the keys of a literal

/** docs/data-inventory.md as the declarations have it. Run this file to write it. */
export function inventoryPage(): string {
  const rules = new Map<string, (typeof handling)[keyof typeof handling]>(Object.entries(handling));
  const about: string[] = [];
  const nobody: string[] = [];
  for (const [table, entry] of Object.entries(dataInventory)) {
    if (typeof entry === 'string') {
      nobody.push(`| \`${table}\` | ${entry} |`);
      continue;
    }
    const columns = Object.entries<FieldEntry>(entry.columns);
    const rule = rules.get(table);
    for (const label of labels) {
      const named = columns.filter(([, column]) => column.label === label).map(([name]) => `\`${name}\``);
      if (named.length > 0)
        about.push(
          `| \`${table}\` | ${fieldLabels[label]} | ${named.join(' ')} | ${rule?.purpose} | ${rule?.basis} | ${rule?.retention} |`,
        );
    }
  }
  return `# 数据清单

由 \`node scripts/data-inventory.ts\` 从声明写出，不要手改。多一列没有写明，编译就不过；这一页与声明不一致，测试就不过。公开：可以挂在门上；内部：办公用的编号、日期、位置；敏感：说明她是谁、发生了什么；保护：能找到她的，或者只有她和我们知道的，一律加密（何时可以联系除外，出口要读）。

## 关于人的

| 表 | 标签 | 列 | 用途 | 依据 | 保存 |
|---|---|---|---|---|---|
${about.join('\n')}

## 与具体的人无关的

| 表 | 内容 |
|---|---|
${nobody.join('\n')}
`;
}

export const committedInventory = (): string => readFileSync(inventoryFile, 'utf8');

if (import.meta.main) writeFileSync(inventoryFile, inventoryPage());
