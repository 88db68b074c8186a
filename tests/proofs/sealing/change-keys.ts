import path from 'node:path';
import pg from 'pg';
import { blindColumns } from '../../../src/cli/rotation/blind-columns.ts';
import { reindexNeverContact } from '../../../src/cli/rotation/never-contact.ts';
import { reindexReturnCodes } from '../../../src/cli/rotation/return-codes.ts';
import { localFileStore } from '../../../src/platform/files/file-store.ts';
import type { MasterKeys } from '../../../src/platform/sealing/envelope.ts';
import { openKeyring } from '../../../src/platform/sealing/keyring.ts';
import { rotateKeys, type Rotation } from '../../../src/platform/sealing/rotation/rotate.ts';
import type { SuiteChoice } from '../../../src/platform/sealing/suites.ts';
import type { World } from '../../support/world.ts';

/** The command beside the service, with its own keyring and the owner's login, and shorter waits. */
export async function changeKeys(
  world: Pick<World, 'kernel' | 'database' | 'dataDir'>,
  masters: MasterKeys,
  {
    suite,
    knownWithinMs,
    batch = 50,
    say = () => undefined,
  }: { suite: SuiteChoice; knownWithinMs: number } & Partial<Pick<Rotation, 'batch' | 'say'>>,
): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  const keyring = await openKeyring({
    db: world.kernel.db,
    masters: () => masters,
    suite,
    knownWithinMs,
    onError: (error) => say(String(error)),
  });
  try {
    await rotateKeys({
      client,
      masters,
      suite,
      keyring,
      filesOf: (sealer) => localFileStore(path.join(world.dataDir, 'files'), sealer),
      blinds: blindColumns,
      alsoIndexed: [reindexReturnCodes, reindexNeverContact],
      say,
      batch,
      knownWithinMs,
    });
  } finally {
    await keyring.stop();
    await client.end();
  }
}
