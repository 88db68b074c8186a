import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusals } from '../platform/refusal.ts';
import { openDatabase, openPool } from '../platform/database/database.ts';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'yh-setup-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The command as whoever runs the machine types it: a process of its own. */
function setup(admin: string, login: string, name: string, phone: string) {
  const told = ['--admin', admin, '--login', login, '--name', name, '--phone', phone];
  return spawnSync(process.execPath, [path.join(import.meta.dirname, 'setup.ts'), ...told], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
  });
}

test('the first run makes three administrators one by one, and nobody twice', { timeout: 60_000 }, async () => {
  const first = setup('system', 'xitong', '关系统', '13800000101');
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(/^xitong\t\S+\n邀请码只显示这一次/);

  const sameLogin = setup('security', 'xitong', '安保密', '13800000102');
  expect([sameLogin.status, sameLogin.stdout]).toEqual([1, '']);
  const samePerson = setup('security', 'baomi', '关系统', '13800000101');
  expect([samePerson.status, samePerson.stdout]).toEqual([1, '']);
  expect(samePerson.stderr).toContain(refusals.administratorTwice.message);
  const sameRole = setup('system', 'xitong2', '另一人', '13800000103');
  expect(sameRole.stderr).toContain('已经有系统管理员了');

  expect(setup('security', 'baomi', '安保密', '13800000102').status).toBe(0);
  expect(setup('auditor', 'shenji', '沈审计', '13800000104').status).toBe(0);

  const pool = openPool(database.appUrl, 1);
  const staff = await openDatabase(pool).selectFrom('staff').select(['login', 'roles']).orderBy('login').execute();
  await pool.end();
  expect(staff).toEqual([
    { login: 'baomi', roles: ['admin.security'] },
    { login: 'shenji', roles: ['admin.auditor'] },
    { login: 'xitong', roles: ['admin.system'] },
  ]);
});
