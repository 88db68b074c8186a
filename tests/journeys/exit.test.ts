import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlFaults, historyOf, leaveAt, momentsOf } from '../proofs/her/exit.ts';
import { stageOf, type Stage } from '../proofs/her/stage.ts';
import { wordFaults } from '../proofs/her/words.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startWorld, type World } from '../support/world.ts';

/** A sample; every moment: `npm run prove -- her-exit`. */
let world: World;
let stage: Stage;
let browser: TestBrowser;
beforeAll(async () => {
  world = await startWorld();
  stage = await stageOf(world);
  browser = await launchBrowser({ keepsPages: true });
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await world?.close();
});

describe('快速离开', () => {
  it('is proven in a browser that brings pages back from memory, by a test that a careless page fails', async () => {
    expect(await controlFaults(browser, stage)).toEqual([]);
  });

  it.each([
    ['正在写经过', true],
    ['正在写经过', false],
    ['官方版里连按三次 Shift', true],
  ])(
    'empties the screen, the cookies and the server, and going back shows nothing: %s, scripts %s',
    async (name, js) => {
      const moment = momentsOf(stage).find((one) => one.name === name && one.javaScript === js);
      if (!moment) throw new Error('no such moment');
      const { faults } = await leaveAt(browser, stage, moment);
      // Milliseconds are the proof's to judge, on a quiet machine; here only what no load may change.
      expect(faults.filter((fault) => !fault.includes('毫秒') || fault.includes('Infinity'))).toEqual([]);
    },
  );

  it('leaves one neutral line in the history while she applies, and none after', async () => {
    expect(await historyOf(browser, stage)).toEqual({ during: 1, after: 0, faults: [] });
  }, 60_000);

  it('no title, address, link or file name of any page tells what it is about', async () => {
    const { read, faults } = await wordFaults(browser, stage);
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(500);
  }, 60_000);
});
