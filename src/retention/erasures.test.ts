import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeOf, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { eraseExpired } from './erase.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

it('whoever runs the system sees that what had its time is gone, by number, rule and hash, and nothing of anybody', async () => {
  await office.submit('wages');
  expect((await (await office.as('systemAdmin')).get('/api/erasures')).body).toMatchObject({ items: [], total: 0 });
  world.clock.advance({ days: 8 });
  const done = await eraseExpired(world.kernel);
  expect(done.length).toBeGreaterThan(0);
  const { status, body } = await (await office.as('systemAdmin')).get('/api/erasures');
  expect(status).toBe(200);
  expect(body.total).toBe(done.length);
  for (const { erased, idsHash } of done)
    expect(body.items).toContainEqual(expect.objectContaining({ erased, idsHash }));
  expect(body.rules.map(({ label }: { label: string }) => label)).toContain('登录会话');
  expect(JSON.stringify(body)).not.toMatch(/辛勤|13800000002|140105-/);
  expect((await (await office.as('auditor')).get('/api/erasures')).status).toBe(200);
});

it('is nobody else’s to read', async () => {
  for (const who of ['securityAdmin', 'clerk', 'approver', 'lawyer'] as const)
    expect((await (await office.as(who)).get('/api/erasures')).body.code, who).toBe('roleNotAllowed');
});
