import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { launchCluster, type Cluster } from '../../src/platform/embedded-postgres/cluster.ts';
import { prepareDatabase } from '../../src/database-of.ts';
import { loadNetwork } from '../../src/network/network.store.ts';
import { movableClock } from '../../src/platform/clock.ts';
import { openDatabase, openPool } from '../../src/platform/database/database.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { engines, type EngineName } from './engines.ts';

/** What a database of a test is cloned from: the tables alone, or the tables, the queues and the network of the province. */
export const templates = { tables: 'template_yuanhu', network: 'template_yuanhu_network' } as const;
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

async function fillTemplates({ ownerUrl }: Cluster): Promise<void> {
  const create = (template: string) =>
    connected(inDatabase(ownerUrl, 'postgres'), async (client) => {
      await client.query(
        `create database ${template} template ${template === templates.tables ? 'template1' : templates.tables}`,
      );
      await client.query(`revoke all on database ${template} from public`);
    });
  await create(templates.tables);
  await migrate(inDatabase(ownerUrl, templates.tables));
  await create(templates.network);
  const url = inDatabase(ownerUrl, templates.network);
  await prepareDatabase(url, 'yuanhu_app');
  const db = openDatabase(openPool(url, 1));
  await loadNetwork(db, movableClock('2026-10-20T01:00:00Z'));
  await db.destroy();
}

async function prepare(cluster: Cluster, name: EngineName): Promise<TestCluster> {
  const { ownerUrl, appUrl } = cluster;
  const problem = await fillTemplates(cluster).then(
    () => undefined,
    (error: unknown) => `migrations fail: ${error instanceof Error ? error.message : String(error)}`,
  );
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
