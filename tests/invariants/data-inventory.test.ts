import { expect, it } from 'vitest';
import { dataInventory } from '../../src/platform/data-inventory.ts';
import type { FieldEntry } from '../../src/platform/data-inventory/labels.ts';
import { committedInventory, inventoryPage } from '../../scripts/data-inventory.ts';
import { handlingOf, purposes } from '../../src/platform/data-inventory/columns.ts';
import { handling } from '../../src/platform/data-inventory/handling.ts';
import { erasureClasses } from '../../src/retention/retention.model.ts';
import { declaredTables } from './declared-columns.ts';

const declared = declaredTables();
const columnsOf = (table: string): Readonly<Record<string, FieldEntry>> | undefined => {
  const entry = new Map(Object.entries(dataInventory)).get(table);
  return entry === undefined || typeof entry === 'string' ? undefined : entry.columns;
};
const labelled = [...declared].flatMap(([table, members]) =>
  [...members].map(([column, { base }]) => ({
    name: `${table}.${column}`,
    base,
    label: columnsOf(table)?.[column]?.label,
    aboutNobody: columnsOf(table) === undefined,
  })),
);

it('every table is entered, and of those about people every column, with its label', () => {
  expect(Object.keys(dataInventory).toSorted()).toEqual([...declared.keys()].toSorted());
  expect(labelled.length).toBeGreaterThan(200); // a reader that reads nothing must fail
  expect(labelled.filter(({ label, aboutNobody }) => !aboutNobody && label === undefined)).toEqual([]);
});

it('what is sealed, or is the index of it, is sensitive or protected', () => {
  const wrong = labelled.filter(
    ({ base, label }) => (base === 'Sealed' || base === 'Blind') && label !== 'sensitive' && label !== 'protected',
  );
  expect(wrong).toEqual([]);
});

/** Read by the gateway at each message to find her next hour; tells when she may be reached, not where she is. */
const readInClear = ['contactPlans.windows'];
it('what is protected is sealed', () => {
  const wrong = labelled.filter(
    ({ name, base, label }) => label === 'protected' && base !== 'Sealed' && !readInClear.includes(name),
  );
  expect(wrong).toEqual([]);
});

it('docs/data-inventory.md is what the declarations say (node scripts/data-inventory.ts)', () => {
  expect(committedInventory()).toBe(inventoryPage());
  expect(committedInventory()).not.toContain('undefined');
});

it('every column about people has a purpose, a basis and a term; what tells something has a purpose of its own', () => {
  const about = labelled.filter(({ aboutNobody }) => !aboutNobody);
  expect(about.length).toBeGreaterThan(500);
  const said = about.map(({ name, label }) => {
    const [table = '', column = ''] = name.split('.');
    const { purpose, basis, retention } = handlingOf(table, column) ?? {};
    const own = new Map<string, Readonly<Record<string, string>>>(Object.entries(purposes)).get(table)?.[column];
    return {
      name,
      whole: Boolean(purpose && basis && retention),
      own: own !== undefined,
      tells: label === 'sensitive' || label === 'protected',
    };
  });
  expect(said.filter(({ whole }) => !whole)).toEqual([]);
  expect(said.filter(({ own, tells }) => own !== tells)).toEqual([]);
});

it('what the page promises to erase by itself, a rule erases', () => {
  const promised = Object.entries(handling).filter(([, { retention }]) => retention.includes('自动'));
  expect(promised.map(([table]) => table).toSorted()).toEqual([
    'attempts',
    'drafts',
    'files',
    'outgoing',
    'phoneCodes',
    'sessions',
    'uploadParts',
    'uploads',
  ]);
  expect([...erasureClasses].toSorted()).toEqual([
    'attempts',
    'drafts',
    'outgoingBodies',
    'phoneCodes',
    'sessions',
    'strayFiles',
    'uploads',
  ]);
});
