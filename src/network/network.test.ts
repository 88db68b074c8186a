import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { movableClock } from '../platform/clock.ts';
import { openDatabase, openPool, type Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { AidPersonnel, Institution } from './network.model.ts';
import { childrenOf, childrenQuery, divisionSearchQuery, findDivision, searchDivisions } from './division.queries.ts';
import {
  findCompetentAgency,
  findInstitution,
  institutionListQuery,
  listInstitutions,
  stationsNear,
} from './institution.queries.ts';
import { listAidPersonnel } from './aid-personnel.queries.ts';
import { addAidPersonnel, addInstitutions, loadNetwork } from './network.store.ts';
import { searchTerm, type SearchTerm } from './search-keys.ts';
import { stableId } from './stable-id.ts';

const visitor: Viewer = { kind: 'visitor' };
const system: Viewer = { kind: 'system', because: 'test' };
const village = '140105001001';

function termOf(words: string): SearchTerm {
  const term = searchTerm(words);
  if (term === undefined) throw new Error(`${words} is too short`);
  return term;
}

const station = (
  name: string,
  divisionCode: string,
  level: Institution['level'],
  takesApplications = true,
): Institution => ({
  id: stableId('test', name),
  name,
  kind: 'aidWorkstation',
  level,
  divisionCode,
  takesApplications,
  supervisingInstitutionId: stableId('aidAgency', '140105'),
});

/** A pool may outlive its closing by a moment; when the database is dropped under it, nobody needs to hear. */
function databaseAt(url: string): Database {
  const pool = openPool(url, 4);
  pool.on('error', () => undefined);
  return openDatabase(pool);
}

onEachDatabase('the network', (fresh) => {
  let database: TestDatabase;
  let db: Database;
  const clock = movableClock('2026-10-20T01:00:00Z');

  beforeAll(async () => {
    database = await fresh();
    db = databaseAt(database.appUrl);
    await loadNetwork(db, clock);
    await addInstitutions(db, [
      station('坞城街道工作站', '140105001', 'township'),
      station('师范街社区联络点', village, 'village'),
      station('平阳路街道工作站', '140105004', 'township'),
      station('只作宣传的联络点', village, 'village', false),
    ]);
  }, 60_000);
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  const count = async (table: 'divisions' | 'institutions') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );

  test('the seed is loaded whole, and a second load writes nothing', async () => {
    const other = await fresh();
    const empty = databaseAt(other.appUrl);
    expect(await loadNetwork(empty, clock)).toEqual({ divisions: 23380, institutions: 258 });
    const versions = () => sql<{ last: string }>`select max(xmin::text::bigint) as last from divisions`.execute(empty);
    const before = await versions();
    await loadNetwork(empty, clock);
    expect((await versions()).rows).toEqual(before.rows);
    await empty.destroy();
    await other.drop();
  }, 60_000);

  test('two processes starting together load it once', async () => {
    const other = await fresh();
    const pair = databaseAt(other.appUrl);
    await Promise.all([loadNetwork(pair, clock), loadNetwork(pair, clock)]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from institutions`.execute(pair);
    expect(rows).toEqual([{ n: 258 }]);
    await pair.destroy();
    await other.drop();
  }, 60_000);

  test('an installed seed of an earlier edition is written anew, and what an office corrected about itself stays', async () => {
    const agency = stableId('aidAgency', '140121');
    await db.updateTable('institutions').set({ phone: '0351-0000000' }).where('id', '=', agency).execute();
    await db.updateTable('divisions').set({ name: '旧名' }).where('code', '=', '140121').execute();
    await db
      .updateTable('networkExtracts')
      .set({ sha256: '0'.repeat(64) })
      .execute();
    await loadNetwork(db, clock);
    expect((await findDivision(db, visitor, '140121'))?.name).toBe('清徐县');
    expect((await findInstitution(db, visitor, agency))?.phone).toBe('0351-0000000');
    expect(await count('divisions')).toBe(23380);
  });

  test('the children of a place come in code order, the eleven cities when none is named', async () => {
    const cities = await childrenOf(db, visitor);
    expect(cities.map((city) => city.name)).toEqual([
      '太原市',
      '大同市',
      '阳泉市',
      '长治市',
      '晋城市',
      '朔州市',
      '晋中市',
      '运城市',
      '忻州市',
      '临汾市',
      '吕梁市',
    ]);
    expect((await childrenOf(db, visitor, '1401')).map((county) => county.code)).toContain('140171');
    expect(await childrenOf(db, visitor, village)).toEqual([]);
  });

  test('a place is found by its name, its pinyin and its initials, nearest to the province first', async () => {
    for (const words of ['小店', 'xiaodian', 'xdq', "Xiao'dian"]) {
      const [first] = await searchDivisions(db, visitor, { words });
      expect(first).toMatchObject({ code: '140105', pathName: '太原市 小店区' });
    }
    for (const words of ['洪洞', 'hongtong', 'hongdong'])
      expect((await searchDivisions(db, visitor, { words }))[0]?.code).toBe('141024');
  });

  test('namesakes are told apart by the city above them', async () => {
    const found = await searchDivisions(db, visitor, { words: '城区', levels: ['county'] });
    expect(found.filter((division) => division.name === '城区').map((division) => division.pathName)).toEqual([
      '阳泉市 城区',
      '晋城市 城区',
    ]);
  });

  test('a search can be kept to one level and one place, and one character finds nothing', async () => {
    const found = await searchDivisions(db, visitor, {
      words: '社区',
      within: '140105001',
      levels: ['village'],
      limit: 5,
    });
    expect(found).toHaveLength(5);
    expect(found.every((division) => division.code.startsWith('140105001') && division.name.includes('社区'))).toBe(
      true,
    );
    expect(await searchDivisions(db, visitor, { words: '店' })).toEqual([]);
  });

  test('signs with a meaning in LIKE are only letters in a search', async () => {
    expect(await searchDivisions(db, visitor, { words: '小%' })).toEqual([]);
    expect(await searchDivisions(db, visitor, { words: '__' })).toEqual([]);
  });

  test('searching divisions and offices is served by the bigram index, for names and for pinyin', async () => {
    for (const words of ['小店', 'xiaodian', 'xd']) {
      expect(await planOf(divisionSearchQuery(db, visitor, termOf(words), {}))).toContain('divisions_by_gram');
      expect(await planOfOffices(termOf(words))).toContain('institutions_by_gram');
    }
  });

  test('the children of a place are read through an index', async () => {
    expect(await planOf(childrenQuery(db, visitor, '140105001'))).toContain('divisions_by_parent');
  });

  test('the places to apply near a village go from the village up to the province, and only those that take applications', async () => {
    const near = await stationsNear(db, visitor, village);
    expect(near.map((office) => office.name)).toEqual([
      '师范街社区联络点',
      '坞城街道工作站',
      '太原市小店区法律援助中心',
      '太原市法律援助中心',
      '山西省法律援助中心',
    ]);
  });

  test('an unanswered question about an office is absent, never no', async () => {
    const agency = await findInstitution(db, visitor, stableId('aidAgency', '140105'));
    expect(agency?.womanOnStaff).toBeUndefined();
    expect(agency?.verifiedOn).toBeUndefined();
    expect(agency?.takesApplications).toBe(true);
  });

  test("the competent agency of a village is its county's, in a zone its city's", async () => {
    expect((await findCompetentAgency(db, visitor, village))?.name).toBe('太原市小店区法律援助中心');
    expect((await findCompetentAgency(db, visitor, '140971100'))?.name).toBe('忻州市法律援助中心');
  });

  test('offices are listed by kind within a place, in pinyin order, and found by initials', async () => {
    const bureaus = await listInstitutions(db, visitor, { kinds: ['justiceBureau'], within: '1403' });
    expect(bureaus.map((office) => office.name)).toEqual([
      '阳泉市司法局',
      '平定县司法局',
      '阳泉市城区司法局',
      '阳泉市郊区司法局',
      '阳泉市矿区司法局',
      '盂县司法局',
    ]);
    expect((await listInstitutions(db, visitor, { words: 'qxxfl' })).map((office) => office.name)).toEqual([
      '清徐县法律援助中心',
    ]);
  });

  test('a second agency for the same place is refused by the database', async () => {
    const twin: Institution = { ...station('另一个中心', '140105', 'county'), kind: 'aidAgency' };
    await expect(addInstitutions(db, [twin])).rejects.toThrow(/institutions_one_office_per_division/);
  });

  test('aid personnel are shown to offices and not to a visitor', async () => {
    const institutionId = stableId('aidAgency', '140105');
    const person: AidPersonnel = {
      id: stableId('test', 'person'),
      name: '演示员',
      institutionId,
      qualification: 'agencyStaff',
      sex: 'female',
      practiceFields: ['minors'],
      languages: ['普通话'],
      yearsOfPractice: 5,
      criminalDefenceYears: 0,
      knowsMinors: true,
      knowsDomesticViolence: false,
      maxOpenCases: 8,
    };
    await addAidPersonnel(db, [person]);
    await addAidPersonnel(db, [person]);
    expect(await listAidPersonnel(db, system, [institutionId])).toEqual([
      { ...person, licenceNumber: undefined, willing: false },
    ]);
    expect(await listAidPersonnel(db, visitor, [institutionId])).toEqual([]);
  });

  async function planOf(query: { explain: (format: 'text') => Promise<unknown> }): Promise<string> {
    return JSON.stringify(await query.explain('text'));
  }

  /** All offices fit on a few pages, so the planner reads them all; forbidden to, it must be able to use the index. */
  async function planOfOffices(term: SearchTerm): Promise<string> {
    return db.transaction().execute(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      await sql`set local enable_indexscan = off`.execute(trx);
      return planOf(institutionListQuery(trx, visitor, term, {}));
    });
  }
});
