import type { Trx } from './database/database.ts';

declare module './database/tables.ts' {
  interface Tables {
    numberSeries: { institutionId: string; series: string; year: number; last: number };
  }
}

/**
 * The next number of a series, gapless: the row stays locked until the transaction ends, and a rollback gives the
 * number back. Series are per institution and year, so offices never wait for each other.
 */
export async function nextNumber(trx: Trx, institutionId: string, series: string, year: number): Promise<number> {
  const row = await trx
    .insertInto('numberSeries')
    .values({ institutionId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('numberSeries.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
