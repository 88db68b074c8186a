// Seeds law/calendars/<year>.ts once from the development package chinese-days.
// The files it writes are data of this repository from then on; the package is never imported at run time.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NUMBERS = {
  2020: '国办发明电〔2019〕16号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};
const packageVersion = JSON.parse(
  readFileSync(new URL('../node_modules/chinese-days/package.json', import.meta.url), 'utf8'),
).version;

for (const [year, number] of Object.entries(NUMBERS)) {
  const data = JSON.parse(
    readFileSync(new URL(`../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url), 'utf8'),
  );
  const rows = (days) =>
    Object.entries(days)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, name]) => `    '${day}': '${name.split(',')[1]}',`)
      .join('\n');
  const text = `import type { HolidayNotice } from '../kernel/calendar.ts';

export const HOLIDAYS_${year}: HolidayNotice = {
  year: ${year},
  title: '国务院办公厅关于${year}年部分节假日安排的通知（${number}，文号待核）',
  source: 'chinese-days ${packageVersion} 的年度数据，一次性导入',
  verified: 'pending',
  daysOff: {
${rows(data.holidays)}
  },
  makeUpDays: {
${rows(data.workdays)}
  },
};
`;
  writeFileSync(fileURLToPath(new URL(`../law/calendars/${year}.ts`, import.meta.url)), text);
}
