import { afterAll, beforeAll, expect, it } from 'vitest';
import { diceOf } from '../../seeds/demo/random.ts';
import { guardianRuns, historyOf, probes } from '../proofs/conflicted-guardian/runs.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { callerOf, startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
}, 60_000);
afterAll(() => world.close());

it('whatever a guardian on the other side tries gives nothing away', { timeout: 120_000 }, async () => {
  const found = await guardianRuns(world, office, diceOf(7), { histories: 4, each: 30 });
  expect(found.faults).toEqual([]);
  expect(Object.keys(found.byProbe)).toHaveLength(probes.length);
});

it('the probes would see it: she herself, with a code of her own, is answered otherwise than a stranger', async () => {
  const history = await historyOf(world, office, diceOf(8), 9000);
  const { returnCode } = (
    await (
      await office.as('clerk')
    ).post(`/api/applications/${history.filed.applicationId}/return-code`, { handedTo: 'herself', identitySeen: true })
  ).body;
  const hers = { ...history, guardian: { ...history.guardian, api: await callerOf(world, { code: returnCode }) } };
  expect(await probes[0]?.run(world, hers, diceOf(1), ['/api/session'])).toHaveLength(1);
});
