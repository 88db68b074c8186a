import path from 'node:path';
import { appOf } from './app.ts';
import { configOf, type Config } from './config.ts';
import { databaseOf, holdsPeople } from './database-of.ts';
import { playDemo, welcomeToDemo } from './demo.ts';
import { logOf } from './log.ts';
import { loadNetwork } from './network/network.store.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import type { Http } from './platform/http/api.ts';
import { listen, type Listening } from './platform/http/listen.ts';
import type { Kernel } from './platform/kernel.ts';
import { providersOf } from './platform/outgoing/providers-of.ts';
import { loadKeys } from './platform/sealing/keys.ts';
import { demoClock } from '../seeds/demo/demo-clock.ts';
import { findDemoMark } from '../seeds/demo/marker.ts';
import { languagesIn } from './web/portal/languages.ts';
import { wire } from './wiring.ts';

export type Running = { address: string; kernel: Kernel; stop(): Promise<void> };
export type Starting = { clock?: Clock; beforeListening?: (kernel: Kernel) => Promise<void> };

/** Starts everything in the order in which it is needed; what was started is stopped in the reverse, also when a later step fails. */
export async function start(config: Config, { clock = systemClock, beforeListening }: Starting = {}): Promise<Running> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (let undo = started.pop(); undo; undo = started.pop()) await undo();
  };
  try {
    const log = logOf(config.logLevel);
    const database = await databaseOf(config);
    started.push(() => database.stop());
    const wired = await wire({
      appUrl: database.appUrl,
      dataDir: config.dataDir,
      keys: await loadKeys(config.dataDir, config.keys, () => holdsPeople(database.ownerUrl)),
      suite: config.suite,
      clock,
      log,
      twoPersonActs: config.twoPersonActs,
      providers: providersOf(config.demo ? {} : config.providers), // the demo says that it sends nothing
      ...(config.auditCopyTo ? { auditCopyTo: config.auditCopyTo } : {}),
    });
    started.push(() => wired.close());
    const { kernel } = wired;
    if (!config.demo && (await findDemoMark(kernel.db)))
      throw new Error('这个数据库里是演示数据，不能用于正式服务。请换一个空的数据库或者数据目录。');
    await loadNetwork(kernel.db, clock);
    if (config.roles.has('worker')) await wired.work();
    await beforeListening?.(kernel);
    if (!config.roles.has('web')) return { address: '（只处理后台任务）', kernel, stop };
    const server = await listenOn(
      appOf(kernel, {
        secure: config.tls !== undefined || config.trustProxy, // a trusted proxy speaks HTTPS; on loopback there is none
        trustProxy: config.trustProxy,
        demo: config.demo,
        passwordPolicy: config.passwordPolicy,
        viewBudgets: config.viewBudgets,
        languages: languagesIn(path.resolve(import.meta.dirname, '../locales'), path.join(config.dataDir, 'locales')),
        ...(config.leaveTo ? { leaveTo: config.leaveTo } : {}),
        ...(config.paces ? { paces: config.paces } : {}),
      }),
      config,
    );
    started.push(() => server.close());
    return { address: server.address, kernel, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listenOn(app: Http, { host, port, tls }: Config): Promise<Listening> {
  try {
    return await listen(app, { host, port, ...(tls ? { tls } : {}) });
  } catch (error) {
    if (isInUse(error))
      throw new Error(`端口 ${port} 已被占用。请关掉占用它的程序，或者换一个端口：PORT=${port + 1} npm start`, {
        cause: error,
      });
    throw error;
  }
}

const isInUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Ctrl-C counts from the first moment: what is still starting is stopped as soon as it stands. */
async function main(): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const config = configOf(process.env);
  const clock = demoClock();
  const running = await start(
    config,
    config.demo ? { clock, beforeListening: (kernel) => playDemo(kernel, clock) } : {},
  );
  process.stdout.write(config.demo ? welcomeToDemo(running.address) : `援护已启动：${running.address}\n`);
  await asked;
  await running.stop();
}

if (import.meta.main) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`没有启动成功：${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
