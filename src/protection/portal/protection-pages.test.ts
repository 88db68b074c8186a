import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeOf, type Filed, type Office } from '../../../tests/support/cases.ts';
import { visitorOf, type Visitor } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { readPdf } from '../../papers/typeset/read-pdf.ts';
import { addInstitutions } from '../../network/network.store.ts';
import { stableId } from '../../network/stable-id.ts';
import { actionCards } from '../action-cards.model.ts';

let world: World;
let office: Office;
const logged: string[] = [];
beforeAll(async () => {
  world = await startWorld({
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) }),
  });
  office = await officeOf(world);
  await addInstitutions(world.kernel.db, [
    {
      id: stableId('test', 'court'),
      name: '太原市小店区人民法院',
      kind: 'court',
      level: 'county',
      divisionCode: '140105',
      takesApplications: false,
      phone: '0351-7000001',
      hours: '周一至周五 9:00–17:00',
    },
  ]);
});
afterAll(() => world.close());

const danger = { page: 'look', breath: 'yes', q1: 'yes', q3: 'unsure' };
const petition = {
  page: 'letter/write',
  do: 'file',
  name: '种下的化名',
  hisName: '种下的那个人',
  story: '那只种下的蓝搪瓷缸',
  court: '太原市小店区人民法院',
  measures: ['noViolence', 'moveOut'],
  evidence: ['evidence-1', 'evidence-3'],
};
const plan = { page: 'plan', do: 'show', codeWord: '种下的酱油', whom: '种下的大姐', home: ['0', '1'] };
const planted = ['种下的', '蓝搪瓷缸'];

async function everythingStored(): Promise<string> {
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'pgboss') and c.relname not in ('divisions', 'institutions')`,
    );
    const all = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`select row_to_json(t)::text as line from ${name} t`);
      all.push(...rows.map(({ line }) => line));
    }
    return all.join('\n');
  } finally {
    await client.end();
  }
}
const draftsNow = () => world.kernel.db.selectFrom('drafts').select(['answers', 'idHash']).execute();
const opened = async (): Promise<string> =>
  (await draftsNow())
    .map(({ answers, idHash }) => world.kernel.sealer.open('drafts.answers', answers, idHash))
    .join('\n');
/** The bytes of a file handed over, which a visitor's text would break. */
async function pdfOf(path: string, fields: Record<string, string | readonly string[]>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
  return world.app.request(path, { method: 'POST', body });
}

describe('我该怎么办', () => {
  it('reaches every card in three screens, each with the way to a person, offices and articles', async () => {
    const her = visitorOf(world);
    const first = await her.get('/guide');
    const topics = [...first.html.matchAll(/href="\/guide\?t=(\d+)"/g)].map(([, t]) => t);
    expect(topics.length).toBe(12);
    const reached = new Set<string>();
    for (const t of topics) {
      const second = await her.get(`/guide?t=${t}`);
      expect(second.text).toContain('说不清');
      for (const [, n] of second.html.matchAll(/href="\/guide\/card\?n=(\d+)"/g)) reached.add(n ?? '');
    }
    expect([...reached].map(Number).toSorted((a, b) => a - b)).toEqual(
      actionCards.map(({ number }) => number).toSorted((a, b) => a - b),
    );
    for (const { number, first: words } of actionCards) {
      const third = await her.get(`/guide/card?n=${number}`);
      expect(third.status).toBe(200);
      expect(third.text).toContain(words);
      expect(third.text).toMatch(/《.+》/);
      expect(third.html).toContain('tel:110');
    }
  });

  it('shows the county’s own offices as recorded, and says so where nobody recorded them', async () => {
    const { text } = await visitorOf(world).get('/guide/card?n=3&at=140105');
    expect(text).toContain('0351-7000001');
    expect(text).toContain('周一至周五 9:00–17:00');
    expect(text).toContain('妇联的地址和电话还没有录入');
    expect((await visitorOf(world).get('/guide/card?n=3&at=abc')).status).toBe(200);
    expect((await visitorOf(world).get('/guide/card?n=9999')).text).toContain('重新选');
  });

  it('finds the county by the words she types, which stay out of the address', async () => {
    const her = visitorOf(world);
    const found = await her.send('/guide/card', { page: 'guide/card', n: '3', words: '柏兰', look: 'words' });
    expect(decodeURIComponent(found.path)).not.toContain('柏兰');
    expect(found.text).toContain('找到这些');
  });
});

describe.each([
  ['official', ''],
  ['quiet', '/s'],
])('in the %s door', (_, door) => {
  const send = (her: Visitor, fields: Parameters<Visitor['send']>[1] & { page: string }) =>
    her.send(door || `/${fields.page}`, fields);

  it('the danger is told as a band with 110 first, and nothing of it stays anywhere', async () => {
    const her = visitorOf(world);
    if (door) await her.get('/s?to=look');
    const before = await opened();
    const seen = await send(her, danger);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('很危险，现在就要有人帮');
    expect(seen.html.indexOf('tel:110')).toBeGreaterThan(0);
    expect(/<main.*?tel:(\d+)/s.exec(seen.html)?.[1]).toBe('110');
    const main = /<main.*<\/main>/s.exec(seen.html)?.[0] ?? '';
    expect(main.replaceAll(/<[^>]+>/g, '')).not.toMatch(/\d+\s*分|得分|总分/);
    for (const words of ['告诫书', '保护令', '庇护', '12338']) expect(main).toContain(words);
    expect(await opened()).toBe(before);
    expect(seen.path).toBe(door || '/look');
    expect((await send(her, { page: 'look' })).status).toBe(422);
  });

  it('the petition is a file with a neutral name; where she lives now is left out, and nothing is kept', async () => {
    const answer = await pdfOf(door || '/letter/write', petition);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="document.pdf"');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    for (const words of [
      '人身安全保护令申请书',
      '种下的化名',
      '那只种下的蓝搪瓷缸',
      '太原市小店区人民法院',
      '责令被申请人迁出申请人住所',
      '较大可能性',
      '现住处依法不写',
    ])
      expect(text).toContain(words);
  });

  it('the plan is shown, printed under a title that tells nothing, and not kept', async () => {
    const her = visitorOf(world);
    if (door) await her.get('/s?to=plan');
    const seen = await send(her, plan);
    expect(seen.text).toContain('种下的酱油');
    const answer = await pdfOf(door || '/plan', { ...plan, do: 'file' });
    const { text, title } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(title).toBe('事项清单');
    expect(text).toContain('种下的酱油');
    expect(text).not.toMatch(/安全计划|暴力|保护令|动手/);
    expect(await opened()).not.toContain('种下的');
  });
});

it('what was typed stands in no column, no draft and no line of the log', async () => {
  const stored = `${await everythingStored()}\n${await opened()}\n${logged.join('')}`;
  for (const word of planted) expect(stored).not.toContain(word);
  expect(stored).not.toContain('"breath"');
  expect(stored).toContain('常律师'); // the search does find what stands there
});

describe('kept because she said so', () => {
  it('goes in with her application, is read by her and her agency, and can be taken away', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'family' });
    await her.send('/plan', { ...plan, keep: 'yes' });
    const kept = await her.send('/look', { ...danger, keep: 'yes' });
    expect(kept.path).toBe('/kept');
    expect(kept.text).toContain('很危险');
    await her.send('/apply/ask', {
      page: 'apply/ask',
      n: /name="n" value="(\d+)"/.exec((await her.get('/apply/ask')).html)?.[1] ?? '',
      answer: 'marriageFamily',
    });
    await her.send('/apply/contact', { page: 'apply/contact', ways: 'none' });
    await her.send('/apply/story', { page: 'apply/story', story: '一句话。' });
    await her.send('/apply/person', { page: 'apply/person', name: '张秀英', county: '140105' });
    const receipt = await her.send('/apply/check', { page: 'apply/check' });
    const code = (/<p class="code">(.*?)<\/p>/.exec(receipt.html)?.[1] ?? '').replaceAll(/\D/g, '');
    expect(code).toHaveLength(17);
    const rows = await world.kernel.db
      .selectFrom('enclosures')
      .select(['kind', 'reviewOn', 'applicationId'])
      .orderBy('kind')
      .execute();
    expect(rows.map(({ kind }) => kind)).toEqual(['danger', 'plan']);
    expect(rows[1]?.reviewOn).toBe('2026-12-23');
    const id = rows[0]?.applicationId ?? '';
    const read = await (await office.as('reviewer')).get(`/api/applications/${id}/enclosures`);
    expect(JSON.stringify(read.body)).toContain('种下的酱油');
    expect((await (await office.as('otherClerk')).get(`/api/applications/${id}/enclosures`)).status).toBe(404);
    expect((await (await office.as('approver')).get('/api/enclosures')).body.items).toEqual([
      expect.objectContaining({
        applicationId: id,
        kinds: expect.arrayContaining(['plan', 'danger']),
        reviewOn: '2026-12-23',
      }),
    ]);
    expect(await everythingStored()).not.toContain('种下的'); // sealed
    const facts = await world.kernel.db
      .selectFrom('applications')
      .select('facts')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(world.kernel.sealer.open('applications.facts', facts.facts, id))).toMatchObject({
      dangerLethalSign: true,
    });
    await her.send('/status', { page: 'status', code });
    expect((await her.get('/kept')).text).toContain('安全计划');
    expect((await her.send('/letter/write', { ...petition, keep: 'yes' })).text).toContain('已经和申请一起保存');
    for (const which of ['plan', 'danger']) await her.send('/kept', { page: 'kept', which, do: 'remove' });
    expect((await world.kernel.db.selectFrom('enclosures').select('kind').execute()).map(({ kind }) => kind)).toEqual([
      'petition',
    ]);
  });

  it('of an applicant the petition is noted at the gateway as a print of hers, and comes whatever it finds', async () => {
    const filed = await office.submit('hurtByHusband');
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    const seen = await her.send('/letter/write', petition);
    expect(seen.headers.get('content-type')).toBe('application/pdf');
    const row = await world.kernel.db
      .selectFrom('outgoing')
      .select(['channel', 'template'])
      .where('caseId', '=', filed.caseId)
      .where('template', '=', 'protection-petition')
      .executeTakeFirst();
    expect(row).toEqual({ channel: 'hand', template: 'protection-petition' });
  });
});

describe('求助记录证明', () => {
  let filed: Filed;
  let her: Visitor;
  beforeAll(async () => {
    filed = await office.submit('hurtByHusband');
    her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
  });
  const records = async () => (await (await office.as('approver')).get('/api/help-records')).body.items;

  it('is asked for once, however often she presses; only the approver of her agency seals it', async () => {
    for (let press = 0; press < 3; press++) await her.send('/status/record', { page: 'status/record' });
    const items = await records();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ status: 'asked', applicationId: filed.applicationId });
    expect(items[0].actions.map(({ name }: { name: string }) => name).toSorted()).toEqual(['decline', 'seal']);
    const { id } = items[0];
    expect((await (await office.as('clerk')).post(`/api/help-records/${id}/seal`)).status).toBe(403);
    expect((await (await office.as('otherClerk')).post(`/api/help-records/${id}/seal`)).status).toBe(404);
    expect((await (await office.as('otherClerk')).get('/api/help-records')).body.items).toEqual([]);
    expect((await (await office.as('approver')).post(`/api/help-records/${id}/seal`)).body).toMatchObject({
      status: 'issued',
    });
    expect((await (await office.as('approver')).post(`/api/help-records/${id}/seal`)).status).toBe(409);
    await world.papersReady();
  });

  it('lists dates and kinds and not a word of hers; whoever holds it learns issuer, day, and whether it is the one', async () => {
    const page = await her.get('/status/record');
    const paperId = /\/api\/papers\/([0-9a-f-]{36})\/pdf/.exec(page.html)?.[1] ?? '';
    const cookie = [...her.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await world.app.request(`/api/papers/${paperId}/pdf`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { text } = await readPdf(bytes);
    expect(text).toContain('申请法律援助');
    expect(text).toContain('2026年11月23日');
    const paper = await world.kernel.db
      .selectFrom('papers')
      .select(['number', 'data'])
      .where('id', '=', paperId)
      .executeTakeFirstOrThrow();
    const data = JSON.parse(world.kernel.sealer.open('papers.data', paper.data, paperId));
    expect(text).toContain(data.checkCode);
    const check = (fields: Record<string, string | File>) =>
      visitorOf(world).send('/check', { page: 'check', ...fields });
    const typedNumber = paper.number.replace('〔', '[').replace('〕', ']');
    const good = await check({
      number: typedNumber,
      code: data.checkCode.toLowerCase().replaceAll('-', ' '),
      digest: data.digest.slice(0, 8),
      file: new File([bytes], 'a.pdf', { type: 'application/pdf' }),
    });
    expect(good.text).toContain('小店区法律援助中心于2026年11月23日出具');
    expect(good.text).toContain('记录摘要与出具时一致');
    expect(good.text).toContain('电子文件与出具时一致');
    for (const word of [data.applicant, data.entries[0].what, filed.number]) expect(good.text).not.toContain(word);
    const bad = await check({
      number: paper.number,
      code: data.checkCode,
      digest: '00000000',
      file: new File(['%PDF-1.4 x'], 'a.pdf'),
    });
    expect(bad.text).toContain('记录摘要与出具时不一致');
    expect(bad.text).toContain('电子文件与出具时不一致');
    const wrongs = [
      await check({ number: paper.number, code: 'AAAA-AAAA-AAAA' }),
      await check({ number: paper.number.replace('1号', '999号'), code: data.checkCode }),
    ].map(({ status, text: words }) => [status, /没有核对上[^<]*/.exec(words)?.[0].slice(0, 60)]);
    expect(wrongs[0]).toEqual(wrongs[1]);
    expect(wrongs[0]?.[0]).toBe(422);
  });

  it('declined, says why to her and lets her ask again', async () => {
    await her.send('/status/record', { page: 'status/record' });
    const open = (await records()).find(({ status }: { status: string }) => status === 'asked');
    const approver = await office.as('approver');
    expect((await approver.post(`/api/help-records/${open.id}/decline`, {})).status).toBe(422);
    await approver.post(`/api/help-records/${open.id}/decline`, { reason: '请改用上一份，内容相同。' });
    const page = await her.get('/status/record');
    expect(page.text).toContain('请改用上一份');
    expect(page.text).toContain('请机构出一份');
  });
});
