import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declareApi } from '../../src/app.ts';
import { readPdf } from '../../src/papers/typeset/read-pdf.ts';
import { keepAddressesApart } from '../../src/people/keep-addresses-apart.records.ts';
import { apiOf, type Api } from '../../src/platform/http/api.ts';
import { sealedTablesOf } from '../../src/platform/sealing/rotation/sealed-tables.ts';
import type { Sealed } from '../../src/platform/sealing/seal.ts';
import { tellForLife } from '../../src/secrecy/life-danger.commands.ts';
import { sealReporter } from '../../src/protection/reporter-vault.records.ts';
import { takeOverJournal } from '../../src/secrecy/life-danger.jobs.ts';
import * as told from '../support/cases.ts';
import { officeOf, type Filed, type Office } from '../support/cases.ts';
import { places, startWorld, type Caller, type Member, type World } from '../support/world.ts';
import { visitorOf } from '../support/visitor.ts';

/** A place that exists nowhere else: wherever its words turn up, she can be found. */
const hidden = '涑水河埝掌沟四十九号院';
const agentLives = '峨嵋岭柴家坡老井旁';
const shelter = '银杏庇护中心三号楼';
const words = [hidden, agentLives, shelter];

let world: World;
let office: Office;
let filed: Filed;
let personId: string;
let operations: Api['operations'];
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  filed = await office.submit('hurtByHusband', {
    applicant: { ...told.tales.hurtByHusband.applicant, address: hidden },
    helper: {
      role: 'applyingAgent',
      person: { name: '苗姨', phone: '13800000077', address: agentLives },
      relation: '近亲属',
      basis: 'art40',
    },
  });
  await office.play(filed, told.casePaths.archived);
  await world.papersReady();
  const clerk = await office.as('clerk');
  personId = (await clerk.get(`/api/applications/${filed.applicationId}`)).body.person.id;
  await clerk.post(`/api/cases/${filed.caseId}/protected-places`, { personId, kind: 'shelter', words: shelter });
  const api = apiOf();
  declareApi(api, world.kernel, { secure: false, trustProxy: false }, () => 'test');
  ({ operations } = api);
}, 60_000);
afterAll(() => world.close());

const everyone = ['clerk', 'reviewer', 'approver', 'assigner', 'archivist', 'station', 'manager', 'lawyer'] as const;
const vaults: ReadonlySet<string> = new Set(['protected_addresses', 'reporter_vault']);
const found = (text: string): string[] => words.filter((each) => text.replaceAll(/\s/g, '').includes(each));
const reason = '要当面送达保护令裁定书，须知道去哪里';
const ask = (caller: Caller, more: object = {}) =>
  caller.post(`/api/cases/${filed.caseId}/unseal-requests`, { personId, purpose: 'service', reason, ...more });

describe('an address of somebody in danger is nowhere but in the vault', () => {
  it('no answer of the API holds it, whoever of the office asks', async () => {
    const ids = [filed.applicationId, filed.caseId, ...filed.papers.values(), places.agency, personId];
    const reads = operations.filter(({ method, bytes }) => method === 'get' && !bytes);
    expect(reads.length).toBeGreaterThan(15);
    let standIns = 0;
    for (const member of everyone) {
      const caller = await office.as(member);
      for (const { path: route } of reads)
        for (const id of route.includes('{') ? ids : ['']) {
          const text = JSON.stringify(await caller.get(`/api${route.replaceAll(/\{\w+\}/g, id)}`));
          expect(found(text), `${member} ${route}`).toEqual([]);
          if (text.includes('送达代收点')) standIns += 1;
        }
      const searched = JSON.stringify(
        await caller.post('/api/applications/search', { words: '苗春花', purpose: 'handling' }),
      );
      expect(found(searched)).toEqual([]);
    }
    expect(standIns).toBeGreaterThan(3); // the stand-in is there in its place, with its label
  });

  it('no page of hers holds it', async () => {
    const her = visitorOf(world);
    expect((await her.send('/status', { code: filed.returnCode })).status).toBe(200);
    for (const page of [
      '/status',
      '/',
      '/places',
      ...[...filed.papers.values()].map((id) => `/status/paper?paper=${id}`),
    ])
      expect(found((await her.get(page)).html), page).toEqual([]);
  });

  it('no paper holds it: every PDF is read as a reader would', async () => {
    const papers = await world.kernel.db.selectFrom('papers').select(['id', 'kind', 'fileId']).execute();
    expect(new Set(papers.map(({ kind }) => kind)).size).toBeGreaterThan(7);
    let standIns = 0;
    for (const { kind, fileId } of papers) {
      const { text } = await readPdf(new Uint8Array(await world.kernel.files.get(fileId ?? '')));
      expect(found(text), kind).toEqual([]);
      if (text.includes('送达代收点')) standIns += 1;
    }
    expect(standIns).toBeGreaterThan(0);
  });

  it('in the database the record’s own key opens no column that holds it, and no column shows it in the clear', async () => {
    const client = new pg.Client({ connectionString: world.database.ownerUrl });
    await client.connect();
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and format_type(a.atttypid, null) in ('text', 'jsonb', 'text[]')`,
    );
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ value: string }>(`select ${column}::text as value from ${table}`);
      for (const { value } of rows) expect(found(value ?? ''), `${table}.${column}`).toEqual([]);
    }
    let opened = 0;
    for (const { name, key, columns: sealed } of await sealedTablesOf(client)) {
      if (vaults.has(name)) continue;
      for (const { column, field } of sealed) {
        const { rows } = await client.query<{ value: Sealed; key: string }>(
          `select ${column} as value, ${key.column}::text as key from ${name} where ${column} is not null`,
        );
        for (const row of rows) expect(found(world.kernel.sealer.open(field, row.value, row.key)), field).toEqual([]);
        opened += rows.length;
      }
    }
    await client.end();
    expect(opened).toBeGreaterThan(30);
  });

  it('who gives no sign of danger keeps an address in the record, unless she asks', async () => {
    const clerk = await office.as('clerk');
    const plain = { ...told.tales.wages.applicant, address: '平安路一号' };
    const of = async ({ applicationId }: Filed) =>
      (await clerk.get(`/api/applications/${applicationId}`)).body.person.address;
    expect(await of(await office.submit('wages', { applicant: plain }))).toBe('平安路一号');
    expect(await of(await office.submit('wages', { applicant: plain, protectAddress: true }))).toMatch(/^送达代收点：/);
  });

  it('what lay in the record of a case that became dangerous is moved', async () => {
    const clerk = await office.as('clerk');
    const calm = await office.submit('wages', { applicant: { ...told.tales.wages.applicant, address: '平安路二号' } });
    await world.kernel.db.updateTable('cases').set({ violence: true }).where('id', '=', calm.caseId).execute();
    await world.kernel.db.transaction().execute((trx) => keepAddressesApart(trx, world.kernel));
    const { address, isAddressProtected } = (await clerk.get(`/api/applications/${calm.applicationId}`)).body.person;
    expect([isAddressProtected, address]).toEqual([true, expect.stringMatching(/^送达代收点：/)]);
  });

  it('the gateway holds back what names it, and lets the stand-in through', async () => {
    const facts = await world.kernel.db
      .transaction()
      .execute((trx) => world.kernel.ports.protectedFacts.of(trx, filed.caseId));
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'address', words: hidden },
        { kind: 'address', words: agentLives },
        { kind: 'shelter', words: shelter },
      ]),
    );
    expect(facts.some(({ words: each }) => each.includes('送达代收点'))).toBe(false);
  });
});

describe('two people open one', () => {
  it('who asks cannot grant, another head can, the first sees it once', async () => {
    const [clerk, approver] = [await office.as('clerk'), await office.as('approver')];
    expect((await ask(clerk, { reason: '看看' })).status).toBe(422);
    const { id } = (await ask(clerk)).body;
    expect((await clerk.post(`/api/unseal-requests/${id}/grant`)).body.code).toBe('roleNotAllowed');
    expect((await clerk.post(`/api/unseal-requests/${id}/open`)).body.code).toBe('wrongStatus');
    expect((await approver.post(`/api/unseal-requests/${id}/open`)).status).toBe(404);
    const own = (await ask(approver)).body;
    expect((await approver.post(`/api/unseal-requests/${own.id}/grant`)).body.code).toBe('samePerson');
    expect((await approver.post(`/api/unseal-requests/${id}/grant`)).status).toBe(200);
    expect((await clerk.post(`/api/unseal-requests/${id}/open`)).body).toEqual({ address: hidden });
    expect((await clerk.post(`/api/unseal-requests/${id}/open`)).body.code).toBe('wrongStatus');
  });

  it('half an hour after the grant it is void, and without a fresh second factor nothing opens', async () => {
    const { id } = (await ask(await office.as('lawyer'))).body;
    expect((await (await office.as('approver')).post(`/api/unseal-requests/${id}/grant`)).status).toBe(200);
    world.clock.advance({ minutes: 6 });
    expect((await (await office.as('lawyer')).post(`/api/unseal-requests/${id}/open`)).body.code).toBe('stepUpNeeded');
    world.clock.advance({ minutes: 25 });
    expect((await (await office.as('lawyer')).post(`/api/unseal-requests/${id}/open`)).body.code).toBe('wrongStatus');
  });

  it('whose case it is not, and a head of another office, learn of nothing', async () => {
    const { id } = (await ask(await office.as('clerk'))).body;
    const other = await office.as('otherClerk');
    expect((await ask(other)).status).toBe(404);
    for (const act of ['grant', 'decline', 'open'])
      expect((await other.post(`/api/unseal-requests/${id}/${act}`)).body).toEqual(
        (await other.post(`/api/unseal-requests/${randomUUID()}/${act}`)).body,
      );
    expect((await other.get('/api/unseal-requests')).body.items).toEqual([]);
  });

  it('the audit knows each step and its purpose, never the words', async () => {
    const entries = await world.kernel.db
      .selectFrom('auditEntries')
      .select(['action', 'purpose'])
      .where('action', 'like', 'address.%nseal%')
      .where('result', '=', 'done')
      .execute();
    expect(entries).toEqual(
      expect.arrayContaining(
        ['address.askUnsealing', 'address.grantUnsealing', 'address.openUnsealed'].map((action) => ({
          action,
          purpose: 'service',
        })),
      ),
    );
    expect(JSON.stringify(entries)).not.toContain('裁定书');
  });
});

describe('a life in danger', () => {
  const emergency = { toldTo: '110', reason: '她来电说他持刀堵门，电话断了' };
  const journals = async (): Promise<string[]> => {
    const folder = path.join(world.dataDir, 'journal');
    const names = await readdir(folder).catch(() => []);
    return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).flatMap((text) =>
      text.split('\n').filter(Boolean),
    );
  };
  const onDuty = async (member: Member): Promise<void> => {
    const from = world.clock.now();
    const reply = await (
      await office.as('approver')
    ).post('/api/duty-shifts', {
      staffId: world.staff[member].staffId,
      from: from.toISOString(),
      until: new Date(from.getTime() + 12 * 3_600_000).toISOString(),
    });
    expect(reply.status).toBe(200);
  };

  it('nobody but who is on duty gives it, and the try is in the journal', async () => {
    const clerk = await office.as('clerk');
    expect((await clerk.post('/api/life-danger', { ...emergency, number: filed.number })).body.code).toBe('notOnDuty');
    expect((await journals()).length).toBe(1);
    expect((await (await office.as('lawyer')).post('/api/life-danger', { ...emergency, number: 'x' })).body.code).toBe(
      'roleNotAllowed',
    );
  });

  it('who is on duty does, by her number or her telephone, and the journal came first', async () => {
    await onDuty('clerk');
    const clerk = await office.as('clerk');
    for (const by of [{ number: filed.number }, { phone: '138 0000 0001' }]) {
      const before = (await journals()).length;
      const { people } = (await clerk.post('/api/life-danger', { ...emergency, ...by })).body;
      expect(people).toContainEqual({ name: '苗春花', address: hidden });
      expect((await journals()).length).toBe(before + 2);
    }
    expect((await journals()).join('')).not.toMatch(/持刀|涑水河|苗春花|13800000001/);
  });

  it('also when the store of the audit is broken: shown, journalled, and taken over when it stands again', async () => {
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    await owner.query(
      'alter table audit_entries rename to audit_gone; alter table life_danger_tellings rename to tellings_gone',
    );
    const clerk = await office.as('clerk');
    const reply = await clerk.post('/api/life-danger', { ...emergency, number: filed.number });
    await owner.query(
      'alter table audit_gone rename to audit_entries; alter table tellings_gone rename to life_danger_tellings',
    );
    await owner.end();
    expect(reply.body.people).toContainEqual({ name: '苗春花', address: hidden });
    expect(await takeOverJournal(world.kernel)).toBe(1);
    expect(await takeOverJournal(world.kernel)).toBe(0);
  });

  it('when no database answers at all, what was asked lies on the disk, and she is told what to do instead', async () => {
    const before = (await journals()).length;
    const down: typeof world.kernel = {
      ...world.kernel,
      db: new Proxy(world.kernel.db, {
        get: () => {
          throw new Error('connection refused');
        },
      }),
    };
    await expect(
      tellForLife(down, world.staff.clerk, { toldTo: '120', reason: emergency.reason, number: filed.number }),
    ).rejects.toThrow('110');
    expect((await journals()).length).toBe(before + 1);
  });

  it('two other people review it by ten the next morning; the list names what is unreviewed', async () => {
    const items = async (member: Member) => (await (await office.as(member)).get('/api/life-danger')).body.items;
    const [first] = await items('approver');
    expect(first).toMatchObject({ missing: 2, mayReview: true, isLate: false, toldBy: '郝受理' });
    const review = async (member: Member) =>
      (await office.as(member)).post(`/api/life-danger/${first.id}/review`, { inOrder: true, note: '情况属实' });
    expect((await review('clerk')).status).toBe(404);
    expect((await review('approver')).status).toBe(200);
    expect((await review('approver')).body.code).toBe('wrongStatus');
    world.clock.advance({ days: 1, hours: 1 });
    const late = (await items('approver')).find(({ id }: { id: string }) => id === first.id);
    expect(late).toMatchObject({ missing: 1, isLate: true, mayReview: false });
    expect((await review('reviewer')).status).toBe(200);
    expect((await items('approver')).find(({ id }: { id: string }) => id === first.id)).toMatchObject({ missing: 0 });
  });
});

describe('who reported', () => {
  it('is opened by the head and the security administrator together, and by nobody of the case', async () => {
    const reporter = { name: '报告的园丁', phone: '13611112222', unit: '示例小学' };
    const { id } = await world.kernel.db.transaction().execute((trx) =>
      sealReporter(trx, world.kernel, {
        institutionId: places.agency,
        channel: 'mandatory',
        reporter,
        caseId: filed.caseId,
      }),
    );
    const [head, security, clerk] = [
      await office.as('approver'),
      await office.as('securityAdmin'),
      await office.as('clerk'),
    ];
    const why = { reason: '公安机关依法要求核实报告经过' };
    expect((await clerk.get('/api/reporters')).body.items).toEqual([]);
    expect((await clerk.post(`/api/reporters/${id}/openings`, why)).status).toBe(404);
    expect(JSON.stringify((await security.get('/api/reporters')).body)).not.toContain('园丁');
    const opening = (await head.post(`/api/reporters/${id}/openings`, why)).body.id;
    expect((await head.post(`/api/reporter-openings/${opening}/open`)).body.code).toBe('wrongStatus');
    expect((await head.post(`/api/reporter-openings/${opening}/agree`)).body.code).toBe('samePerson');
    expect((await security.post(`/api/reporter-openings/${opening}/agree`)).status).toBe(200);
    expect((await security.post(`/api/reporter-openings/${opening}/open`)).status).toBe(403);
    expect((await head.post(`/api/reporter-openings/${opening}/open`)).body).toEqual({ reporter });
    expect((await head.post(`/api/reporter-openings/${opening}/open`)).body.code).toBe('wrongStatus');
    const facts = await world.kernel.db
      .transaction()
      .execute((trx) => world.kernel.ports.protectedFacts.of(trx, filed.caseId));
    expect(facts).toContainEqual({ kind: 'reporter', words: '报告的园丁' });
  });
});
