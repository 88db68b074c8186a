import type { Database } from '../../src/platform/database/database.ts';
import '../../src/network/network.tables.ts';

const name = 'demo';
const begun = '0'.repeat(64);
const finished = 'd'.repeat(64);

export type DemoMark = { readonly isComplete: boolean; readonly playedAt: Date };

/** A database that holds the demo says so: the real service refuses it. */
export async function findDemoMark(db: Database): Promise<DemoMark | undefined> {
  const row = await db.selectFrom('networkExtracts').select(['sha256', 'loadedAt']).where('name', '=', name).executeTakeFirst();
  return row && { isComplete: row.sha256 === finished, playedAt: row.loadedAt };
}

/** Set before the first invented row is written. A load that was cut off goes on from the same instant. */
export async function beginDemo(db: Database, now: Date): Promise<DemoMark> {
  await db.insertInto('networkExtracts').values({ name, sha256: begun, loadedAt: now }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
  return (await findDemoMark(db)) ?? { isComplete: false, playedAt: now };
}

export async function finishDemo(db: Database): Promise<void> {
  await db.updateTable('networkExtracts').set({ sha256: finished }).where('name', '=', name).execute();
}
