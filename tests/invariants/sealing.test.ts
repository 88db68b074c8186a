import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blindColumns, indexedOtherwise } from '../../src/cli/rotation/blind-columns.ts';
import { camel } from '../../src/platform/database/names.ts';
import { declaredTables } from './declared-columns.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const columnsOf = (base: string): string[] =>
  [...declaredTables()].flatMap(([table, members]) =>
    [...members].filter(([, column]) => column.base === base).map(([column]) => `${table}.${column}`),
  );

it('a change of keys reaches every index: a new column of keyed hashes is entered in src/cli/rotation/blind-columns.ts', () => {
  const known = [
    ...blindColumns.map(({ table, column }) => `${camel(table)}.${camel(column)}`),
    ...Object.keys(indexedOtherwise).map((name) => name.split('.').map(camel).join('.')),
  ];
  const declared = columnsOf('Blind');
  expect(declared.length).toBeGreaterThan(3);
  expect(known.toSorted()).toEqual(declared.toSorted());
});

it('a value is sealed under the name of its own column, so that a change of keys can open it', () => {
  const sealed = new Set(columnsOf('Sealed'));
  const used = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:seal|open|sealOptional)\(\s*(?:\w+,\s*)?['`](\w+\.(?:\w+|\$\{\w+\}))['`]/g)].map(
      ([, field]) => ({
        file,
        field: field ?? '',
      }),
    ),
  );
  expect(used.length).toBeGreaterThan(25); // a reader that reads nothing must fail
  const foreign = used.filter(
    ({ field }) =>
      field !== 'dataKeys.wrapped' &&
      !(field.includes('$')
        ? [...sealed].some((name) => name.startsWith(field.split('$')[0] ?? ''))
        : sealed.has(field)),
  );
  expect(foreign).toEqual([]);
});

it('a look-up asks for the old index too while keys are being changed', () => {
  const single = sources.filter(({ text }) => /'=',\s*[\w.]*(?:\.blind\(|hashOfReturnCode\()/.test(text));
  expect(single.map(({ file }) => file)).toEqual([]);
});

it('nobody signs over SM3 with Node itself: that leaves the user id out and is not SM2', () => {
  const signs = sources.filter(({ text }) =>
    /\b(?:sign|verify|createSign|createVerify)\(\s*['"`](?:rsa-)?sm3/i.test(text),
  );
  expect(signs.map(({ file }) => file)).toEqual([]);
});
