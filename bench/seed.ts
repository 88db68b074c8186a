import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Kernel } from '../src/platform/kernel.ts';
import { normalise } from '../src/people/normalise.model.ts';
import { newId } from '../src/platform/identifier.ts';
import { sealedTablesOf, type SealedTable } from '../src/platform/sealing/rotation/sealed-tables.ts';
import type { Sealed, Sealer } from '../src/platform/sealing/seal.ts';
import { asOwner, busyAgency, submission, type Office } from './office.ts';
import { randomOf } from '../seeds/demo/random.ts';

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;
/** In the order in which the foreign keys ask for them. */
const tables = [
  'persons',
  'contact_plans',
  'cases',
  'applications',
  'case_parties',
  'application_documents',
  'events',
  'periods',
  'papers',
] as const;
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const givens = [
  ...'芳娜敏静丽艳娟霞秀英兰玉萍红梅琴云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢',
];

export type Seeded = { cases: number; busy: number; seconds: number };

/**
 * Many cases, fast: one real application goes through the product, its rows are the pattern, and every copy gets its
 * own people (sealed by the product's sealer), days, office and legal position. One office in sixteen cases is busy.
 */
export async function seed(office: Office, ownerUrl: string, count: number): Promise<Seeded> {
  const begin = performance.now();
  const agencies = (
    await office.kernel.db
      .selectFrom('institutions')
      .select('id')
      .where('kind', '=', 'aidAgency')
      .orderBy('divisionCode')
      .execute()
  ).map(({ id }) => id);
  const pattern = await patternOf(office, ownerUrl);
  const busy = await asOwner(ownerUrl, (client) => fill(client, office.kernel, pattern, agencies, count));
  return { cases: count, busy, seconds: Math.round((performance.now() - begin) / 1000) };
}

async function fill(
  client: pg.Client,
  kernel: Kernel,
  pattern: Rows,
  agencies: readonly string[],
  count: number,
): Promise<number> {
  const random = randomOf(20_261_123);
  const given = await client.query<{ key: string; last: number }>(
    "select institution_id || ' ' || year as key, max(last) as last from number_series where series in ('application', 'materials-receipt') group by 1",
  );
  const sealed = new Map((await sealedTablesOf(client)).map((table) => [table.name, table]));
  const numbers = new Map(given.rows.map(({ key, last }) => [key, last]));
  const { rows } = await client.query<{ last: number }>('select coalesce(max(id), 0) as last from events');
  let lastEvent = rows[0]?.last ?? 0;
  let busy = 0;
  for (let done = 0; done < count; ) {
    const batch: Rows = Object.fromEntries(tables.map((table) => [table, []]));
    for (let at = 0; at < 1000 && done < count; at++, done++) {
      const agencyId =
        random() < 1 / 16 ? busyAgency : (agencies[Math.floor(random() * agencies.length)] ?? busyAgency);
      if (agencyId === busyAgency) busy++;
      lastEvent = copy(kernel, pattern, batch, { agencyId, random, numbers, lastEvent, sealed });
    }
    await client.query('begin');
    for (const table of tables) await insert(client, table, batch[table] ?? []);
    await client.query('commit');
  }
  await finish(client, numbers);
  return busy;
}

async function patternOf({ app }: Office, ownerUrl: string): Promise<Rows> {
  const response = await app.request('/api/applications', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(submission(busyAgency, '样例人')),
  });
  if (response.status !== 200) throw new Error(`the pattern was refused: ${await response.text()}`);
  const { caseId } = JSON.parse(await response.text()) as { caseId: string };
  const ofCase: Readonly<Record<string, string>> = {
    cases: 'id = $1',
    persons: 'id in (select person_id from case_parties where case_id = $1)',
    contact_plans: 'person_id in (select person_id from case_parties where case_id = $1)',
    application_documents: 'application_id in (select id from applications where case_id = $1)',
  };
  return asOwner(ownerUrl, async (client) => {
    const pattern: Rows = {};
    for (const table of tables) {
      const where = ofCase[table] ?? 'case_id = $1';
      const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where ${where}`, [
        caseId,
      ]);
      pattern[table] = rows.map(({ row }) => row);
    }
    return pattern;
  });
}

type Copying = {
  agencyId: string;
  random: () => number;
  numbers: Map<string, number>;
  lastEvent: number;
  sealed: ReadonlyMap<string, SealedTable>;
};
const lives: readonly { status: string; acts: readonly [string, string][]; caseStatus: string; share: number }[] = [
  { status: 'received', acts: [], caseStatus: 'intake', share: 0.02 },
  { status: 'underReview', acts: [['application.accepted', 'underReview']], caseStatus: 'intake', share: 0.04 },
  {
    status: 'awaitingApproval',
    acts: [
      ['application.accepted', 'underReview'],
      ['application.opinionGiven', 'awaitingApproval'],
    ],
    caseStatus: 'intake',
    share: 0.06,
  },
  {
    status: 'refused',
    acts: [
      ['application.accepted', 'underReview'],
      ['application.opinionGiven', 'awaitingApproval'],
      ['application.refused', 'refused'],
    ],
    caseStatus: 'endedWithoutAid',
    share: 0.14,
  },
  {
    status: 'granted',
    acts: [
      ['application.accepted', 'underReview'],
      ['application.opinionGiven', 'awaitingApproval'],
      ['application.granted', 'granted'],
    ],
    caseStatus: 'archived',
    share: 1,
  },
];

function copy(
  { sealer }: Kernel,
  pattern: Rows,
  batch: Rows,
  { agencyId, random, numbers, lastEvent, sealed }: Copying,
): number {
  const draw = random();
  const life = lives.find(({ share }) => draw < share) ?? lives.at(-1);
  if (!life) throw new Error('a case has a life');
  const open = life.caseStatus === 'intake';
  const ago = open ? random() * 6 : 7 + random() * 1000;
  const at = new Date(Date.now() - ago * 86_400_000);
  const number = (numbers.get(`${agencyId} ${at.getUTCFullYear()}`) ?? 0) + 1;
  numbers.set(`${agencyId} ${at.getUTCFullYear()}`, number);
  const ids = new Map<string, string>([[busyAgency, agencyId]]);
  for (const table of tables)
    for (const { id } of pattern[table] ?? []) if (typeof id === 'string') ids.set(id, newId(at.getTime()));
  const begun = lastEvent + 1;
  const renewed = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? (ids.get(value) ?? value) : value]),
    );
  const common = {
    created_at: at,
    received_at: at,
    at,
    started_at: at,
    issued_at: at,
    added_at: at,
    made_at: at,
    supplied_at: at,
  };
  const boundTo = (table: string, row: Row, id: unknown): Row => {
    const its = sealed.get(table);
    return its ? rebound(sealer, its, row, String(id)) : {};
  };
  const adapt = (table: string, row: Row): Row => {
    const anew = { ...renewed(row), ...special(table, row) };
    return {
      ...renewed(row),
      ...Object.fromEntries(Object.entries(common).filter(([name]) => name in row)),
      ...boundTo(table, row, anew['id']),
      ...special(table, row),
    };
  };
  const special = (table: string, row: Row): Row => {
    switch (table) {
      case 'persons':
        return {
          ...named(sealer, nameOf(random), String(ids.get(String(row['id'])))),
        };
      case 'cases':
        return { status: life.caseStatus };
      case 'applications':
        return {
          status: life.status,
          number: `援申〔${at.getUTCFullYear()}〕${agencyId.slice(0, 6)}-${String(number).padStart(5, '0')}`,
          return_code_hash: randomBytes(32).toString('base64url'),
          priority: 1 + Math.floor(random() * 9),
          accepted_at: life.acts.length > 0 ? at : null,
          narrative: sealer.seal(
            'applications.narrative',
            '从三月起没有发过工资，一共欠了四个月，找过经理几次，都说再等等。'.repeat(1 + Math.floor(random() * 6)),
            String(ids.get(String(row['id']))),
          ),
        };
      case 'events':
        return { id: begun, request_id: randomUUID() };
      case 'periods':
        return {
          opened_by_event: begun,
          due_on: new Date(at.getTime() + 7 * 86_400_000).toISOString().slice(0, 10),
          ...(open ? {} : { state: 'met', closed_by_event: begun, closed_at: at }),
        };
      case 'papers':
        return {
          event_id: begun,
          sequence: number,
          year: at.getUTCFullYear(),
          number: `示例法援收〔${at.getUTCFullYear()}〕${number}号`,
        };
      default:
        return {};
    }
  };
  for (const table of tables) for (const row of pattern[table] ?? []) batch[table]?.push(adapt(table, row));
  const [received] = pattern['events'] ?? [];
  let from = 'received';
  let event = begun;
  for (const [type, to] of life.acts) {
    if (received)
      batch['events']?.push({
        ...renewed(received),
        ...boundTo('events', received, event + 1),
        id: ++event,
        type,
        from_status: from,
        to_status: to,
        at,
        request_id: randomUUID(),
      });
    from = to;
  }
  return event;
}

/** Half of all names have two characters, as they do. */
const nameOf = (random: () => number): string => {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  return pick(surnames) + pick(givens) + (random() < 0.5 ? pick(givens) : '');
};

/** Values are bound to their row: a copy of the row has them sealed anew. */
function rebound(sealer: Sealer, { columns }: SealedTable, row: Row, id: string): Row {
  return Object.fromEntries(
    columns.flatMap(({ column, field }) => {
      const value = row[column];
      if (typeof value !== 'string') return [];
      return [[column, sealer.seal(field, sealer.open(field, value as Sealed, String(row['id'])), id)]]; // as read from the column
    }),
  );
}

function named(sealer: Sealer, name: string, id: string): Row {
  return {
    name: sealer.seal('persons.name', name, id),
    name_blind: sealer.blind('persons.name', normalise.name(name)),
  };
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => pg.escapeIdentifier(name))
    .join(', ');
  const identity = { events: 'overriding system value', contact_plans: 'overriding user value' }[table] ?? '';
  await client.query(
    `insert into ${table} (${columns}) ${identity} select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

async function finish(client: pg.Client, numbers: ReadonlyMap<string, number>): Promise<void> {
  await client.query("select setval(pg_get_serial_sequence('events', 'id'), (select max(id) from events))");
  for (const [key, last] of numbers) {
    const [agencyId, year] = key.split(' ');
    for (const series of ['application', 'materials-receipt']) {
      await client.query(
        'insert into number_series (institution_id, series, year, last) values ($1, $2, $3, $4) on conflict (institution_id, series, year) do update set last = greatest(number_series.last, excluded.last)',
        [agencyId, series, Number(year), last],
      );
    }
  }
  await client.query('vacuum analyze');
}
