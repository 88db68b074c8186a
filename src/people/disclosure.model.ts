import type { dataInventory } from '../platform/data-inventory.ts';
import type { Relationship } from '../platform/relationships.ts';
import type { Purpose } from '../platform/purpose.ts';
import type { Role } from '../platform/viewer.ts';

/** What a member of staff is to a record whose people are opened to him: found by its scope, never by what he says. */
export type SeesPeople = Extract<Relationship, 'sameDesk' | 'assigned' | 'undertakes' | 'offered'>;

export type PersonField = 'name' | 'sex' | 'birthDate' | 'idKind' | 'idNumber' | 'phone' | 'address';
/** `masked`: enough to tell two people apart. `whenMayCall`: only while her plan allows a call. */
export type Shown = 'full' | 'masked' | 'age' | 'whenMayCall' | 'none';
/** Whom of a record: those it is for, or anybody else in it (the opponent, whoever helped to write). */
export type PartyKind = 'helped' | 'other';

type Row = Readonly<Record<PersonField, Shown>>;
const nameOnly: Row = {
  name: 'full',
  sex: 'full',
  birthDate: 'age',
  idKind: 'none',
  idNumber: 'none',
  phone: 'none',
  address: 'none',
};

/**
 * Relationship × whom × field, for all people of all records: what an opened record shows of a person is read from here
 * and from nowhere else. Lists show masked names and nothing more.
 */
const handling = { helped: { ...nameOnly, phone: 'whenMayCall' }, other: nameOnly } as const;
export const disclosure = {
  sameDesk: {
    helped: { ...nameOnly, birthDate: 'full', idKind: 'full', idNumber: 'masked', phone: 'full', address: 'full' },
    other: { ...nameOnly, birthDate: 'full', idKind: 'full', idNumber: 'masked', phone: 'full', address: 'full' },
  },
  assigned: handling,
  undertakes: handling,
  offered: { helped: nameOnly, other: nameOnly },
} as const satisfies Record<SeesPeople, Record<PartyKind, Row>>;

/** Every column of a person that the inventory calls sensitive or protected stands in the table: this fails otherwise. */
type Labelled = typeof dataInventory.persons.columns;
type Telling = {
  [C in keyof Labelled]: Labelled[C]['label'] extends 'sensitive' | 'protected' ? C : never;
}[keyof Labelled];
/** What was written for a field is shown as the field is. */
type Unsaid = Exclude<Telling, PersonField | 'asTyped' | 'typedBefore' | `${string}Blind`>;
export const everyFieldIsSaid: [Unsaid] extends [never] ? true : Unsaid = true;

/** What may be shown in full on request, by whom, and for which of these reasons only. She can read the reason. */
export const reveals = {
  idNumber: {
    label: '证件号码',
    by: ['agency.clerk', 'agency.reviewer', 'agency.approver'],
    for: ['verifyingIdentity', 'writingPaper'],
  },
} as const satisfies Partial<Record<PersonField, { label: string; by: readonly Role[]; for: readonly Purpose[] }>>;
export type RevealedField = keyof typeof reveals;
