import pg from 'pg';
import type { Config } from './config.ts';
import { launchEmbedded } from './platform/embedded-postgres/launch.ts';
import { migrate } from './platform/database/migrate.ts';
import { prepareQueues } from './platform/jobs.ts';

export type ReadyDatabase = {
  ownerUrl: string;
  appUrl: string;
  stop(): Promise<void>;
  /** Stops it only if we started it: a command beside a running service leaves the service its database. */
  release(): Promise<void>;
};

/** The configured PostgreSQL, or the embedded one started for us; brought to the newest migration by its owner. */
export async function databaseOf(config: Pick<Config, 'dataDir' | 'database'>): Promise<ReadyDatabase> {
  const external = config.database;
  const cluster = external
    ? { ...external, adopted: true, stop: async () => undefined }
    : await launchEmbedded(config.dataDir);
  await prepareDatabase(cluster.ownerUrl, loginIn(cluster.appUrl));
  return {
    ownerUrl: cluster.ownerUrl,
    appUrl: cluster.appUrl,
    stop: () => cluster.stop(),
    release: async () => (cluster.adopted ? undefined : cluster.stop()),
  };
}

export async function prepareDatabase(ownerUrl: string, appLogin: string): Promise<void> {
  await migrate(ownerUrl, appLogin);
  await prepareQueues(ownerUrl, (sql) => asOwner(ownerUrl, sql), appLogin);
}

/** Whether anybody is on file: what is sealed there needs the key it was sealed with. */
export async function holdsPeople(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query('select from persons limit 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function loginIn(url: string): string {
  const login = new pg.Client({ connectionString: url }).user;
  if (!login) throw new Error('DATABASE_URL 里没有写登录名。');
  return login;
}
