import pg from 'pg';
import { sealedTablesOf } from '../../../src/platform/sealing/rotation/sealed-tables.ts';
import type { Sealed, Sealer } from '../../../src/platform/sealing/seal.ts';
import type { Random } from './plant.ts';

export type Value = { field: string; row: string; sealed: string };

/** Every sealed value of a database, each with its row. */
export async function sealedValuesOf(ownerUrl: string): Promise<Value[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const values: Value[] = [];
    for (const { name, bound, columns } of await sealedTablesOf(client)) {
      for (const { column, field } of columns) {
        const { rows } = await client.query<{ row: string; sealed: string }>(
          `select ${bound}::text as row, ${column} as sealed from ${name} where ${column} is not null`,
        );
        values.push(...rows.map((row) => ({ field, ...row })));
      }
    }
    return values;
  } finally {
    await client.end();
  }
}

export const opens = (sealer: Sealer, { field, row, sealed }: Value): boolean => {
  try {
    sealer.open(field, sealed as Sealed, row); // a value as somebody left it in the column
    return true;
  } catch {
    return false;
  }
};

/** One bit of one byte of one value, anywhere in it. */
export function flipped(value: Value, random: Random): Value {
  const bytes = Buffer.from(value.sealed, 'latin1');
  const at = Math.floor(random() * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
  return { ...value, sealed: bytes.toString('latin1') };
}
