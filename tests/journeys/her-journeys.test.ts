import { afterAll, beforeAll, expect, it } from 'vitest';
import { journeys } from '../proofs/her/journeys/index.ts';
import { play, type Manner } from '../proofs/her/journeys/play.ts';
import { stageOf, type Stage } from '../proofs/her/stage.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

/** The riskiest; every journey in every manner: `npm run prove -- her-journeys`. */
let world: World;
let stage: Stage;
let office: Office;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), launchBrowser()]);
  [stage, office] = await Promise.all([stageOf(world), officeOf(world)]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await world?.close();
});

const [quiet, official] = [{ door: 'quiet' }, { door: 'official' }] as const;
const [scripts, bare] = [
  { hasScript: true, isByKeys: false, isElder: false },
  { hasScript: false, isByKeys: false, isElder: false },
] as const;
it.each<[string, Manner]>([
  ['撤回：有暴力，先单独谈，谈过照常办', { ...quiet, ...scripts }],
  ['一次性告知：一样传照片，一样没有', { ...official, ...bare }],
  ['资料：要副本，同意了，存成 PDF 和 JSON', { ...quiet, ...scripts }],
  ['帮忙的人：给查看码，看得到一点，收回就看不到', { ...official, ...bare }],
])(
  '%s',
  async (name, manner) => {
    const journey = journeys.find((one) => one.name === name);
    if (!journey) throw new Error('no such journey');
    expect((await play({ browser, base: stage.base, office }, journey, manner)).faults).toEqual([]);
  },
  60_000,
);
