import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** A command as its sender knows it: sent, and what was heard. Nothing heard means nobody knows until it is asked again. */
export const Entry = z.object({
  requestId: z.uuid(),
  by: z.enum(['visitor', 'clerk', 'approver']),
  path: z.string(),
  body: z.record(z.string(), z.unknown()),
  /** The answer of the server, whole; absent while the outcome is unknown. */
  heard: z.object({ status: z.int(), text: z.string() }).optional(),
  /** The first try got no answer: the server was killed under it. */
  cutOff: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

export type Ledger = {
  sent(entry: Entry): void;
  heard(entry: Entry, heard: NonNullable<Entry['heard']>): void;
  cutOff(entry: Entry): void;
  entries(): readonly Entry[];
  unanswered(): readonly Entry[];
};

/** Kept by the sender, apart from the database, and on disk so that a long proof can be taken up again. */
export function ledgerIn(file: string): Ledger {
  const book = new Map<string, Entry>();
  if (existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
      book.set(JSON.parse(line).requestId, Entry.parse(JSON.parse(line)));
  const write = (entry: Entry): void => {
    book.set(entry.requestId, entry);
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
  };
  return {
    sent: write,
    heard: (entry, heard) => write({ ...entry, cutOff: book.get(entry.requestId)?.cutOff ?? false, heard }),
    cutOff: (entry) => write({ ...entry, cutOff: true }),
    entries: () => [...book.values()],
    unanswered: () => [...book.values()].filter(({ heard }) => heard === undefined),
  };
}
