import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../../src/people/normalise.model.ts';
import { isNeverContacted } from '../../src/people/people.queries.ts';
import type { MasterKey, MasterKeys } from '../../src/platform/sealing/envelope.ts';
import { headerOf } from '../../src/platform/sealing/seal.ts';
import { changeKeys } from '../proofs/sealing/change-keys.ts';
import { flipped, opens, sealedValuesOf } from '../proofs/sealing/flip.ts';
import { underLoad } from '../proofs/sealing/load.ts';
import { dumpOf, filesOf, plantOne, readable, type Planted } from '../proofs/sealing/plant.ts';
import { randomOf } from '../../seeds/demo/random.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

const key = (id: string, fill: number): MasterKey => ({ id, secret: Buffer.alloc(32, fill) });
const knownWithinMs = 200;

describe.each([
  ['aes', 'sm'],
  ['sm', 'aes'],
] as const)('a database sealed by the suite %s, then by %s', (before, after) => {
  const random = randomOf(20_261_127);
  let masters: MasterKeys = [key('m1', 1)];
  let world: World;
  let office: Office;
  const planted: Planted[] = [];
  beforeAll(async () => {
    world = await startWorld({ sealing: { keys: () => masters, suite: before, keysKnownWithinMs: knownWithinMs } });
    office = await officeOf(world);
    for (let made = 0; made < 8; made++) planted.push(await plantOne(office, random));
    await world.papersReady();
  });
  afterAll(() => world.close());

  it('shows nothing of what was told, in no table and in no file', async () => {
    const values = planted.flatMap((one) => one.values);
    const dump = [...(await dumpOf(world.database.ownerUrl)).values()].join('\n');
    expect(dump).toContain('小店区'); // the dump holds what it should: what is no secret
    expect(readable(values, dump)).toEqual([]);
    expect(readable(values, await filesOf(world))).toEqual([]);
    expect(readable(values, `${dump}${values[3] ?? ''}`)).toEqual([values[3]]); // and would be seen if it were there
  });

  it('one flipped bit, anywhere in any value, is noticed', async () => {
    const values = await sealedValuesOf(world.database.ownerUrl);
    expect(new Set(values.map(({ field }) => field)).size).toBeGreaterThan(12);
    expect(values.filter((value) => !opens(world.kernel.sealer, value))).toEqual([]);
    for (let tried = 0; tried < 200; tried++) {
      const value = values[Math.floor(random() * values.length)];
      if (!value) throw new Error('no value');
      const changed = flipped(value, random);
      expect(opens(world.kernel.sealer, changed), `${value.field}: ${changed.sealed}`).toBe(false);
    }
  });

  it('gets new keys and the other suite while people read and write, and the old master key opens nothing any more', async () => {
    masters = [key('m2', 2), key('m1', 1)];
    const said: string[] = [];
    const { load } = await underLoad(world, office, planted, random, async () => {
      await changeKeys(world, masters, { suite: after, knownWithinMs, say: (line) => said.push(line) });
    });
    expect(load.faults).toEqual([]);
    expect(load.reads).toBeGreaterThan(20);
    expect(load.writes).toBeGreaterThan(2);
    expect(said.at(-1)).toContain('可以去掉旧的主密钥：m1');
    masters = [key('m2', 2)];
    await world.keyring.refresh();
    const values = await sealedValuesOf(world.database.ownerUrl);
    expect(new Set(values.map(({ sealed }) => headerOf(sealed).split('.')[2])).size).toBe(1);
    expect(values.filter((value) => !opens(world.kernel.sealer, value))).toEqual([]);
    for (const { neverContact } of planted)
      expect(
        await isNeverContacted(
          world.kernel.db,
          world.kernel.sealer.blinds('persons.phone', normalise.phone(neverContact)),
        ),
      ).toBe(true);
    const { load: later } = await underLoad(world, office, planted, random, () => world.papersReady());
    expect(later.faults).toEqual([]);
  });
});

it('a change of keys that was killed takes up where it was', async () => {
  let masters: MasterKeys = [key('m1', 1)];
  const world = await startWorld({ sealing: { keys: () => masters, keysKnownWithinMs: knownWithinMs } });
  try {
    const office = await officeOf(world);
    const random = randomOf(7);
    const planted: Planted[] = [];
    for (let made = 0; made < 5; made++) planted.push(await plantOne(office, random));
    masters = [key('m2', 2), key('m1', 1)];
    const killed = (line: string): void => {
      if (line.startsWith('contact_plans')) throw new Error('killed');
    };
    await expect(changeKeys(world, masters, { suite: 'aes', knownWithinMs, batch: 3, say: killed })).rejects.toThrow(
      'killed',
    );
    const between = await sealedValuesOf(world.database.ownerUrl);
    expect(new Set(between.map(({ sealed }) => headerOf(sealed).split('.')[2])).size).toBe(2);
    expect(between.filter((value) => !opens(world.kernel.sealer, value))).toEqual([]);
    const said: string[] = [];
    await changeKeys(world, masters, { suite: 'aes', knownWithinMs, say: (line) => said.push(line) });
    expect(said[0]).toContain('接着上次');
    masters = [key('m2', 2)];
    await world.keyring.refresh();
    const { load } = await underLoad(world, office, planted, random, () => world.papersReady());
    expect(load.faults).toEqual([]);
  } finally {
    await world.close();
  }
});
