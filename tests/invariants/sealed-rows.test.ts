import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askHelpRecord } from '../../src/protection/help-record.commands.ts';
import { sealedTablesOf, type SealedTable } from '../../src/platform/sealing/rotation/sealed-tables.ts';
import { headed, headerOf, type Sealed } from '../../src/platform/sealing/seal.ts';
import { sealedValuesOf, type Value } from '../proofs/sealing/flip.ts';
import { caseIn, officeOf, type Filed, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
let owner: pg.Client;
let tables: SealedTable[];
let filed: Filed[];
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  filed = [await caseIn(office, 'closing'), await caseIn(office, 'closing', 'wages')];
  for (const each of filed) {
    const her = await office.as('her', each);
    await her.post('/api/complaints', { about: 'money', against: 'lawyer', told: '要了两百块钱' });
    await her.post('/api/change-requests', { ground: 'noContact', reason: '打电话从来不接' });
    await her.post('/api/ratings', { step: 'handling', grade: 'poor', told: '一直联系不上' });
    const { applicationId, caseId } = each;
    const asked = { kind: 'applicant', personId: '', applicationId, caseId } as const;
    const { id } = await askHelpRecord(world.kernel, asked, crypto.randomUUID());
    await (await office.as('approver')).post(`/api/help-records/${id}/decline`, { reason: '日子对不上' });
  }
  await world.papersReady();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  tables = await sealedTablesOf(owner);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const open = ({ field, row, sealed }: Value): string => world.kernel.sealer.open(field, sealed as Sealed, row); // as read from the column

it('every value is bound to its row: in another row of its own column it does not open', async () => {
  const values = await sealedValuesOf(world.database.ownerUrl);
  expect(values.length).toBeGreaterThan(100);
  for (const value of values) expect(headed(headerOf(value.sealed)).version, value.field).toBe('v2r');
  const swapped = new Set<string>();
  for (const [at, value] of values.entries()) {
    expect(() => open(value), value.field).not.toThrow();
    const other = values.slice(at + 1).find(({ field, row }) => field === value.field && row !== value.row);
    if (!other) continue;
    swapped.add(value.field);
    expect(() => open({ ...value, row: other.row }), value.field).toThrow('unable to authenticate');
    expect(() => open({ ...other, row: value.row }), value.field).toThrow('unable to authenticate');
  }
  expect(swapped.size).toBeGreaterThan(20);
});

it('and so is every sealed column that the database names, whether or not anything stands in it yet', () => {
  const fields = tables.flatMap(({ columns }) => columns.map(({ field }) => field));
  expect(fields.length).toBeGreaterThan(50);
  for (const field of fields) {
    const value = world.kernel.sealer.seal(field, '同一个字', 'one');
    expect(world.kernel.sealer.open(field, value, 'one'), field).toBe('同一个字');
    expect(() => world.kernel.sealer.open(field, value, 'other'), field).toThrow('unable to authenticate');
  }
});

it('two stories changed round in the database: the product refuses aloud, and shows neither', async () => {
  const [one, other] = filed.map(({ applicationId }) => applicationId);
  const change = () =>
    owner.query(
      'update applications a set narrative = b.narrative from applications b where (a.id, b.id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))',
      [one, other],
    );
  const clerk = await office.as('clerk');
  await change();
  try {
    for (const id of [one, other]) {
      const { status, body } = await clerk.get(`/api/applications/${id}`);
      expect([status, body.code]).toEqual([500, 'unexpected']);
      expect(JSON.stringify(body)).not.toMatch(/动手|做保洁/);
    }
  } finally {
    await change();
  }
  for (const id of [one, other]) expect((await clerk.get(`/api/applications/${id}`)).status).toBe(200);
});
