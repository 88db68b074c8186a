import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { launchCluster, type Cluster } from '../../src/platform/embedded-postgres/cluster.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { engines, type EngineName } from './engines.ts';

export const TEMPLATE = 'template_yuanhu';
const FOLDER = /^yh-(\d+)-/;

/** What a test file needs to reach the throw-away cluster of an engine. */
export type TestCluster = {
  readonly name: EngineName;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Why the template has no migrations: a test that needs a database fails with it, the others run. */
  readonly problem?: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    clusters: TestCluster[];
  }
}

/** The same cluster and login, another database. */
export function inDatabase(url: string, database: string): string {
  return url.replace(/@\/[^?]*/, `@/${database}`);
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migrateTemplate(ownerUrl: string): Promise<string | undefined> {
  const file = path.resolve(import.meta.dirname, '../../src/platform/database/migrate.ts');
  if (!existsSync(file)) return undefined;
  try {
    const { migrate } = await import('../../src/platform/database/migrate.ts');
    await migrate(ownerUrl);
    return undefined;
  } catch (error) {
    return `migrations fail: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function prepare(cluster: Cluster, name: EngineName): Promise<TestCluster> {
  const { ownerUrl, appUrl } = cluster;
  await connected(inDatabase(ownerUrl, 'postgres'), async (client) => {
    await client.query(`create database ${TEMPLATE}`);
    await client.query(`revoke all on database ${TEMPLATE} from public`);
  });
  const problem = await migrateTemplate(inDatabase(ownerUrl, TEMPLATE));
  return { name, ownerUrl, appUrl, ...(problem === undefined ? {} : { problem }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed leaves its servers behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const folder = path.join(tmpdir(), name);
    for (const one of readdirSync(folder)) {
      const left = findPostmaster(path.join(folder, one, 'cluster'));
      if (left.state === 'running') process.kill(left.pid, 'SIGQUIT');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** One throw-away cluster an engine for the whole run, with a template that has every migration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweep();
  const folder = mkdtempSync(path.join(tmpdir(), `yh-${process.pid}-`));
  const running: Cluster[] = [];
  const teardown = async (): Promise<void> => {
    await Promise.all(running.map((cluster) => cluster.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const clusters = await Promise.all(
      engines().map(async ({ name, engine }, at) => {
        const cluster = await launchCluster(path.join(folder, String(at)), engine);
        running.push(cluster);
        return prepare(cluster, name);
      }),
    );
    project.provide('clusters', clusters);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
