import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';

/** The number that the next row of this table gets: taken first where something in the row is sealed to it. */
export async function nextId(db: Database | Trx, table: 'events' | 'signIns'): Promise<number> {
  const name = table === 'events' ? 'events' : 'sign_ins';
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence(${name}, 'id')) as id`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`${name} has no numbers`);
  return row.id;
}
