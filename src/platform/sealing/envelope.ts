import { ringOf, sealerOver, type Sealed } from './seal.ts';
import type { SecretKey, SuiteChoice } from './suites.ts';

/** Keys that wrap the data keys and seal nothing else, newest first. They never enter the database. */
export type MasterKey = SecretKey;
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

/** The data key's id is bound: a wrapped key moved to another name does not open. */
export function wrapKey(masters: MasterKeys, suite: SuiteChoice, { id, secret }: SecretKey): string {
  return sealerOver(() => ringOf(masters, suite)).seal('dataKeys.wrapped', secret.toString('base64url'), id);
}

export function unwrapKey(masters: MasterKeys, id: string, wrapped: string): SecretKey {
  const opened = sealerOver(() => ringOf(masters)).open('dataKeys.wrapped', wrapped as Sealed, id); // a parse of our own column
  return { id, secret: Buffer.from(opened, 'base64url') };
}

export const masterOf = (wrapped: string): string => wrapped.split('.')[2] ?? '';
