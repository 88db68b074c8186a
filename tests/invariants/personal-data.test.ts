import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../support/cases.ts';
import { pdfSaying } from '../support/files.ts';
import { application, matter, officeOf, served, wait, type Filed, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

/** Words that exist nowhere else: wherever one of them turns up in the clear, something leaks. */
const canary = {
  name: '顾念慈丹',
  phone: '13977700461',
  idNumber: '140105199403080025',
  birthDate: '1994-03-08',
  address: '汾河湾路七七四号',
  narrative: '那只蓝色搪瓷缸',
  opponent: '严不留名',
  helper: '柳代填人',
  opinion: '凭据见紫砂壶底',
  outcome: '以旧藤椅抵偿',
  note: '约在银杏树下',
  why: '核对铜钥匙',
  wish: '盼着绿头巾',
  neverTold: '莫告诉算盘张',
  passPhrase: '山楂熟了吗',
  file: '顾念慈丹的病历.pdf',
} as const;
const words = Object.values(canary).filter((word) => word !== canary.birthDate);
const found = (text: string): string[] => words.filter((word) => text.includes(word));

let world: World;
let office: Office;
let walked: Filed;
const logged: string[] = [];
const sent: { url: string; answer: Headers; status: number; body: string }[] = [];

beforeAll(async () => {
  world = await startWorld({
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) }),
  });
  const { app } = world;
  const request: typeof app.request = async (input, ...rest) => {
    const answer = await app.request(input, ...rest);
    sent.push({
      url: input instanceof Request ? input.url : input.toString(),
      answer: answer.headers,
      status: answer.status,
      body: await answer.clone().text(),
    });
    return answer;
  };
  office = await officeOf({
    ...world,
    app: new Proxy(app, { get: (target, key) => (key === 'request' ? request : Reflect.get(target, key)) }),
  });
  walked = await walk();
  await world.papersReady();
});
afterAll(() => world.close());

const reveal = ({ applicationId }: Filed): string => `/api/applications/${applicationId}/reveal-number`;

/** The whole way with a marked person: every free text an officer or she herself can write carries a mark. */
async function walk(): Promise<Filed> {
  const form = new FormData();
  form.append('file', new File([pdfSaying(canary.narrative)], canary.file));
  const uploaded = JSON.parse(
    await (await (await office.as('clerk')).raw('/api/files', { method: 'POST', body: form })).text(),
  );
  const filed = await office.submit('hurtByHusband', {
    applicant: {
      name: canary.name,
      sex: 'female',
      idKind: 'residentId',
      idNumber: canary.idNumber,
      birthDate: canary.birthDate,
      phone: canary.phone,
      address: canary.address,
    },
    narrative: canary.narrative,
    opponent: { name: canary.opponent, relation: canary.note },
    helper: { role: 'scribe', person: { name: canary.helper, phone: canary.phone }, relation: canary.note },
    contactPlan: {
      mayCall: true,
      maySms: true,
      callerName: 'agency',
      neverTold: canary.neverTold,
      passPhrase: canary.passPhrase,
      mayBeTold: canary.helper,
    },
    wish: { words: canary.wish },
    documents: [
      { kind: 'violenceMaterial', state: 'supplied', fileId: uploaded.id },
      { kind: 'identity', state: 'lookedUp', note: canary.note },
    ],
  });
  await office.play(filed, [
    application('requestDocuments', 'clerk', { missing: [{ kind: 'kinship', why: canary.why }], days: 7 }),
    served('one-time-notice', { note: canary.note }),
    application('trySafely', 'clerk', { how: canary.note, outcome: canary.note }),
    application('supply', 'her', { items: [{ kind: 'kinship', state: 'unavailable', note: canary.note }] }),
    application('askWithdrawal', 'her', { reason: canary.note }),
    application('giveOpinion', 'reviewer', { opinion: 'grant', grounds: ['LAL-32-4'], reason: canary.opinion }),
    application('sendBack', 'approver', { reason: canary.note }),
    application('giveOpinion', 'reviewer', { opinion: 'grant', grounds: ['LAL-32-4'], reason: canary.opinion }),
    application('grant', 'approver'),
    matter('assign', 'assigner', {
      undertakerInstitutionId: (
        await world.kernel.db
          .selectFrom('institutions')
          .select('id')
          .where('kind', '=', 'lawFirm')
          .executeTakeFirstOrThrow()
      ).id,
      reasons: canary.wish,
    }),
    ...told.casePaths.inProgress.slice(told.casePaths.assigned.length),
    matter('askReplacement', 'lawyer', { ground: 'illness', reason: canary.note }),
    ...told.agreementSigned.slice(told.casePaths.unitReceived.length),
    matter('logMeeting', 'lawyer', { onDay: world.clock.today(), note: canary.note }),
    matter('tellRisks', 'lawyer', { onDay: world.clock.today(), note: canary.note }),
    matter('reportClosing', 'lawyer', { onDay: world.clock.today(), outcomeKind: 'settled', outcome: canary.outcome }),
    told.piece('written-opinion'),
    told.piece('result-document'),
    matter('submitFile', 'lawyer'),
    wait(1),
    matter('archive', 'archivist'),
  ]);
  for (const [who, url, body] of [
    ['clerk', '/api/applications/search', { words: canary.name, purpose: 'handling' }],
    ['clerk', '/api/cases/search', { words: canary.phone, purpose: 'handling' }],
  ] as const)
    await (await office.as(who)).post(url, body);
  for (const url of [
    `/api/applications/${filed.applicationId}`,
    `/api/cases/${filed.caseId}`,
    '/api/applications',
    '/api/cases',
    '/api/receipts',
    '/api/papers',
    '/api/desk',
  ])
    await (await office.as('clerk')).get(url);
  for (const id of filed.papers.values()) await (await office.as('clerk')).raw(`/api/papers/${id}/pdf`);
  await (await office.as('clerk')).post(reveal(filed), { reason: 'verifyingIdentity' });
  await (
    await office.as('clerk')
  ).post(`/api/applications/${filed.applicationId}/giveOpinion`, { opinion: canary.name }); // a refusal quotes nothing back
  return filed;
}

describe('who she is, is nowhere in the clear', () => {
  it('the walk was real: the office reads every word of it', async () => {
    const pages = sent
      .filter(({ url }) => url.includes(walked.applicationId) || url.includes(walked.caseId))
      .map(({ body }) => body)
      .join('\n');
    for (const word of [
      canary.name,
      canary.phone,
      canary.idNumber,
      canary.narrative,
      canary.opinion,
      canary.outcome,
      canary.note,
      canary.opponent,
      canary.neverTold,
    ])
      expect(pages, word).toContain(word);
  });

  it('her number is whole in the one answer that shows it on request, and in no other', () => {
    const whole = sent
      .filter(({ body }) => body.includes(canary.idNumber))
      .map(({ url }) => new URL(url, 'http://her').pathname);
    expect(whole).toEqual([reveal(walked)]);
  });

  it('in no column of any table of the database, the job queue included', async () => {
    const client = new pg.Client({ connectionString: world.database.ownerUrl });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'pgboss')`,
      );
      expect(tables.length).toBeGreaterThan(25);
      let read = '';
      for (const { name } of tables.filter((table) => table.name !== 'public.divisions')) {
        const { rows } = await client.query<{ line: string }>(`select row_to_json(t)::text as line from ${name} t`);
        const text = rows.map(({ line }) => line).join('\n');
        expect(found(text), name).toEqual([]);
        read += text;
      }
      expect(read).toContain('常律师'); // the search does find what stands in the clear
      expect(read).toContain(walked.number);
    } finally {
      await client.end();
    }
  });

  it('in no line of the log', () => {
    world.kernel.log.info({ probe: 'the log is read' });
    expect(logged.join('')).toContain('the log is read');
    expect(found(logged.join(''))).toEqual([]);
  });

  it('in no file name and no stored byte', () => {
    const files = readdirSync(world.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
    expect(files.length).toBeGreaterThan(5); // her upload, the scans and the papers
    expect(found(files.join('\n'))).toEqual([]);
    for (const file of files) {
      const bytes = readFileSync(file);
      expect(found(bytes.toString('utf8')), file).toEqual([]);
      expect(bytes.includes('%PDF'), 'a stored file must be sealed').toBe(false);
    }
  });

  it('in no address, no header and no refusal', () => {
    expect(sent.length).toBeGreaterThan(50);
    for (const { url, answer, status, body } of sent) {
      expect(found(decodeURIComponent(url))).toEqual([]);
      expect(found(decodeURIComponent([...answer].join('\n')))).toEqual([]);
      if (status >= 400) expect(found(body), url).toEqual([]);
    }
  });

  it('and the API offers no address that could carry it: people are searched for in the body', async () => {
    const document = await (await world.app.request('/api/openapi.json')).json();
    expect(found(JSON.stringify(document))).toEqual([]);
    const asked = Object.values(document.paths)
      .flatMap((item) => Object.values(item as Record<string, { parameters: { name: string; in: string }[] }>))
      .flatMap(({ parameters }) => parameters);
    expect(asked.length).toBeGreaterThan(50);
    expect(
      [...new Set(asked.map(({ name }) => name))].filter((name) =>
        /name|phone|person|idNumber|address|words/i.test(name),
      ),
    ).toEqual([]);
  });

  it('not even in what is counted, answered again or said about what was held back', async () => {
    const { db } = world.kernel;
    const plain = [
      ...(await db.selectFrom('events').select('counts as text').execute()),
      ...(await db.selectFrom('requests').select('answer as text').execute()),
      ...(await db.selectFrom('outgoing').select('heldBecause as text').execute()),
    ];
    expect(plain.length).toBeGreaterThan(20);
    expect(found(JSON.stringify(plain))).toEqual([]);
    expect(JSON.stringify(plain)).not.toContain(walked.returnCode);
  });
});
