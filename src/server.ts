import { serve } from '@hono/node-server';
import { appOf } from './app.ts';
import { configOf, type Config } from './config.ts';
import { databaseOf } from './database-of.ts';
import { playDemo, welcomeToDemo } from './demo.ts';
import { logOf } from './log.ts';
import { loadNetwork } from './network/network.store.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import type { Kernel } from './platform/kernel.ts';
import { loadKeys } from './platform/sealing/keys.ts';
import { demoClock } from '../seeds/demo/demo-clock.ts';
import { findDemoMark } from '../seeds/demo/marker.ts';
import { wire } from './wiring.ts';

export type Running = { address: string; kernel: Kernel; stop(): Promise<void> };
export type Starting = { clock?: Clock; beforeListening?: (kernel: Kernel) => Promise<void> };

/** Starts everything in the order in which it is needed; `stop` goes the other way. */
export async function start(config: Config, { clock = systemClock, beforeListening }: Starting = {}): Promise<Running> {
  const log = logOf(config.logLevel);
  const database = await databaseOf(config);
  const wired = await wire({ appUrl: database.appUrl, dataDir: config.dataDir, keys: loadKeys(config.dataDir, config.keys), clock, log, twoPersonActs: config.twoPersonActs });
  const { kernel } = wired;
  if (!config.demo && (await findDemoMark(kernel.db))) throw new Error('这个数据库里是演示数据，不能用于正式服务。请换一个空的数据库或者数据目录。');
  await loadNetwork(kernel.db, clock);
  if (config.roles.has('worker')) await wired.work();
  await beforeListening?.(kernel);
  const app = appOf(kernel, { secure: false, trustProxy: config.trustProxy, demo: config.demo });
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const bound = server.address();
  return {
    address: `http://${config.host}:${typeof bound === 'object' && bound ? bound.port : config.port}`,
    kernel,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await wired.close();
      await database.stop();
    },
  };
}

async function main(): Promise<void> {
  const config = configOf(process.env);
  const clock = demoClock();
  const running = await start(config, config.demo ? { clock, beforeListening: (kernel) => playDemo(kernel, clock) } : {});
  process.stdout.write(config.demo ? welcomeToDemo(running.address) : `援护已启动：${running.address}\n`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`没有启动成功：${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
