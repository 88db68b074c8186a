import { z } from 'zod';
import type { Trx } from '../platform/database/database.ts';
import { leaksOf } from '../platform/outgoing/judge.ts';
import type { Recipient } from '../platform/outgoing/channels.ts';
import type { ProtectedKind } from '../platform/ports.ts';
import { recipients } from '../platform/outgoing/channels.ts';
import { paperReaders } from './paper-readers.ts';
import type { PaperKind } from './templates/paper.ts';

export type PaperLeak = { recipient: Recipient; leaks: readonly ProtectedKind[] };

/** What is written on it about people and the matter. Head and number are the office's own and give nobody away. */
export function wordsOn({ agency: _head, number: _number, issuedOn: _on, ...told }: Record<string, unknown>): string {
  return stringsIn(told).join('\n');
}

/** What the desk sealed, opened. */
export const parsedData = (json: string): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(json));

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The first of its readers who would learn from it what his list does not allow. A paper is one print for them all. */
export async function leakOf(
  trx: Trx,
  kernel: Parameters<typeof leaksOf>[1],
  { caseId, kind, data }: { caseId: string; kind: PaperKind; data: Record<string, unknown> },
): Promise<PaperLeak | undefined> {
  if (kernel.ports.carriage.isDuty(kind)) return undefined;
  const body = wordsOn(data);
  const readers = Object.keys(recipients).filter((name): name is Recipient => name in paperReaders[kind]);
  for (const recipient of readers) {
    const leaks = await leaksOf(trx, kernel, { caseId, recipient, template: kind, body });
    if (leaks.length > 0) return { recipient, leaks };
  }
  return undefined;
}
