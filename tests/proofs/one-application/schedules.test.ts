import { afterAll, beforeAll, expect, it } from 'vitest';
import { diceOf } from '../../../seeds/demo/random.ts';
import { startWorld, type World } from '../../support/world.ts';
import { habits, isOne, scheduleOf, walk, type Schedule } from './schedules.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('a bad hour with the button is one application and one code: every habit, and twenty hours at random', async () => {
  const dice = diceOf(20_261_127);
  const each = habits.map((habit, at): Schedule => ({ steps: [habit], door: at % 2 ? 'quiet' : 'official' }));
  const schedules = [...each, ...Array.from({ length: 14 }, () => scheduleOf(dice))];
  for (const [at, schedule] of schedules.entries()) {
    const outcome = await walk(world, schedule, `示例${at}`);
    expect(isOne(outcome), `${JSON.stringify(schedule)} ${JSON.stringify(outcome)}`).toBe(true);
  }
});

it('would notice a second application, a second code, and a page that broke', () => {
  const one = { applications: 1, codes: ['1'], faults: [] };
  expect(isOne(one)).toBe(true);
  for (const more of [
    { applications: 2 },
    { applications: 0 },
    { codes: ['1', '2'] },
    { codes: [] },
    { faults: [500] },
  ])
    expect(isOne({ ...one, ...more })).toBe(false);
});
