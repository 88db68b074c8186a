import type { Logger } from 'pino';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Trx } from './database/database.ts';

/** Work that follows a commit: rendering a paper, sending what the gateway released, watching periods. */
export type Jobs = {
  /** Enqueues with the transaction: rolled back with it, started only after it commits. Data holds ids, never words. */
  enqueue(trx: Trx, queue: Queue, data: Record<string, string | number>, afterSeconds?: number): Promise<void>;
  work(queue: Queue, handler: (data: Record<string, unknown>) => Promise<void>): Promise<void>;
  /** Runs a queue by the clock; `cron` is read in Asia/Shanghai. */
  schedule(queue: Queue, cron: string): Promise<void>;
  stop(): Promise<void>;
};

export const queues = {
  'render-paper': { retryLimit: 5 },
  'send-outgoing': { retryLimit: 8 },
  'watch-periods': { retryLimit: 2 },
  'close-idle-accounts': { retryLimit: 2 },
  'keep-protected': { retryLimit: 2 },
  'notice-anomalies': { retryLimit: 2 },
  'erase-expired': { retryLimit: 2 },
  'send-phone-code': { retryLimit: 2 },
  'expire-collections': { retryLimit: 2 },
} as const satisfies Record<string, { retryLimit: number }>;
export type Queue = keyof typeof queues;

/** Creates the queues' tables as the owner, once per start, and lets the application's login use them. */
export async function prepareQueues(
  ownerUrl: string,
  grant: (sql: string) => Promise<void>,
  appLogin = 'yuanhu_app',
): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on('error', () => undefined); // start() itself rejects; the event would only say it twice
  await boss.start();
  for (const [name, options] of Object.entries(queues)) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, { ...options, notify: true, retryBackoff: true });
  }
  await boss.stop({ graceful: false });
  await grant(`grant usage on schema pgboss to ${appLogin};
    grant select, insert, update, delete on all tables in schema pgboss to ${appLogin};
    grant execute on all functions in schema pgboss to ${appLogin};
    grant usage on all sequences in schema pgboss to ${appLogin}`);
}

export async function startJobs(appUrl: string, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: appUrl,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    max: 4,
  });
  boss.on('error', (error) => log.error({ err: error.message }, 'job queue error'));
  await boss.start();
  return {
    enqueue: async (trx, queue, data, afterSeconds = 0) => {
      await boss.send(queue, data, {
        db: fromKysely(trx.withoutPlugins()),
        ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}),
      });
    },
    work: async (queue, handler) => {
      await boss.work<Record<string, unknown>>(
        queue,
        { batchSize: 10, notifyPollingIntervalSeconds: 5 },
        async (jobs) => {
          for (const job of jobs) await handler(job.data);
        },
      );
    },
    schedule: async (queue, cron) => {
      await boss.schedule(queue, cron, null, { tz: 'Asia/Shanghai' });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
