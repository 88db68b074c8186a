import { Socket } from 'node:net';
import pg from 'pg';
import { APPLICATION, DATABASE, OWNER } from './names.ts';

const LEASE = 'yuanhu-lease';

async function exists(client: pg.Client, sql: string, value: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [value]);
  return (rowCount ?? 0) > 0;
}

/** The application's login owns nothing and inherits nothing; what it may touch is granted table by table. */
export async function prepareLogins(client: pg.Client, app: { password: string; isNew: boolean }): Promise<void> {
  const password = client.escapeLiteral(app.password);
  if (!(await exists(client, 'select from pg_roles where rolname = $1', APPLICATION))) {
    await client.query(
      `create role ${APPLICATION} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${password}`,
    );
  } else if (app.isNew) {
    await client.query(`alter role ${APPLICATION} password ${password}`);
  }
  if (!(await exists(client, 'select from pg_database where datname = $1', DATABASE))) {
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  }
  await client.query(`revoke all on database ${DATABASE} from public`);
  await client.query(`grant connect on database ${DATABASE} to ${APPLICATION}`);
}

/**
 * An open session that says "this process still needs the server". It ends with the process, however that dies,
 * so that the last to leave stops the server and nobody's is stopped under them.
 */
export async function takeLease(appUrl: string): Promise<{ giveBack(): Promise<'last' | 'others remain'> }> {
  const socket = new Socket();
  const client = new pg.Client({ connectionString: appUrl, application_name: LEASE, stream: () => socket });
  let lost = false;
  client.on('error', () => (lost = true));
  await client.connect();
  socket.unref(); // holding it is no reason to stay
  return {
    giveBack: async () => {
      if (lost) return 'last';
      socket.ref();
      try {
        const others = await client.query(
          'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
          [LEASE],
        );
        await client.end();
        return others.rowCount === 0 ? 'last' : 'others remain';
      } catch {
        return 'last'; // the server is gone already
      }
    },
  };
}
