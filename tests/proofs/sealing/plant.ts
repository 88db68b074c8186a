import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Filed, Office } from '../../support/cases.ts';
import type { Member, World } from '../../support/world.ts';

export type Random = () => number;
/** A random word of Chinese that exists nowhere else, and one of digits. */
const word = (random: Random, length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 0x3000))).join('');
const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 10)).join('');

export type Planted = {
  filed: Filed;
  /** What was planted where, by the name of the field. */
  fields: Readonly<Record<string, string>>;
  person: { name: string; phone: string };
  neverContact: string;
  values: readonly string[];
};

/** One woman with everything that can be told of her, each a value of her own; `more` says what is otherwise. */
export async function plantOne(office: Office, random: Random, more: object = {}, by?: Member): Promise<Planted> {
  const name = word(random, 3);
  const phone = `139${digits(random, 8)}`;
  const values = {
    passport: `E${digits(random, 8)}`,
    address: word(random, 12),
    narrative: word(random, 20),
    opponent: word(random, 4),
    relation: word(random, 6),
    helper: word(random, 4),
    helperPhone: `137${digits(random, 8)}`,
    neverTold: word(random, 6),
    passPhrase: word(random, 6),
    mayBeTold: word(random, 6),
    neverContact: `136${digits(random, 8)}`,
    wish: word(random, 8),
    note: word(random, 8),
  };
  const told = {
    applicant: { name, sex: 'female', idKind: 'passport', idNumber: values.passport, phone, address: values.address },
    narrative: values.narrative,
    opponent: { name: values.opponent, relation: values.relation },
    helper: { role: 'scribe', person: { name: values.helper, phone: values.helperPhone }, relation: values.relation },
    contactPlan: {
      mayCall: true,
      callerName: 'neutral',
      neverTold: values.neverTold,
      passPhrase: values.passPhrase,
      mayBeTold: values.mayBeTold,
      neverContact: [values.neverContact],
    },
    wish: { words: values.wish },
    documents: [{ kind: 'identity', state: 'lookedUp', note: values.note }],
    ...more,
  };
  const filed = await office.submit('hurtByHusband', told, by);
  return {
    filed,
    fields: { name, phone, ...values },
    person: { name, phone },
    neverContact: values.neverContact,
    values: [phone, name, ...Object.values(values)],
  };
}

/** Everything the database holds, as text: every row of every table of every schema that is not PostgreSQL's own. */
export async function dumpOf(ownerUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`,
    );
    const dump = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: lines } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      dump.set(name, lines.map(({ line }) => line).join('\n'));
    }
    return dump;
  } finally {
    await client.end();
  }
}

/** The bytes of the file store, read as text. */
export async function filesOf({ dataDir }: Pick<World, 'dataDir'>): Promise<string> {
  const entries = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(path.join(entry.parentPath, entry.name))),
  );
  return Buffer.concat(bytes).toString('utf8');
}

/** The planted values that can be read in a text: as they are, or in the spellings that hide nothing. */
export function readable(values: readonly string[], text: string): string[] {
  const found = new Set<string>();
  for (const length of [3, 6]) {
    const needles = Map.groupBy(
      values
        .flatMap((value) => spellingsOf(value).map((spelling) => ({ value, spelling })))
        .filter(({ spelling }) => (spelling.length < 6 ? 3 : 6) === length),
      ({ spelling }) => spelling.slice(0, length),
    );
    // One walk over the text for all values: a walk for each would take hours at full size.
    for (let at = 0; needles.size > 0 && at < text.length; at++)
      for (const { value, spelling } of needles.get(text.slice(at, at + length)) ?? [])
        if (text.startsWith(spelling, at)) found.add(value);
  }
  return values.filter((value) => found.has(value));
}

const spellingsOf = (value: string): string[] => [
  value,
  Buffer.from(value).toString('hex'),
  Buffer.from(value).toString('base64').replaceAll('=', ''),
];
