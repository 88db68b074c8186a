import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { openAccount } from '../accounts/account.commands.ts';
import { invite, type Invitation } from '../accounts/invitation.ts';
import { configOf } from '../config.ts';
import { databaseOf, holdsPeople } from '../database-of.ts';
import { addAidPersonnel, addInstitutions, loadNetwork } from '../network/network.store.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, openPool, type Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { openKeyring } from '../platform/sealing/keyring.ts';
import { loadKeys } from '../platform/sealing/keys.ts';
import { addFirstAdministrator, FirstAdministrator } from './first-administrators.ts';
import { Setup, type InstitutionRef } from './setup.model.ts';

const usage =
  '用法：DATA_DIR=/数据目录 npm run setup -- --admin system --login 账号 --name 姓名 --phone 手机号（再来 security、auditor）；或者 npm run setup -- 单位和账号.json（格式见 docs/operations.md）';
type Opened = Pick<Kernel, 'db' | 'clock' | 'sealer'>;

/** The three administrators one by one; or offices, lawyers and accounts from a file, all or nothing. Prints invitation codes, once. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(
      ['admin', 'login', 'name', 'phone', 'division'].map((name) => [name, { type: 'string' as const }]),
    ),
  });
  const [file] = positionals;
  if ((file === undefined) === (values['admin'] === undefined)) throw new Error(usage);
  const told = values['admin'] === undefined ? undefined : checked(FirstAdministrator, values);
  const setup = file === undefined ? undefined : checked(Setup, JSON.parse(readFileSync(file, 'utf8')));
  await withKernel(async (kernel) => {
    await loadNetwork(kernel.db, systemClock);
    if (told) say([{ login: told.login, ...(await addFirstAdministrator(kernel, told)) }]);
    if (setup) {
      const opened = await kernel.db.transaction().execute((trx) => load(trx, kernel, setup));
      say(opened);
      process.stdout.write(
        `已录入 ${setup.institutions.length} 个单位、${setup.personnel.length} 名承办人员、${opened.length} 个账号。账号由安全保密管理员在“授权”里核准后才能用。\n`,
      );
    }
  });
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Error(
    `有 ${read.error.issues.length} 处需要修改：\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}：${message}`).join('\n')}`,
  );
}

function say(opened: readonly ({ login: string } & Invitation)[]): void {
  for (const { login, code } of opened) process.stdout.write(`${login}\t${code}\n`);
  process.stdout.write('邀请码只显示这一次，72 小时内有效，请当面交给本人。\n');
}

async function withKernel(work: (kernel: Opened) => Promise<void>): Promise<void> {
  const config = configOf(process.env);
  const database = await databaseOf(config);
  const pool = openPool(database.appUrl, 2);
  try {
    const db = openDatabase(pool);
    const masters = await loadKeys(config.dataDir, config.keys, () => holdsPeople(database.ownerUrl));
    const keyring = await openKeyring({ db, masters, suite: config.suite, onError: (error) => fail(error) });
    try {
      await work({ db, clock: systemClock, sealer: keyring.sealer });
    } finally {
      await keyring.stop();
    }
  } finally {
    await pool.end();
    await database.release();
  }
}

async function load(trx: Trx, kernel: Opened, setup: Setup): Promise<({ login: string } & Invitation)[]> {
  await addInstitutions(trx, setup.institutions);
  await addAidPersonnel(trx, setup.personnel);
  const opened: ({ login: string } & Invitation)[] = [];
  for (const { institution, personnelId, ...member } of setup.staff) {
    const institutionId = await institutionOf(trx, institution);
    const told = { ...member, institutionId, ...(personnelId === undefined ? {} : { personnelId }) };
    opened.push({ login: member.login, ...(await invite(trx, kernel, await openAccount(trx, kernel, told, 'setup'))) });
  }
  return opened;
}

async function institutionOf(trx: Trx, ref: z.infer<typeof InstitutionRef>): Promise<string> {
  const query = trx.selectFrom('institutions').select('id');
  const row = await (
    'id' in ref
      ? query.where('id', '=', ref.id)
      : query.where('kind', '=', ref.kind).where('divisionCode', '=', ref.divisionCode)
  ).executeTakeFirst();
  if (!row) throw new Error(`没有找到单位 ${JSON.stringify(ref)}，请核对。`);
  return row.id;
}

function fail(error: unknown): void {
  const why = error instanceof Refused ? error.refusal.message : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

main().catch(fail);
