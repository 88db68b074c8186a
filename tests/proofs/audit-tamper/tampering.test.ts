import { expect, it } from 'vitest';
import { verifyTrail } from '../../../src/audit/verifier.ts';
import { kinds, tamper, trailOf } from './tampering.ts';

const held = trailOf(530);

it('a trail that nobody touched holds', async () => {
  expect(await verifyTrail(held)).toMatchObject({ holds: true, links: 530, signedUpTo: 500 });
});

it.each(kinds)('%s: every one of forty frauds at random places is found at its place', async (kind) => {
  let state = 20_261_127;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let done = 0; done < 40; done++) {
    const { forged, at, what } = tamper(held, kind, draw);
    expect((await verifyTrail(forged)).firstBad?.seq, what).toBe(at);
  }
});
