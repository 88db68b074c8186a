import { afterAll, beforeAll, expect, it } from 'vitest';
import { attack, expectedHits } from '../proofs/her/guessing.ts';
import { randomOf } from '../../seeds/demo/random.ts';
import { attackPhone, expectedPhoneHits, phoneAttacks } from '../proofs/her/guessing-phone.ts';
import { officeOf } from '../support/cases.ts';
import { callerOf, startWorld, type World } from '../support/world.ts';

let world: World;
let base = '';
beforeAll(async () => {
  world = await startWorld();
  base = await world.listen();
});
afterAll(() => world.close());

it('guessing is counted by where it really comes from, whatever a client says of itself', async () => {
  const guess = (at: number) =>
    fetch(`${base}/api/session/return-code`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.0.0.${at}`,
        'x-peer-address': `10.0.1.${at}`,
      },
      body: JSON.stringify({ code: `1234 5678 9012 345${at} 0` }),
    });
  const answers = [];
  for (let at = 0; at < 7; at++) answers.push((await guess(at)).status);
  expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
  world.clock.advance({ minutes: 16 });
  expect((await guess(8)).status).toBe(401);
});

/** A sample of `npm run prove -- return-code`, which runs for thirty days of the moved clock. */
it.each([
  ['one address, all doors at the same moment', () => '203.0.113.7'],
  ['one household that changes its address each time', (at: number) => `2001:db8:7:7::${at.toString(16)}`],
])('is five in a quarter of an hour, however it is sent: %s', async (_, place) => {
  const made = await attack(world, randomOf(20261127), { days: 1 / 16, burst: 30, place });
  expect([made.perWindow, made.tried]).toEqual([5, 30]);
  expect(expectedHits(made, 100_000)).toBeLessThan(1e-6);
});

it.each([
  ['one place that knows many numbers', '一个地址，知道许多人的手机号', 10],
  ['one number from ever new places', '一个手机号，每次换一个地址', 9],
] as const)('digits sent to a telephone are guessed a few times a day: %s', async (_, name, aDay) => {
  const made = await attackPhone(world, randomOf(20261127), { days: 1 / 4, ...phoneAttacks[name] });
  expect(made.sent).toBeGreaterThanOrEqual(aDay);
  expect(made.tried).toBe(aDay); // all that a day allows, in its first hours
  expect(expectedPhoneHits({ ...made, days: 1 })).toBeLessThan(1e-6);
  world.clock.advance({ days: 1 });
});

it('a right code costs no try', async () => {
  const { returnCode } = await (await officeOf(world)).submit('wages');
  const tries = async () => (await world.kernel.db.selectFrom('attempts').select('id').execute()).length;
  const before = await tries();
  for (let time = 0; time < 8; time++) await callerOf(world, { code: returnCode });
  expect(await tries()).toBe(before);
});

it.each([
  ['password', '/api/session', { login: 'archivist', password: 'not-the-password' }],
  ['invitation', '/api/session/invitation', { login: 'archivist', code: 'abc', newPassword: 'Long-enough-2026-pass' }],
])('thirty guesses at a %s sent at the same moment are five', async (_, path, body) => {
  world.clock.advance({ minutes: 16 });
  const guess = async () =>
    (
      await world.app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).status;
  const answers = await Promise.all(Array.from({ length: 30 }, guess));
  expect(answers.filter((status) => status === 401)).toHaveLength(5);
  expect(answers.filter((status) => status === 429)).toHaveLength(25);
});
