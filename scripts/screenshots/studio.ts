import path from 'node:path';
import { playDemo } from '../../src/demo.ts';
import { configOf } from '../../src/config.ts';
import { appOf } from '../../src/app.ts';
import { start } from '../../src/server.ts';
import { demoClock } from '../../seeds/demo/demo-clock.ts';
import { positionsOf } from '../../tests/proofs/her/visits.ts';
import { officeOf } from '../../tests/support/cases.ts';
import { addTeam } from '../../tests/support/world.ts';

/** The demo's month with a few cases more, each in a position in which her pages look different. */
export type Studio = {
  base: string;
  folder: string;
  /** Return codes by the position of the case. */
  codes: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

const home = path.resolve(import.meta.dirname, '../../data/screenshots');

export async function openStudio(): Promise<Studio> {
  const clock = demoClock();
  const config = configOf({ YUANHU_MODE: 'demo', PORT: '0', DATA_DIR: path.join(home, 'demo') });
  const running = await start(config, { clock, beforeListening: (kernel) => playDemo(kernel, clock) });
  const { kernel } = running;
  const isNew = !(await kernel.db.selectFrom('staff').select('id').where('login', '=', 'clerk').executeTakeFirst());
  if (isNew) await addTeam(kernel);
  const app = appOf(kernel, { secure: false, trustProxy: false, demo: true });
  const still = (): never => {
    throw new Error('这里的时间不移动');
  };
  const office = await officeOf({ kernel, app, clock: { ...clock, set: still, advance: still } });
  const codes = await positionsOf(office);
  return {
    base: running.address,
    folder: path.join(home, 'pictures'),
    codes,
    close: running.stop,
  };
}
