import type { Carriage, ProtectedKind } from '../platform/ports.ts';
import type { Recipient } from '../platform/outgoing/channels.ts';
import { dutyTemplates, paperReaders } from './paper-readers.ts';

const lists: Readonly<Record<string, { readonly [To in Recipient]?: readonly ProtectedKind[] }>> = paperReaders;

/** What is no paper carries nothing. */
export const carriage: Carriage = {
  mayCarry: (template, recipient) => lists[template]?.[recipient] ?? [],
  isDuty: (template) => dutyTemplates.has(template),
};
