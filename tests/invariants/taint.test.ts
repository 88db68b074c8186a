import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { taintOne, walkTainted, type Tainted } from '../proofs/taint/taint.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
let tainted: Tainted;
const logged: string[] = [];
beforeAll(async () => {
  world = await startWorld({
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) }),
  });
  office = await officeOf(world);
  tainted = await taintOne(world, office, 4271);
  await world.papersReady();
}, 120_000);
afterAll(() => world.close());

it(
  'where she lives, learns and shelters is in no answer, page or paper for anybody, nor in the log',
  { timeout: 120_000 },
  async () => {
    const { asked, papers, leaks } = await walkTainted(world, office, tainted, [
      'clerk',
      'lawyer',
      'station',
      'bureau',
    ]);
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(200);
    expect(papers).toBeGreaterThan(5);
    world.kernel.log.info({ probe: 'the log is read' });
    expect(logged.join('')).toContain('the log is read');
    for (const secret of Object.values(tainted.secrets)) expect(logged.join('')).not.toContain(secret);
  },
);

it('the walk would see one: her complaint, when the bureau may not read it', { timeout: 60_000 }, async () => {
  const shown = { ...tainted, secrets: { ...tainted.secrets, address: tainted.secrets.complaint } };
  const { leaks } = await walkTainted(world, office, shown, ['bureau']);
  expect(leaks.some((leak) => leak.startsWith('bureau /api/complaints/'))).toBe(true);
});

it('the walk would see one: where papers are left for her stands on the record', { timeout: 60_000 }, async () => {
  const shown = { ...tainted, secrets: { ...tainted.secrets, address: '送达代收点' } };
  expect(
    (await walkTainted(world, office, shown, ['clerk'])).leaks.some((leak) =>
      leak.startsWith('clerk /api/applications/'),
    ),
  ).toBe(true);
});
