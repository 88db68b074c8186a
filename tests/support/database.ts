import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { describe, inject } from 'vitest';
import { connected, inDatabase, templates, type TestCluster } from './cluster.ts';
import type { EngineName } from './engines.ts';

export type TestDatabase = {
  readonly engine: EngineName;
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
};

const CLONE_LOCK = 7_301_500;

/** A new database with every migration applied, cloned in some 50 ms; with the `network` in some more. */
export async function freshDatabase(
  cluster: TestCluster = embedded(),
  template: keyof typeof templates = 'tables',
): Promise<TestDatabase> {
  if (cluster.problem !== undefined) throw new Error(cluster.problem);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const postgres = inDatabase(cluster.ownerUrl, 'postgres');
  await connected(postgres, async (client) => {
    // Two clones at once would each see the other as a user of the template.
    await client.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await client.query(`create database ${name} template ${templates[template]}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to yuanhu_app`);
  });
  return {
    engine: cluster.name,
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    appUrl: inDatabase(cluster.appUrl, name),
    drop: async () => {
      await connected(postgres, async (client) => {
        await leaving(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
}

/** A connection just closed is still leaving; one that is thrown out then speaks up when nobody listens any more. */
async function leaving(client: Client, name: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { rows } = await client.query('select 1 from pg_stat_activity where datname = $1 limit 1', [name]);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What the whole product starts on: the divisions and offices of the province are there already. */
export const databaseWithNetwork = (): Promise<TestDatabase> => freshDatabase(embedded(), 'network');

function embedded(): TestCluster {
  const found = inject('clusters').find(({ name }) => name === 'embedded 18');
  if (!found) throw new Error('the embedded cluster should run during every test');
  return found;
}

/**
 * The same tests on every PostgreSQL at hand: the embedded one always, PostgreSQL 15 when its binaries are there.
 * `fresh` makes a database on that engine; make it in `beforeAll` and drop it in `afterAll`.
 */
export function onEachDatabase(
  name: string,
  tests: (fresh: (template?: keyof typeof templates) => Promise<TestDatabase>) => void,
): void {
  for (const cluster of inject('clusters')) {
    describe(`${name} (${cluster.name})`, () => {
      tests((template) => freshDatabase(cluster, template));
    });
  }
}
