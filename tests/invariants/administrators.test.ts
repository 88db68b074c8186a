import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declareApi } from '../../src/app.ts';
import { applications } from '../../src/intake/application.scope.ts';
import { cases } from '../../src/casework/case.scope.ts';
import { apiOf, type Api } from '../../src/platform/http/api.ts';
import { scoped } from '../../src/platform/scope.ts';
import type { Role } from '../../src/platform/viewer.ts';
import { officeOf, type Filed } from '../support/cases.ts';
import { callerOf, places, startWorld, type World } from '../support/world.ts';

const administrators = ['systemAdmin', 'securityAdmin', 'auditor'] as const;

let world: World;
let filed: Filed;
let operations: Api['operations'];
let secrets: string[];
beforeAll(async () => {
  world = await startWorld();
  const office = await officeOf(world);
  filed = await office.submit('hurtByHusband');
  await world.papersReady();
  const api = apiOf();
  declareApi(api, world.kernel, { secure: false, trustProxy: false }, () => 'test');
  ({ operations } = api);
  secrets = [filed.applicationId, filed.caseId, filed.number, '苗春花', '施大力', '示例里三号楼', '13800000001'];
});
afterAll(() => world.close());

/** Every address of an operation: for each record that its path could name. */
const addressesOf = (path: string): string[] =>
  path.includes('{')
    ? [filed.applicationId, filed.caseId, [...filed.papers.values()][0] ?? '', places.agency].map(
        (id) => `/api${path.replaceAll(/\{\w+\}/g, id)}`,
      )
    : [`/api${path}`];

it('the walk is over the whole API, and the office itself does see what the administrators must not', async () => {
  expect(operations.length).toBeGreaterThan(70);
  const clerk = await callerOf(world, { login: 'clerk' });
  const seen = JSON.stringify((await clerk.get(`/api/applications/${filed.applicationId}`)).body);
  for (const secret of [filed.number, '苗春花']) expect(seen).toContain(secret);
});

describe.each(administrators)('%s', (login) => {
  it('is let into no operation of the offices, and gets nothing of any case from any other', async () => {
    const caller = await callerOf(world, { login });
    let asked = 0;
    for (const { method, path, open = 'staff' } of operations) {
      for (const address of addressesOf(path)) {
        if (method === 'delete' && /^\/(account\/sessions|session)$/.test(path)) continue; // they would end the walk
        const answer = await caller.raw(address, {
          method: method.toUpperCase(),
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          ...(method === 'get' ? {} : { body: '{}' }),
        });
        const text = await answer.text();
        asked += 1;
        for (const secret of secrets) expect(text, `${method} ${address}`).not.toContain(secret);
        if (open === 'staff' || open === 'signedIn')
          expect([answer.status, JSON.parse(text).code], `${method} ${address}`).toEqual([403, 'roleNotAllowed']);
      }
    }
    expect(asked).toBeGreaterThan(150);
  });

  it('has no row in any scope', async () => {
    const viewer = world.staff[login];
    const { db } = world.kernel;
    expect(await scoped(db, viewer, applications).select('id').execute()).toEqual([]);
    expect(await scoped(db, viewer, cases).select('id').execute()).toEqual([]);
  });

  it('cannot hold another post beside it, nor handle cases', async () => {
    const { roles, staffId } = world.staff[login];
    const hold = (patch: { roles: Role[] } | { personnelId: string }) =>
      world.kernel.db.updateTable('staff').set(patch).where('id', '=', staffId).execute();
    await expect(hold({ roles: [...roles, 'agency.clerk'] })).rejects.toThrow('staff_administrators_apart');
    await expect(hold({ personnelId: randomUUID() })).rejects.toThrow('staff_administrators_apart');
  });
});
