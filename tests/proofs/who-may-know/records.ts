import pg from 'pg';
import * as told from '../../support/cases.ts';
import { matter, type Office } from '../../support/cases.ts';
import { callerOf, personnel, places, type Caller, type Member, type World } from '../../support/world.ts';
import { plantOne, type Planted, type Random } from '../sealing/plant.ts';

export const agency = ['clerk', 'reviewer', 'approver', 'assigner', 'archivist'] as const;
export const members = [
  ...agency,
  'otherClerk',
  'station',
  'bureau',
  'operator',
  'manager',
  'lawyer',
  'inhouse',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const satisfies readonly Member[];

/** A record, who may know of it (said by hand), who handles it, and every id of its own that an address could carry. */
export type Known = {
  name: string;
  planted: Planted;
  mayKnow: ReadonlySet<string>;
  handledBy: ReadonlySet<string>;
  ids: readonly string[];
};
export type Viewer = { name: string; caller: Caller };

const byTheFirm = told.casePaths.inProgress;
const inHouse = [
  ...told.casePaths.awaitingAssignment,
  matter('assignOwnStaff', 'assigner', { personnelId: personnel.inhouse, reasons: '本机构承办' }),
];

/** Seven women in seven relationships, and everybody who could look. */
export async function stage(office: Office, random: Random): Promise<{ known: Known[]; viewers: Viewer[] }> {
  const { world } = office;
  const received = await plantOne(office, random);
  const firm = await plantOne(office, random);
  const opponent = { name: firm.person.name, relation: '对方' };
  const otherSide = await plantOne(office, random, { opponent });
  const parted = await plantOne(office, random);
  const otherCounty = await plantOne(office, random, { agencyId: places.otherAgency }, 'otherClerk');
  const atStation = await plantOne(office, random, {}, 'station');
  const agent = { role: 'applyingAgent', person: { name: '示例监护人' }, relation: '父亲', basis: 'art40' };
  const guarded = await plantOne(office, random, { helper: agent });
  await office.play(firm.filed, byTheFirm);
  await office.play(otherSide.filed, inHouse);
  await office.play(parted.filed, byTheFirm);
  await world.papersReady();

  const viewers: Viewer[] = [];
  for (const name of members) viewers.push({ name, caller: await office.as(name) });
  viewers.push({ name: 'visitor', caller: await callerOf(world) });
  viewers.push({ name: 'her', caller: await office.as('her', received.filed) });
  viewers.push({ name: 'guardian', caller: await office.as('her', guarded.filed) });
  await partGuardian(office, guarded);
  for (const shutOut of ['reviewer', 'lawyer'] as const) await exclude(office, parted, shutOut);

  const make = async (name: string, planted: Planted, mayKnow: string[], handledBy: string[] = []): Promise<Known> => ({
    name,
    planted,
    mayKnow: new Set([...mayKnow, ...handledBy]),
    handledBy: new Set(handledBy),
    ids: await idsOf(world, planted),
  });
  const known = [
    await make('received', received, [...agency, 'her']),
    // Her name stands in the other side's record as that of the opponent: whoever handles that one knows it.
    await make('firm', withoutName(firm), [...agency], ['manager', 'lawyer']),
    await make('otherSide', otherSide, [...agency], ['inhouse']),
    await make(
      'parted',
      parted,
      agency.filter((name) => name !== 'reviewer'),
      ['manager'],
    ),
    await make('otherCounty', otherCounty, ['otherClerk']),
    await make('atStation', atStation, [...agency, 'station']),
    await make('guarded', guarded, [...agency]),
  ];
  return { known, viewers };
}

function withoutName(planted: Planted): Planted {
  const { name, ...fields } = planted.fields;
  return { ...planted, fields, values: planted.values.filter((value) => value !== name) };
}

async function partGuardian(office: Office, { filed }: Planted): Promise<void> {
  const { personId } = await office.world.kernel.db
    .selectFrom('caseParties')
    .select('personId')
    .where('caseId', '=', filed.caseId)
    .where('role', '=', 'applyingAgent')
    .executeTakeFirstOrThrow();
  must(
    await (
      await office.as('clerk')
    ).post(`/api/cases/${filed.caseId}/adverse-parties`, {
      personId,
      because: 'harmsHer',
    }),
  );
}

async function exclude(office: Office, { filed }: Planted, shutOut: Member): Promise<void> {
  const body = { staffId: office.world.staff[shutOut].staffId, ground: 'head', reason: '与对方是亲属' };
  must(await (await office.as('approver')).post(`/api/cases/${filed.caseId}/exclusions`, body));
}

function must({ status, body }: { status: number; body: unknown }): void {
  if (status !== 200) throw new Error(`the stage was not set: ${status} ${JSON.stringify(body)}`);
}

/** The case, the application, the papers, and every row of every table that says which case it belongs to. */
async function idsOf({ database }: World, { filed }: Planted): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I', c.table_name) as name from information_schema.columns c
       join information_schema.columns i using (table_schema, table_name)
       where c.table_schema = 'public' and c.column_name = 'case_id' and i.column_name = 'id' and i.data_type = 'uuid' order by 1`,
    );
    const ids = new Set([filed.applicationId, filed.caseId, ...filed.papers.values()]);
    for (const { name } of tables) {
      const { rows } = await client.query<{ id: string }>(`select id from ${name} where case_id = $1 order by id`, [
        filed.caseId,
      ]);
      for (const { id } of rows) ids.add(id);
    }
    return [...ids];
  } finally {
    await client.end();
  }
}
