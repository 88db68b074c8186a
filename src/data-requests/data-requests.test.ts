import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationIn, caseIn, officeOf, tales, type Filed, type Office } from '../../tests/support/cases.ts';
import { readPdf } from '../papers/typeset/read-pdf.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { startWorld, type Caller, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

type Wish = 'copy' | 'correction' | 'completion' | 'deletion' | 'restriction' | 'explanation';
const at = async (who: 'approver' | 'reviewer' | 'clerk' | 'lawyer' | 'otherClerk' | 'archivist'): Promise<Caller> =>
  office.as(who);
const ask = async (filed: Filed, wanted: Wish, told = ''): Promise<string> => {
  const reply = await (await office.as('her', filed)).post('/api/data-requests', { wanted, told });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
};
const answer = { answer: '照您说的办了。' };
const decide = async (id: string, act: string, body: object = answer, who: 'approver' | 'reviewer' = 'approver') =>
  (await at(who)).post(`/api/data-requests/${id}/${act}`, body);
const personOf = async ({ applicationId }: Filed) =>
  (
    await world.kernel.db
      .selectFrom('applications')
      .select('personId')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
  ).personId;

describe('a request about her data', () => {
  it('has an owner and fifteen working days, and the agency alone knows of it beside her', async () => {
    const filed = await caseIn(office, 'inProgress');
    const id = await ask(filed, 'copy', '都想看看');
    const period = await world.kernel.db
      .selectFrom('periods')
      .select(['ruleId', 'state', 'length', 'dueOn'])
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow();
    expect(period).toMatchObject({ ruleId: 'DL-65', state: 'running', length: 15 });
    const list = await (await at('approver')).get('/api/data-requests');
    expect(list.body.items).toContainEqual(expect.objectContaining({ id, isMine: true, what: '苗春花' }));
    const view = await (await at('approver')).get(`/api/data-requests/${id}`);
    expect(view.body.facts).toContainEqual({ label: '她说的', value: '都想看看' });
    expect(view.body.goTo).toEqual({ label: `申请 ${filed.number}`, to: `/applications/${filed.applicationId}` });
    for (const who of ['lawyer', 'otherClerk'] as const)
      expect((await (await at(who)).get(`/api/data-requests/${id}`)).status, who).toBe(404);
    const again = await (await office.as('her', filed)).post('/api/data-requests', { wanted: 'copy' });
    expect(again.body.code).toBe('alreadyRaised');
  });

  it('is answered by those whose duty it is, each answer to its own question', async () => {
    const id = await ask(await applicationIn(office, 'received'), 'explanation');
    expect((await (await at('clerk')).post(`/api/data-requests/${id}/explain`, answer)).body.code).toBe(
      'roleNotAllowed',
    );
    const other = await decide(id, 'provide');
    expect(other.body).toMatchObject({ code: 'wrongStatus', detail: expect.stringContaining('说明怎么用') });
    expect((await decide(id, 'refuse', { ground: 'other', answer: '不行' }, 'reviewer')).body.code).toBe(
      'roleNotAllowed',
    );
    expect(await decide(id, 'explain', answer, 'reviewer')).toMatchObject({ status: 200, body: { status: 'met' } });
    expect((await decide(id, 'explain')).body.code).toBe('wrongStatus');
  });

  it('can be taken back by her', async () => {
    const filed = await applicationIn(office, 'received');
    const id = await ask(filed, 'restriction');
    const her = await office.as('her', filed);
    expect(await her.post(`/api/data-requests/${id}/withdraw`)).toMatchObject({ body: { status: 'withdrawn' } });
    const stranger = await office.as('her', await applicationIn(office, 'received'));
    expect((await stranger.post(`/api/data-requests/${id}/withdraw`)).status).toBe(404);
  });
});

describe('the copy', () => {
  it('holds what is hers and nothing of the other side, and lies ready for thirty days', async () => {
    const filed = await office.submit('hurtByHusband', {
      helper: { role: 'scribe', person: { name: '苗帮忙', phone: '13800000088' }, relation: '姐姐' },
      contactPlan: { ...tales.hurtByHusband.contactPlan, passPhrase: '石榴开花', neverTold: '施大力的妹妹' },
    });
    const id = await ask(filed, 'copy');
    const her = await office.as('her', filed);
    expect((await her.get(`/api/data-requests/${id}/copy`)).body.code).toBe('wrongStatus');
    await decide(id, 'provide');
    const copy = await her.get(`/api/data-requests/${id}/copy`);
    const text = JSON.stringify(copy.body);
    for (const own of ['苗春花', '1994-03-08', tales.hurtByHusband.narrative, filed.number])
      expect(text).toContain(own);
    for (const anothers of ['施大力', '苗帮忙', '13800000088', '石榴开花', '小店区示例里三号楼', '13800000001'])
      expect(text).not.toContain(anothers);
    const pdf = await her.raw(`/api/data-requests/${id}/copy/pdf`);
    expect((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text).toContain('苗春花');
    world.clock.advance({ days: 31 });
    expect((await (await office.as('her', filed)).get(`/api/data-requests/${id}/copy`)).body.code).toBe('wrongStatus');
  });

  it('is handed to her at the counter too, with the second factor, without what she complained of', async () => {
    const filed = await applicationIn(office, 'received');
    const complaint = { about: 'agency', against: 'agency', told: '窗口的人说话难听' };
    await (await office.as('her', filed)).post('/api/complaints', complaint);
    const told = { wanted: 'copy', told: '要一份', askedBy: 'herself', identityChecked: true };
    const raised = await (await at('clerk')).post(`/api/applications/${filed.applicationId}/data-requests`, told);
    const { id } = raised.body;
    await decide(id, 'provide');
    const clerk = await at('clerk');
    const copy = await clerk.get(`/api/data-requests/${id}/copy`);
    expect(JSON.stringify(copy.body)).toContain('13800000001');
    expect(JSON.stringify(copy.body)).not.toContain('说话难听');
    expect(JSON.stringify((await (await office.as('her', filed)).get(`/api/data-requests/${id}/copy`)).body)).toContain(
      '说话难听',
    );
    expect((await (await at('archivist')).get(`/api/data-requests/${id}/copy`)).body.code).toBe('roleNotAllowed');
    world.clock.advance({ minutes: 11 });
    expect((await clerk.get(`/api/data-requests/${id}/copy`)).body.code).toBe('stepUpNeeded');
    const looks = await world.kernel.db
      .selectFrom('auditEntries')
      .select('action')
      .where('action', '=', 'getDataCopy')
      .where('result', '=', 'done')
      .execute();
    expect(looks.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a correction', () => {
  it('changes the record, is found by the new name, leaves the log as it was and both hashes in the audit', async () => {
    const filed = await applicationIn(office, 'received');
    const before = await world.kernel.db.selectFrom('events').selectAll().where('caseId', '=', filed.caseId).execute();
    const id = await ask(filed, 'correction', '名字写错了');
    const wrong = await decide(id, 'correct', { ...answer, field: 'birthDate', value: '三月八日' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'value' }] } });
    expect(await decide(id, 'correct', { ...answer, field: 'name', value: '苗春华' })).toMatchObject({ status: 200 });
    const found = await (await at('clerk')).post('/api/applications/search', { words: '苗春华', purpose: 'handling' });
    expect(found.body.items).toHaveLength(1);
    const after = await world.kernel.db
      .selectFrom('events')
      .selectAll()
      .where('caseId', '=', filed.caseId)
      .orderBy('id')
      .limit(before.length)
      .execute();
    expect(after).toEqual(before.toSorted((a, b) => a.id - b.id));
    const entry = await world.kernel.db
      .selectFrom('auditEntries')
      .select(['beforeHash', 'afterHash'])
      .where('action', '=', 'dataRequest.correct')
      .where('result', '=', 'done')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry.beforeHash).toBeTruthy();
    expect(entry.afterHash).not.toBe(entry.beforeHash);
  });

  it('of an address in danger goes to the vault and never onto the record', async () => {
    const filed = await applicationIn(office, 'received');
    const id = await ask(filed, 'completion', '搬家了');
    await decide(id, 'correct', { ...answer, field: 'address', value: '示例新村九号' });
    const person = await world.kernel.db
      .selectFrom('persons')
      .select(['id', 'address'])
      .where('id', '=', await personOf(filed))
      .executeTakeFirstOrThrow();
    expect(person.address && world.kernel.sealer.open('persons.address', person.address, person.id)).toContain(
      '送达代收点',
    );
  });
});

describe('a restriction', () => {
  const phone = '13900000777';
  const elsewhere = async (): Promise<string[]> => {
    const asked = { key: phone, purpose: 'handingOver', contextKind: 'call', context: '来电，未留姓名' };
    const reply = await (await at('otherClerk')).post('/api/look-ups', asked);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body.desks.map(({ agency }: { agency: string }) => agency);
  };
  const flagsOn = async ({ applicationId, caseId }: Filed): Promise<string[][]> => [
    (await (await at('clerk')).get(`/api/applications/${applicationId}`)).body.flags,
    (await (await at('clerk')).get(`/api/cases/${caseId}`)).body.flags,
  ];
  const words = '限制使用：只用来办这件事';

  it('binds every use beyond the case, is seen on the record, and is lifted with a reason by the same desk', async () => {
    const filed = await office.submit('wages', { applicant: { ...tales.wages.applicant, phone } });
    expect(await elsewhere()).toHaveLength(1);
    const id = await ask(filed, 'restriction', '别让别的地方查到我');
    expect(await elsewhere()).toHaveLength(1); // asked for is not granted
    expect(await decide(id, 'restrict', { answer: '以后只用来办这件事。' }, 'reviewer')).toMatchObject({
      status: 200,
      body: { status: 'restricted' },
    });
    expect(await elsewhere()).toEqual([]);
    for (const flags of await flagsOn(filed)) expect(flags).toContain(words);
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    expect((await her.get('/status/data')).text).toContain('已经限制，只用来办这件事');

    // The case itself goes on.
    expect((await (await at('clerk')).post(`/api/applications/${filed.applicationId}/accept`)).status).toBe(200);
    expect((await her.get('/status')).text).toContain('正在审查');

    const reason = { reason: '她当面说不用限制了。' };
    expect((await (await at('clerk')).post(`/api/data-requests/${id}/lift`, reason)).body.code).toBe('roleNotAllowed');
    expect((await (await at('otherClerk')).post(`/api/data-requests/${id}/lift`, reason)).status).toBe(404);
    expect((await decide(id, 'lift', {})).body.errors[0].path).toBe('reason');
    expect(await decide(id, 'lift', reason)).toMatchObject({ status: 200, body: { status: 'lifted' } });
    expect(await elsewhere()).toHaveLength(1);
    for (const flags of await flagsOn(filed)) expect(flags).not.toContain(words);
    expect((await her.get('/status/data')).text).toContain('她当面说不用限制了。');
    expect((await decide(id, 'lift', reason)).body.code).toBe('wrongStatus');
  });

  it('asked for twice holds until both are lifted; taken back or refused it binds nothing', async () => {
    const filed = await office.submit('wages');
    const restrict = async (): Promise<string> => {
      const id = await ask(filed, 'restriction');
      await decide(id, 'restrict', { answer: '照办。' });
      return id;
    };
    const [first, second] = [await restrict(), await restrict()];
    await decide(first, 'lift', { reason: '重复的一项。' });
    expect((await flagsOn(filed))[0]).toContain(words);
    await decide(second, 'lift', { reason: '她说不用了。' });
    expect((await flagsOn(filed))[0]).not.toContain(words);
    const third = await ask(filed, 'restriction');
    await decide(third, 'refuse', { ground: 'other', answer: '现在不能。' });
    expect((await flagsOn(filed))[0]).not.toContain(words);
  });
});

describe('a refusal', () => {
  it('of deletion names the article, and cannot plead a term that has nothing to do with it', async () => {
    const filed = await caseIn(office, 'archived');
    const id = await ask(filed, 'deletion', '全部删掉');
    const view = await (await at('approver')).get(`/api/data-requests/${id}`);
    expect(JSON.stringify(view.body.facts)).toContain('保管几年还没有核定');
    expect((await decide(id, 'refuse', { ...answer, ground: 'nothingWrong' })).body.errors[0].path).toBe('ground');
    const done = await decide(id, 'refuse', { ground: 'archiveTerm', answer: '案卷要按规定保管。' });
    expect(done.status).toBe(200);
    await world.papersReady();
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    const seen = await her.get('/status/data');
    expect(seen.text).toContain('案卷的保管期限没有到');
    expect(seen.text).toContain('《个人信息保护法》第四十七条第二款');
    expect(seen.text).toContain('人民法院起诉');
    const pdf = `/api/papers/${done.body.papers[0].id}/pdf`;
    expect(seen.html).toContain(pdf);
    expect((await (await office.as('her', filed)).raw(pdf)).status).toBe(200);
    expect((await (await at('lawyer')).raw(pdf)).status).toBe(404);
  });
});

describe('a guardian', () => {
  const child = async () => office.submit('child');
  const part = async (filed: Filed) => {
    const { parties } = (await (await at('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
    const { person } = parties.find(({ role }: { role: string }) => role === 'applyingAgent');
    const marked = await (
      await at('clerk')
    ).post(`/api/cases/${filed.caseId}/adverse-parties`, { personId: person.id, because: 'harmsHer' });
    expect(marked.status, JSON.stringify(marked.body)).toBe(200);
  };

  it('who holds the code is looked at by a person first, and once on the other side gets nothing', async () => {
    const filed = await child();
    const id = await ask(filed, 'copy');
    const session = await office.as('her', filed);
    expect((await (await at('approver')).get(`/api/data-requests/${id}`)).body.caution).toContain('家里人代为提出');
    await part(filed);
    expect((await decide(id, 'provide')).body.code).toBe('conflictOfInterest');
    expect((await session.get(`/api/data-requests/${id}/copy`)).status).toBe(401);
    const told = { wanted: 'copy', told: '我是他爸', askedBy: 'agent', identityChecked: true };
    const atDesk = await (await at('clerk')).post(`/api/applications/${filed.applicationId}/data-requests`, told);
    expect(atDesk.body.code).toBe('anotherPersonNeeded');
    expect((await decide(id, 'refuse', { ground: 'childsInterest', answer: '按规定不能提供。' })).status).toBe(200);
  });
});

describe('her page', () => {
  it.each([
    ['official', '/status', (page: string) => `/${page}`],
    ['quiet', '/s', (page: string) => `/s?to=${page}`],
  ])('in the %s door: asks, reads the day, opens the copy and takes it along', async (name, door, to) => {
    const filed = await applicationIn(office, 'received');
    const her = visitorOf(world);
    if (name === 'quiet') await her.send('/door', { door: 'quiet', back: '/status' });
    await her.send(door, { page: 'status', code: filed.returnCode });
    expect((await her.get(to('status'))).html).toMatch(/status(\/|%2F)data"/);
    const form = await her.get(to('status/data'));
    expect(form.text).toContain('15 个工作日 内答复（待核）');
    const post = name === 'quiet' ? '/s' : '/status/data';
    expect((await her.send(post, { page: 'status/data' })).status).toBe(422);
    expect((await her.send(post, { page: 'status/data', wanted: 'copy' })).text).toContain('已经收到，等着答复');
    const { id } = await world.kernel.db
      .selectFrom('dataRequests')
      .select('id')
      .where('applicationId', '=', filed.applicationId)
      .executeTakeFirstOrThrow();
    await decide(id, 'provide');
    expect((await her.get(to('status/data'))).text).toContain('看副本');
    const closed = await her.get(to('status/data/copy'));
    if (name === 'quiet') expect(closed.text).not.toContain('苗春花');
    const open = name === 'quiet' ? await her.get('/s?to=status/data/copy&n=1') : closed;
    expect(open.text).toContain('苗春花');
    expect(open.html).not.toMatch(/<title>[^<]*资料副本/);
    // Else the script of the page would take the answer for the next page, and the second press for the first again.
    for (const [button] of open.html.matchAll(/<button[^>]*name="as"[^>]*>/g)) expect(button).toContain('data-file');
    const file = await her.send(name === 'quiet' ? '/s' : '/status/data/copy', {
      page: 'status/data/copy',
      as: 'json',
    });
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="document.json"');
    expect(JSON.parse(file.html).parts[0].title).toBe('基本情况');
  });
});
