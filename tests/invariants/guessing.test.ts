import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

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
