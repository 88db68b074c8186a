import path from 'node:path';
import { auditSinkOf } from '../audit/audit-sink.ts';
import { configOf } from '../config.ts';
import { databaseOf, holdsPeople } from '../database-of.ts';
import { carryOutAgreed } from '../destructions/carry-out.ts';
import { logOf } from '../log.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, openPool } from '../platform/database/database.ts';
import { localFileStore } from '../platform/files/file-store.ts';
import { openKeyring } from '../platform/sealing/keyring.ts';
import { loadKeys } from '../platform/sealing/keys.ts';
import { fail } from './transfer/source.ts';

/** Destroys the files on which two people agreed in the office; whoever runs it decides nothing and sees nothing. */
async function main(): Promise<void> {
  const config = configOf(process.env);
  const database = await databaseOf(config);
  const pool = openPool(database.ownerUrl, 2);
  try {
    const masters = await loadKeys(config.dataDir, config.keys, () => holdsPeople(database.ownerUrl));
    const db = openDatabase(pool);
    const keyring = await openKeyring({ db, masters, suite: config.suite, onError: fail });
    try {
      const done = await carryOutAgreed({
        db,
        sealer: keyring.sealer,
        clock: systemClock,
        files: localFileStore(path.join(config.dataDir, 'files'), keyring.sealer),
        auditSink: auditSinkOf({ db, clock: systemClock, log: logOf('warn') }),
      });
      for (const { number, erased, idsHash } of done)
        process.stdout.write(`已销毁 ${number ?? '（没有案号）'}：${erased} 项，摘要 ${idsHash}\n`);
      process.stdout.write(
        done.length === 0
          ? '没有已同意、等着销毁的案卷。\n'
          : `共 ${done.length} 件。备份里的到备份自己的期限一并销毁。\n`,
      );
    } finally {
      await keyring.stop();
    }
  } finally {
    await pool.end();
    await database.release();
  }
}

main().catch(fail);
