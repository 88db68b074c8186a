import type { dataInventory } from '../data-inventory.ts';
import { handling, type Handling } from './handling.ts';
import { purposesBesideTheFile } from './purposes-beside-the-file.ts';
import { purposesOfTheFile } from './purposes-of-the-file.ts';

type Inventory = typeof dataInventory;
type Columns<T extends keyof Inventory> = Inventory[T] extends { readonly columns: infer C } ? C : never;
/** The columns of a table that are sensitive or protected. */
type Telling<T extends keyof Inventory> = {
  [C in keyof Columns<T>]: Columns<T>[C] extends { readonly label: 'sensitive' | 'protected' } ? C : never;
}[keyof Columns<T>];

/** A column that tells something and is given no purpose of its own does not compile; nor does a purpose for one that is gone. */
export const purposes = { ...purposesOfTheFile, ...purposesBesideTheFile } as const satisfies {
  readonly [T in keyof Inventory as Inventory[T] extends string ? never : [Telling<T>] extends [never] ? never : T]: {
    readonly [C in Telling<T>]: string;
  };
};

/** Basis and term where a column differs from its table. */
const otherwise: Readonly<Record<string, Partial<Handling>>> = {
  'persons.address': { retention: '有危险的只留代收点；随案卷，按法律援助档案的保管期' },
  'contactPlans.passPhrase': { retention: '换了以后旧的随案卷封存，按法律援助档案的保管期' },
  'outgoing.body': { retention: '发出 90 天后自动去掉文字' },
  'events.input': { retention: '随案卷；销毁案卷时去掉，经过仍在' },
  'files.name': { retention: '随文件：没有交进案件的 7 天后自动删除，其余随案卷' },
};

/** For what one column is held, by which right and how long: its own words, else those of its table. */
export function handlingOf(table: string, column: string): Handling | undefined {
  const ofTable = new Map<string, Handling>(Object.entries(handling)).get(table);
  if (!ofTable) return undefined;
  const own = new Map<string, Readonly<Record<string, string>>>(Object.entries(purposes)).get(table)?.[column];
  return { ...ofTable, ...(own ? { purpose: own } : {}), ...otherwise[`${table}.${column}`] };
}
