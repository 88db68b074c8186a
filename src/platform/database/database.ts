import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;

pg.types.setTypeParser(pg.types.builtins.INT8, Number); // counts and event ids stay far below 2^53
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text); // a calendar day is a PlainDate, never an instant

export function openPool(url: string, size: number): pg.Pool {
  return new pg.Pool({ connectionString: url, max: size, application_name: 'yuanhu' });
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** A client named a record that is not there: the last net, under what each command asks itself. */
export const namesNothing = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '23503';

/** Start-up refuses a login that could rewrite history: grants and row security bind no owner or superuser. */
export async function refusePowerfulLogin(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ powerful: boolean }>(`
    select r.rolsuper or r.rolbypassrls
        or pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member')
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'member')) as powerful
    from pg_roles r where r.rolname = current_user`);
  if (rows[0]?.powerful !== false) {
    throw new Error(
      'DATABASE_URL 的登录是超级用户或表的所有者。请改用只有读写权限的登录（DATABASE_OWNER_URL 才给所有者）。',
    );
  }
}
