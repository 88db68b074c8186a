import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { hashPassword } from '../accounts/password.ts';
import { addStaff } from '../accounts/staff.commands.ts';
import { configOf } from '../config.ts';
import { databaseOf } from '../database-of.ts';
import { addAidPersonnel, addInstitutions, loadNetwork } from '../network/network.store.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, openPool, type Database } from '../platform/database/database.ts';
import { Setup, type InstitutionRef } from './setup.model.ts';

/** Loads offices, lawyers and accounts from a file, all or nothing, and prints each new password once. */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('用法：DATA_DIR=/数据目录 npm run setup -- 单位和账号.json（格式见 docs/operations.md）');
  const read = Setup.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new Error(
      `文件里有 ${read.error.issues.length} 处需要修改：\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}：${message}`).join('\n')}`,
    );
  const database = await databaseOf(configOf(process.env));
  const pool = openPool(database.appUrl, 2);
  try {
    const db = openDatabase(pool);
    await loadNetwork(db, systemClock);
    const opened = await load(db, read.data);
    for (const { login, password } of opened) process.stdout.write(`${login}\t${password}\n`);
    process.stdout.write(
      `已录入 ${read.data.institutions.length} 个单位、${read.data.personnel.length} 名承办人员、${opened.length} 个账号。密码只显示这一次，请当面交给本人。\n`,
    );
  } finally {
    await pool.end();
    await database.release();
  }
}

async function load(db: Database, setup: Setup): Promise<{ login: string; password: string }[]> {
  return db.transaction().execute(async (trx) => {
    await addInstitutions(trx, setup.institutions);
    await addAidPersonnel(trx, setup.personnel);
    const opened: { login: string; password: string }[] = [];
    for (const { institution, login, ...member } of setup.staff) {
      const password = newPassword();
      const personnel = member.personnelId === undefined ? {} : { personnelId: member.personnelId };
      await addStaff(trx, { clock: systemClock }, [
        {
          name: member.name,
          roles: member.roles,
          login,
          ...personnel,
          institutionId: await institutionOf(trx, institution),
          passwordHash: await hashPassword(password),
        },
      ]);
      opened.push({ login, password });
    }
    return opened;
  });
}

async function institutionOf(db: Database, ref: z.infer<typeof InstitutionRef>): Promise<string> {
  const query = db.selectFrom('institutions').select('id');
  const row = await (
    'id' in ref
      ? query.where('id', '=', ref.id)
      : query.where('kind', '=', ref.kind).where('divisionCode', '=', ref.divisionCode)
  ).executeTakeFirst();
  if (!row) throw new Error(`没有找到单位 ${JSON.stringify(ref)}，请核对。`);
  return row.id;
}

/** Twenty characters that cannot be mistaken for one another: more than 95 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('');
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
