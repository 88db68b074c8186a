import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { configOf } from '../config.ts';
import { databaseOf, holdsPeople } from '../database-of.ts';
import { openDatabase, openPool } from '../platform/database/database.ts';
import { localFileStore } from '../platform/files/file-store.ts';
import { openKeyring } from '../platform/sealing/keyring.ts';
import { loadKeys } from '../platform/sealing/keys.ts';
import { wrapAnew } from '../platform/sealing/rotation/key-states.ts';
import { rotateKeys } from '../platform/sealing/rotation/rotate.ts';
import { blindColumns } from './rotation/blind-columns.ts';
import { reindexNeverContact } from './rotation/never-contact.ts';
import { reindexReturnCodes } from './rotation/return-codes.ts';
import { fail } from './transfer/source.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Changes the keys beside the running service; `--wrap-only` changes the master key alone, in a moment. */
async function main(wrapOnly: boolean): Promise<void> {
  const config = configOf(process.env);
  const database = await databaseOf(config);
  const pool = openPool(database.appUrl, 2);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const masters = await loadKeys(config.dataDir, config.keys, () => holdsPeople(database.ownerUrl));
    const keyring = await openKeyring({ db: openDatabase(pool), masters, suite: config.suite, onError: fail });
    try {
      if (wrapOnly)
        say(`${await wrapAnew(client, masters(), config.suite)} 把数据密钥已改由主密钥 ${masters()[0].id} 保护。`);
      else
        await rotateKeys({
          client,
          masters: masters(),
          suite: config.suite,
          keyring,
          filesOf: (sealer) => localFileStore(path.join(config.dataDir, 'files'), sealer),
          blinds: blindColumns,
          alsoIndexed: [reindexReturnCodes, reindexNeverContact],
          say,
        });
    } finally {
      await keyring.stop();
    }
  } finally {
    await client.end();
    await pool.end();
    await database.release();
  }
}

const { values } = parseArgs({ options: { 'wrap-only': { type: 'boolean', default: false } } });
main(values['wrap-only']).catch(fail);
