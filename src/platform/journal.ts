import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { newId } from './identifier.ts';
import type { Sealer } from './sealing/seal.ts';

/**
 * A file on this machine that is only ever appended to, for what must be on record before it is done even when no
 * database answers. Each line carries the hash of the line before; its words are sealed.
 */
export type Journal = {
  /** Returns only when the line lies on the disk. */
  append(at: Date, entry: Readonly<Record<string, string | null>>): Promise<JournalLine>;
  /** Every line of every file here, oldest first. A broken chain throws. */
  read(): Promise<{ line: JournalLine; entry: Readonly<Record<string, unknown>> }[]>;
};

const Line = z.object({ id: z.uuid(), at: z.string(), sealed: z.string(), previous: z.string(), hash: z.string() });
export type JournalLine = z.infer<typeof Line>;

const field = 'journal';
const hashOf = ({ id, at, sealed, previous }: Omit<JournalLine, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, id, at, sealed]))
    .digest('hex');

/** One file a process, so that no two ever write the same: its name says when the process began. */
export function journalIn(folder: string, sealer: Sealer): Journal {
  let file: string | undefined;
  let last = '';
  let turn: Promise<unknown> = Promise.resolve();
  const write = async (at: Date, entry: Readonly<Record<string, string | null>>): Promise<JournalLine> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = newId(at.getTime());
    file ??= path.join(folder, `${id}.jsonl`);
    const unlinked = {
      id,
      at: at.toISOString(),
      sealed: sealer.seal(field, JSON.stringify(entry), id),
      previous: last,
    };
    const line = { ...unlinked, hash: hashOf(unlinked) };
    const handle = await open(file, 'a', 0o600);
    try {
      await handle.write(`${JSON.stringify(line)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    last = line.hash;
    return line;
  };
  return {
    append: (at, entry) => {
      const written = turn.then(() => write(at, entry));
      turn = written.catch(() => undefined); // the next line is tried whatever became of this one
      return written;
    },
    read: async () => {
      const names = await readdir(folder).catch(() => []); // no folder: nothing was ever written
      const lines = [];
      for (const name of names.filter((each) => each.endsWith('.jsonl')).toSorted())
        lines.push(...chained(await readFile(path.join(folder, name), 'utf8'), name));
      return lines.map((line) => ({ line, entry: entryIn(sealer, line) }));
    },
  };
}

function chained(text: string, name: string): JournalLine[] {
  let previous = '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((each, at) => {
      const line = Line.parse(JSON.parse(each));
      if (line.previous !== previous || line.hash !== hashOf(line))
        throw new Error(`the journal ${name} is broken at line ${at + 1}`);
      previous = line.hash;
      return line;
    });
}

function entryIn(sealer: Sealer, { id, sealed }: JournalLine): Readonly<Record<string, unknown>> {
  return JSON.parse(sealer.open(field, sealed as Parameters<Sealer['open']>[1], id)) as Record<string, unknown>; // written by `append`
}
