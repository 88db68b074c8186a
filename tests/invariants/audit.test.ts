import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { declareApi } from '../../src/app.ts';
import { maskName } from '../../src/people/masking.model.ts';
import { apiOf } from '../../src/platform/http/api.ts';
import { application, caseIn, officeOf, type Filed, type Office } from '../support/cases.ts';
import { visitorOf } from '../support/visitor.ts';
import { places, startWorld, type World } from '../support/world.ts';

const planted = {
  name: '墨见微秋',
  phone: '13977700472',
  narrative: '那口青花瓦缸',
  address: '汾河湾路八八一号',
} as const;

let world: World;
let office: Office;
let filed: Filed;
let shown: Filed;
let owner: pg.Client;

beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  filed = await caseIn(office, 'archived');
  shown = await office.submit('hurtByHusband', {
    applicant: { name: planted.name, sex: 'female', phone: planted.phone, address: planted.address },
    narrative: planted.narrative,
  });
  await world.papersReady();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const entriesSince = async (id: number) =>
  world.kernel.db.selectFrom('auditEntries').selectAll().where('id', '>', id).orderBy('id').execute();
const lastId = async (): Promise<number> =>
  (
    await world.kernel.db
      .selectFrom('auditEntries')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow()
  ).id;
/** What was written while something was done. */
async function written(act: () => Promise<unknown>) {
  const before = await lastId();
  await act();
  return entriesSince(before);
}
/** Whole, or as a list shows her: a masked name is a look at her too. */
const holdsPlanted = (text: string): boolean =>
  [...Object.values(planted), maskName(planted.name)].some((word) => text.includes(word));

function declared() {
  const api = apiOf();
  declareApi(api, world.kernel, { secure: false, trustProxy: false }, () => '');
  return api.operations;
}

describe('whoever sees something about a person is written down', () => {
  it('an answer that has room for a person is never declared to hold nothing personal', () => {
    const personal = new Set([
      'narrative',
      'narratives',
      'applicant',
      'recipients',
      'parties',
      'contacts',
      'who',
      'idNumber',
    ]);
    const fieldsOf = (schema: unknown): string[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, value]) => [
            ...(key === 'properties' ? Object.keys(Object(value)) : []),
            ...fieldsOf(value),
          ]);
    const aboutPeople = declared().filter(({ answer }) =>
      fieldsOf(z.toJSONSchema(answer, { io: 'input', unrepresentable: 'any' })).some((field) => personal.has(field)),
    );
    expect(aboutPeople.length).toBeGreaterThan(4);
    for (const { id, views } of aboutPeople) expect(typeof views, id).toBe('function');
  });

  it('every read there is: what shows her leaves exactly one entry, what leaves none shows nothing', async () => {
    const { fileId } = await world.kernel.db
      .selectFrom('filePieces')
      .select('fileId')
      .where('caseId', '=', filed.caseId)
      .where('fileId', 'is not', null)
      .executeTakeFirstOrThrow();
    const idFor = (path: string): string =>
      path.startsWith('/applications')
        ? shown.applicationId
        : path.startsWith('/cases')
          ? filed.caseId
          : path.startsWith('/papers')
            ? (filed.papers.get('grant-decision') ?? '')
            : path.startsWith('/files')
              ? fileId
              : places.agency;
    const reads = declared().filter(({ method, path }) => method === 'get' || path.endsWith('/search'));
    expect(reads.length).toBeGreaterThan(20);
    let seen = 0;
    for (const { method, path, id, views } of reads) {
      const url = `/api${path.replace('{id}', idFor(path)).replace('{code}', '140105')}`;
      const clerk = await office.as('clerk');
      const search = path.endsWith('/search') && method === 'get' ? '?q=小店' : '';
      let reply = { status: 0, body: '' };
      const entries = await written(async () => {
        const answer = await (method === 'get'
          ? clerk.raw(url + search)
          : clerk.raw(url, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ words: planted.name, purpose: 'handling' }),
            }));
        reply = { status: answer.status, body: await answer.text() };
      });
      expect(reply.status, `${id} ${reply.body.slice(0, 200)}`).toBeLessThan(500);
      expect(entries.length, id).toBe(typeof views === 'function' ? 1 : 0);
      if (holdsPlanted(reply.body)) {
        expect(entries, id).toHaveLength(1);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0); // the probe does see her where she is shown
  });

  it('a list is one entry that names all its rows, and says who, as what, from where and why', async () => {
    const clerk = await office.as('clerk');
    let ids: string[] = [];
    const entries = await written(async () => {
      ids = (await clerk.get('/api/applications?status=open')).body.items.map(({ id }: { id: string }) => id);
    });
    expect(ids.length).toBeGreaterThan(0);
    expect(entries).toEqual([
      expect.objectContaining({
        kind: 'view',
        action: 'listApplications',
        actorKind: 'staff',
        actorId: world.staff.clerk.staffId,
        actorInstitutionId: places.agency,
        actorRoles: ['agency.clerk'],
        subjectKind: 'application',
        subjectIds: ids,
        aboutIds: ids,
        purpose: 'arranging',
        result: 'done',
        refusal: null,
        device: expect.stringMatching(/^[0-9a-f]{16}\.[\w-]{8}$/),
        source: expect.stringMatching(/^[\w-]{43}$/),
      }),
    ]);
  });

  it('fifty looks at once are fifty entries, each there before its answer', async () => {
    const clerk = await office.as('clerk');
    const entries = await written(() =>
      Promise.all(
        Array.from({ length: 50 }, async () => {
          const before = await clerk.get(`/api/cases/${filed.caseId}`);
          expect(before.status).toBe(200);
        }),
      ),
    );
    expect(entries).toHaveLength(50);
  });

  it('a look that is refused is written too, and tells nobody whose it was', async () => {
    const other = await office.as('otherClerk');
    for (const [id, code] of [
      [filed.applicationId, 'notFound'],
      [randomUUID(), 'notFound'],
    ] as const) {
      const entries = await written(() => other.get(`/api/applications/${id}`));
      expect(entries).toEqual([
        expect.objectContaining({
          result: 'refused',
          refusal: code,
          action: 'getApplication',
          subjectIds: [id],
          aboutIds: [],
          caseIds: [],
        }),
      ]);
    }
    const stranger = await written(() => visitorOf(world).get(`/api/applications/${filed.applicationId}`));
    expect(stranger).toEqual([]);
  });

  it('her own pages and papers, by whoever holds her code', async () => {
    const her = visitorOf(world);
    await her.send('/status', { code: filed.returnCode });
    const page = await written(() => her.get('/status'));
    expect(page).toEqual([
      expect.objectContaining({
        kind: 'view',
        actorKind: 'applicant',
        action: 'portal.status',
        aboutIds: [filed.applicationId],
        caseIds: [filed.caseId],
        purpose: 'own',
      }),
    ]);
    const paper = filed.papers.get('grant-decision') ?? '';
    const download = await written(() => her.get(`/api/papers/${paper}/pdf`));
    expect(download).toEqual([
      expect.objectContaining({
        action: 'paperPdf',
        actorKind: 'applicant',
        subjectIds: [paper],
        aboutIds: [filed.applicationId],
      }),
    ]);
    expect(await written(() => visitorOf(world).get('/status'))).toEqual([]);
  });
});

describe('whoever acts is written down', () => {
  it('one entry an act, in its transaction, with keyed hashes of the record before and after; a replay leaves none', async () => {
    const fresh = await office.submit('wages');
    const clerk = await office.as('clerk');
    const requestId = randomUUID();
    const act = () => clerk.post(`/api/applications/${fresh.applicationId}/accept`, {}, requestId);
    const entries = await written(act);
    expect(entries).toEqual([
      expect.objectContaining({
        kind: 'act',
        action: 'application.accept',
        actorId: world.staff.clerk.staffId,
        aboutIds: [fresh.applicationId],
        caseIds: [fresh.caseId],
        result: 'done',
        beforeHash: expect.stringMatching(/^[\w-]{43}$/),
        afterHash: expect.stringMatching(/^[\w-]{43}$/),
      }),
    ]);
    expect(entries[0]?.beforeHash).not.toBe(entries[0]?.afterHash);
    expect(await written(act)).toEqual([]);
    const refused = await written(() => clerk.post(`/api/applications/${fresh.applicationId}/accept`));
    expect(refused).toEqual([
      expect.objectContaining({ kind: 'act', action: 'application.accept', result: 'refused', refusal: 'wrongStatus' }),
    ]);
  });

  it('an application filed at the window names for whom', async () => {
    let fresh: Filed | undefined;
    const entries = await written(async () => (fresh = await office.submit('wages')));
    expect(entries).toEqual([
      expect.objectContaining({
        action: 'application.submit',
        aboutIds: [fresh?.applicationId],
        onBehalfOf: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
  });

  it('what follows by itself is written as the system’s, beside the officer’s one entry', async () => {
    const fresh = await office.submit('wages');
    await office.play(fresh, [
      application('accept', 'clerk'),
      application('giveOpinion', 'reviewer', { opinion: 'grant', grounds: ['LAL-32-4'], reason: '农民工追索工资。' }),
    ]);
    const entries = await written(() => office.play(fresh, [application('grant', 'approver')]));
    expect(entries.filter(({ actorKind }) => actorKind === 'staff').map(({ action }) => action)).toEqual([
      'application.grant',
    ]);
    expect(entries.every(({ actorKind }) => actorKind === 'staff' || actorKind === 'system')).toBe(true);
  });

  it('no entry holds a word of what anybody said', async () => {
    const rows = await world.kernel.db.selectFrom('auditEntries').selectAll().execute();
    expect(rows.length).toBeGreaterThan(80);
    expect(holdsPlanted(JSON.stringify(rows))).toBe(false);
    for (const words of ['常律师', filed.number, filed.returnCode]) expect(JSON.stringify(rows)).not.toContain(words);
  });
});

describe('谁看过我的资料', () => {
  it('is the audit as it stands, by office and post, never by name; in the quiet door it says nothing of the kind', async () => {
    const fresh = await office.submit('wages');
    await (await office.as('clerk')).get(`/api/applications/${fresh.applicationId}`);
    await (await office.as('otherClerk')).get(`/api/applications/${fresh.applicationId}`); // refused: saw nothing
    const her = visitorOf(world);
    await her.send('/status', { code: fresh.returnCode });
    const inAudit = await world.kernel.db
      .selectFrom('auditEntries')
      .select('id')
      .where('aboutIds', '&&', sql.val([fresh.applicationId, fresh.caseId]))
      .where('result', '=', 'done')
      .where('actorKind', 'in', ['staff', 'applicant'])
      .execute();
    const page = await her.get('/status/seen');
    expect(page.status).toBe(200);
    expect(page.html.match(/<li class="card">/g)).toHaveLength(inAudit.length);
    for (const words of ['看了申请的内容，为了办理这件事', '受理岗', '您自己']) expect(page.text).toContain(words);
    for (const name of ['郝受理', '邻受理']) expect(page.text).not.toContain(name);
    await her.send('/door', { door: 'quiet', back: '/status/seen' });
    const quiet = await her.get('/s');
    expect(quiet.text).toContain('办事单位的工作人员');
    for (const words of ['法律援助', '受理岗', '申请的内容', '郝受理']) expect(quiet.text).not.toContain(words);
  });

  it('is shown to nobody without her code', async () => {
    const stranger = await visitorOf(world).get('/status/seen');
    expect(stranger.text).toContain('请先写查询码');
    expect(stranger.html).not.toContain('<li class="card">');
  });
});

describe('the auditor', () => {
  it('reads who, when and how many, not whose; and that reading is written down', async () => {
    const auditor = await office.as('auditor');
    let body = { items: [] as { id: number; who: string }[], total: 0 };
    const entries = await written(async () => {
      body = (await auditor.post('/api/audit/entries', { person: '郝受理' })).body;
    });
    expect(body.total).toBeGreaterThan(10);
    expect(new Set(body.items.map(({ who }) => who))).toEqual(new Set(['郝受理']));
    expect(JSON.stringify(body)).not.toContain(filed.applicationId);
    expect(entries).toEqual([
      expect.objectContaining({
        action: 'listAudit',
        subjectIds: body.items.map(({ id }) => String(id)),
        aboutIds: [],
      }),
    ]);
    const own = (await auditor.post('/api/audit/entries', { administrators: true })).body;
    expect(own.items[0]).toMatchObject({ who: '沈审计', action: 'listAudit' });
    expect((await auditor.post('/api/audit/entries', { day: '1999-01-01' })).body.total).toBe(0);
  });

  it('and nobody else: neither the offices nor the other two administrators', async () => {
    for (const who of ['clerk', 'systemAdmin', 'securityAdmin'] as const)
      expect((await (await office.as(who)).post('/api/audit/entries')).body.code, who).toBe('roleNotAllowed');
  });

  it('verifies the whole trail on demand', async () => {
    const auditor = await office.as('auditor');
    await world.kernel.ports.auditTrail.settle();
    const { status, body } = await auditor.post('/api/audit/verify');
    expect([status, body.holds, body.firstBad]).toEqual([200, true, undefined]);
    expect(body.signedUpTo).toBeGreaterThan(0);
    expect((await auditor.get('/api/audit/trail')).body.links).toBeGreaterThan(0);
  });

  it('gets a twentieth of last week’s looks at single files by lot, once, and says what is to be asked', async () => {
    const looks = await world.kernel.db
      .selectFrom('auditEntries')
      .select('id')
      .where('kind', '=', 'view')
      .where('actorKind', '=', 'staff')
      .where('result', '=', 'done')
      .where((eb) => eb(eb.fn('cardinality', ['aboutIds']), '=', 1))
      .execute();
    expect(looks.length).toBeGreaterThan(20);
    world.clock.advance({ days: 7 });
    const auditor = await office.as('auditor');
    const drawn = await auditor.get('/api/audit/sample');
    expect(drawn.status, JSON.stringify(drawn.body)).toBe(200);
    const { items, total } = drawn.body;
    expect(total).toBe(Math.ceil(looks.length * 0.05));
    expect(looks.map(({ id }) => id)).toEqual(expect.arrayContaining(items.map(({ id }: { id: number }) => id)));
    expect((await auditor.get('/api/audit/sample')).body.items).toEqual(items);
    const [{ id: entryId }] = items;
    expect((await auditor.post('/api/audit/sample', { entryId, verdict: 'ask' })).status).toBe(200);
    expect((await auditor.get('/api/audit/sample')).body.items[0].verdict).toBe('ask');
    expect((await auditor.post('/api/audit/sample', { entryId: 1_000_000, verdict: 'fine' })).body.code).toBe(
      'notFound',
    );
  });
});

describe('when nothing can be written down', () => {
  it('nothing of anybody is shown and nothing is done, with words that say what to do; the rest goes on', async () => {
    const fresh = await office.submit('wages');
    const her = visitorOf(world);
    await her.send('/status', { code: fresh.returnCode });
    const clerk = await office.as('clerk');
    await owner.query('revoke insert on audit_entries from yuanhu_app');
    try {
      for (const path of ['/api/applications', `/api/applications/${fresh.applicationId}`, '/api/desk', '/api/cases']) {
        const { status, body } = await clerk.get(path);
        expect([status, body.code], path).toEqual([503, 'auditUnavailable']);
        expect(body.detail).toContain('请过一分钟再试');
      }
      const act = await clerk.post(`/api/applications/${fresh.applicationId}/accept`);
      expect([act.status, act.body.code]).toEqual([503, 'auditUnavailable']);
      const page = await her.get('/status');
      expect(page.status).toBe(503);
      expect(page.text).not.toContain(fresh.number);
      expect((await clerk.get('/api/institutions?kind=aidAgency')).status).toBe(200);
    } finally {
      await owner.query('grant insert on audit_entries to yuanhu_app');
    }
    expect((await clerk.get(`/api/applications/${fresh.applicationId}`)).body.status).toBe('received');
    expect((await her.get('/status')).text).toContain(fresh.number);
  });
});
