import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseWorkflow } from '../../src/casework/case.workflow.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import { helpRecordWorkflow } from '../../src/protection/help-record.workflow.ts';
import { homeVisitWorkflow } from '../../src/visits/home-visit.workflow.ts';
import { planReviewWorkflow } from '../../src/protection/plan-review.workflow.ts';
import { onEachDatabase, type TestDatabase } from '../support/database.ts';
import { declaredTables, type Declared } from './declared-columns.ts';
import { snake } from '../../src/platform/database/names.ts';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
  comment: string | null;
};

/** What the driver hands over for each type of PostgreSQL, in the words of our declarations. */
const basesOf: Readonly<Record<string, readonly string[]>> = {
  text: ['string', 'word', 'Sealed', 'Blind'],
  uuid: ['string'],
  integer: ['number'],
  smallint: ['number'],
  bigint: ['number'],
  boolean: ['boolean'],
  date: ['PlainDate', 'string'],
  'timestamp with time zone': ['Date'],
  jsonb: ['string', 'list', 'TSTypeLiteral'],
  'text[]': ['list'],
  'uuid[]': ['list'],
  bytea: ['Uint8Array', 'Buffer'],
};

onEachDatabase('the types and the database say the same', (fresh) => {
  let database: TestDatabase;
  let client: pg.Client;
  let columns: Column[];
  const declared = declaredTables();
  beforeAll(async () => {
    database = await fresh();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<Column>(`
      select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable, (a.atthasdef or a.attidentity <> '') as filled, col_description(c.oid, a.attnum) as comment
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations' order by 1, a.attnum`);
    columns = rows;
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('every table and every column, no more and no less', () => {
    const inTypes = [...declared]
      .flatMap(([table, members]) => [...members.keys()].map((column) => `${snake(table)}.${snake(column)}`))
      .toSorted();
    expect(inTypes.length).toBeGreaterThan(200); // a reader that reads nothing must fail
    expect(inTypes).toEqual(columns.map(({ table, column }) => `${table}.${column}`).toSorted());
  });

  it('what may be null, what the database fills in, and what kind of value it is', () => {
    const types = new Map(
      [...declared].flatMap(([table, members]) =>
        [...members].map(([column, type]): [string, Declared] => [`${snake(table)}.${snake(column)}`, type]),
      ),
    );
    const wrong = columns.flatMap(({ table, column, type, nullable, filled }) => {
      const name = `${table}.${column}`;
      const said = types.get(name);
      if (!said) return [`${name} is in no type`];
      const faults = [];
      if (said.nullable !== nullable)
        faults.push(
          `${name}: the type says ${said.nullable ? 'nullable' : 'not null'}, the database ${nullable ? 'nullable' : 'not null'}`,
        );
      if (said.generated && !filled && !nullable) faults.push(`${name}: Generated, but the database fills nothing in`);
      if (!(basesOf[type] ?? []).includes(said.base))
        faults.push(`${name}: ${type} in the database, ${said.base} in the type`);
      return faults;
    });
    expect(wrong).toEqual([]);
  });

  it('a column that the schema calls sealed can only be written sealed, and the other way round', () => {
    const sealed = [...declared].flatMap(([table, members]) =>
      [...members].filter(([, { base }]) => base === 'Sealed').map(([column]) => `${snake(table)}.${snake(column)}`),
    );
    expect(sealed.length).toBeGreaterThan(15);
    expect(sealed.toSorted()).toEqual(
      columns
        .filter(({ comment }) => /\bsealed\b/.test(comment ?? ''))
        .map(({ table, column }) => `${table}.${column}`)
        .toSorted(),
    );
  });

  describe.each([
    ['applications', applicationWorkflow.states],
    ['cases', caseWorkflow.states],
    ['help_records', helpRecordWorkflow.states],
    ['plan_reviews', planReviewWorkflow.states],
    ['home_visits', homeVisitWorkflow.states],
  ] as const)('the status of %s', (table, states) => {
    it('may be what the workflow declares and nothing else', async () => {
      const { rows } = await client.query<{ check: string }>(
        `select pg_get_constraintdef(oid) as check from pg_constraint where conrelid = $1::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%(status %'`,
        [table],
      );
      expect(rows).toHaveLength(1);
      const allowed = [...(rows[0]?.check ?? '').matchAll(/'(\w+)'/g)].map(([, state]) => state ?? '');
      expect(allowed.toSorted()).toEqual(Object.keys(states).toSorted());
    });
  });
});
