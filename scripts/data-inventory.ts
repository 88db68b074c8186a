import { readFileSync, writeFileSync } from 'node:fs';
import { handlingOf } from '../src/platform/data-inventory/columns.ts';
import { fieldLabels, type FieldEntry, type FieldLabel } from '../src/platform/data-inventory/labels.ts';
import { dataInventory } from '../src/platform/data-inventory.ts';

export const inventoryFile = new URL('../docs/data-inventory.md', import.meta.url);
const labels = Object.keys(fieldLabels) as FieldLabel[]; // the keys of a literal

/** docs/data-inventory.md as the declarations have it. Run this file to write it. */
export function inventoryPage(): string {
  const about: string[] = [];
  const nobody: string[] = [];
  for (const [table, entry] of Object.entries(dataInventory)) {
    if (typeof entry === 'string') {
      nobody.push(`| \`${table}\` | ${entry} |`);
      continue;
    }
    const columns = Object.entries<FieldEntry>(entry.columns);
    const row = (name: string, label: FieldLabel, shown: string): string => {
      const { purpose, basis, retention } = handlingOf(table, name) ?? {};
      return `| \`${table}\` | ${shown} | ${fieldLabels[label]} | ${purpose} | ${basis} | ${retention} |`;
    };
    for (const label of labels) {
      const names = columns.filter(([, column]) => column.label === label).map(([name]) => name);
      // What tells something of somebody stands in a line of its own; ids, days and positions serve their table.
      if (label === 'sensitive' || label === 'protected')
        about.push(...names.map((name) => row(name, label, `\`${name}\``)));
      else if (names[0]) about.push(row(names[0], label, names.map((name) => `\`${name}\``).join(' ')));
    }
  }
  return `# 数据清单

由 \`node scripts/data-inventory.ts\` 从声明写出，不要手改。多一列没有写明标签，或者敏感、保护的列没有写明用途，编译就不过；依据和保存不另写的，随它的表；这一页与声明不一致，测试就不过。公开：可以挂在门上；内部：办公用的编号、日期、位置；敏感：说明她是谁、发生了什么；保护：能找到她的，或者只有她和我们知道的，一律加密（何时可以联系除外，出口要读）。

## 关于人的

| 表 | 列 | 标签 | 用途 | 依据 | 保存 |
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
