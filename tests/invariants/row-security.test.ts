import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepInVault, vaultedAddressOf, vaultedWordsOf } from '../../src/people/address-vault.records.ts';
import { naming } from '../../src/platform/database/naming.ts';
import { listReporters } from '../../src/protection/reporter-vault.queries.ts';
import { reporterIn, reportersOf, sealReporter } from '../../src/protection/reporter-vault.records.ts';
import { officeOf, type Filed } from '../support/cases.ts';
import { places, startWorld, type World } from '../support/world.ts';

/** The second net: what a query forgot to ask for is not there, whatever the query. */
describe('a vault shows only the rows that the transaction has named', () => {
  let world: World;
  let filed: Filed;
  const people: string[] = [];
  let reporterId: string;
  beforeAll(async () => {
    world = await startWorld();
    const office = await officeOf(world);
    filed = await office.submit('wages');
    await office.submit('wages');
    const { kernel } = world;
    const rows = await kernel.db.selectFrom('applications').select('personId').execute();
    people.push(...rows.map(({ personId }) => personId));
    await kernel.db.transaction().execute(async (trx) => {
      for (const personId of people) await keepInVault(trx, kernel, personId, { kind: 'address', words: '井边一号' });
      ({ id: reporterId } = await sealReporter(trx, kernel, {
        institutionId: places.agency,
        channel: 'neighbour',
        reporter: { name: '邻家阿婆', phone: '13900000001' },
        caseId: filed.caseId,
      }));
    });
  }, 60_000);
  afterAll(() => world.close());

  const all = (table: 'protectedAddresses' | 'reporterVault') =>
    world.kernel.db.selectFrom(table).select('id').execute();

  it('nothing named is nothing seen, by any statement of the service', async () => {
    expect(people).toHaveLength(2);
    expect(await all('protectedAddresses')).toEqual([]);
    expect(await all('reporterVault')).toEqual([]);
    const changed = await world.kernel.db
      .updateTable('protectedAddresses')
      .set({ kind: 'school' })
      .executeTakeFirst()
      .then(({ numUpdatedRows }) => Number(numUpdatedRows));
    const removed = await world.kernel.db.deleteFrom('protectedAddresses').executeTakeFirst();
    expect([changed, Number(removed.numDeletedRows)]).toEqual([0, 0]);
  });

  it('one named is one seen, however wide the query', async () => {
    const [one = '', other = ''] = people;
    const { kernel } = world;
    const seen = await naming(kernel.db, [one], (trx) =>
      trx.selectFrom('protectedAddresses').select('personId').execute(),
    );
    expect(seen).toEqual([{ personId: one }]);
    expect(await vaultedAddressOf(kernel.db, kernel, other)).toBe('井边一号');
    expect(await vaultedWordsOf(kernel.db, kernel, people)).toHaveLength(2);
    expect(await reporterIn(kernel.db, kernel, reporterId)).toMatchObject({ name: '邻家阿婆' });
    expect(await reportersOf(kernel.db, kernel, filed.caseId)).toContain('13900000001');
    expect(await reporterIn(kernel.db, kernel, filed.caseId)).toBeUndefined();
  });

  it('what was named is forgotten after the read, also within the transaction', async () => {
    const { kernel } = world;
    await kernel.db.transaction().execute(async (trx) => {
      expect(await vaultedWordsOf(trx, kernel, people)).toHaveLength(2);
      expect(await trx.selectFrom('protectedAddresses').select('id').execute()).toEqual([]);
    });
    const { rows } = await sql<{ named: string | null }>`select current_setting('yuanhu.named', true) as named`.execute(
      kernel.db,
    );
    expect(rows[0]?.named ?? '').toBe('');
  });

  it('the head and the security administrator still find the cells they guard, and nobody else does', async () => {
    const { kernel, staff } = world;
    expect((await listReporters(kernel, staff.approver)).map(({ id }) => id)).toEqual([reporterId]);
    expect(await listReporters(kernel, { ...staff.clerk, roles: ['admin.security'] })).toHaveLength(1);
    expect(await listReporters(kernel, { ...staff.approver, institutionId: places.station })).toEqual([]);
    expect(await listReporters(kernel, staff.clerk)).toEqual([]);
  });
});
