import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf, type Seen, type Visitor } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.advance({ minutes: 20 })); // the wrong codes tried before are forgotten

const neighbour = { role: 'submitter', person: { name: '郝邻居', phone: '13800000077' }, relation: '邻居' };
const fileWithHelper = (more: object = {}): Promise<Filed> =>
  office.submit('hurtByHusband', { helper: neighbour, ...more });
const wrong = '00000000000000000';
const hers = ['苗春花', '13800000001', '示例里', '娘家', '施大力', '郝邻居', '13800000077', '中性'];

const mainOf = ({ html }: Seen): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replaceAll(/<\/?(?:b|i|span|wbr)\b[^>]*>/g, '') // what only keeps a phrase together is no space
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const helperIn = (page: Seen): string => /name="who" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

async function signedIn(code: string): Promise<Visitor> {
  const visitor = visitorOf(world);
  await visitor.send('/status', { code });
  return visitor;
}
/** By her own hand, in her own session. */
async function giveCode(filed: Filed): Promise<{ her: Visitor; code: string; who: string }> {
  const her = await signedIn(filed.returnCode);
  const who = helperIn(await her.get('/status/helpers'));
  const shown = await her.send('/status/helpers', { who, does: 'give', once: randomUUID() });
  const code = /(\d{4} ){4}\d/.exec(shown.text)?.[0].replaceAll(' ', '') ?? '';
  return { her, code, who };
}
async function expectEnded(code: string, open: Visitor): Promise<void> {
  const page = visitorOf(world);
  const [ended, never] = [await page.send('/status', { code }), await page.send('/status', { code: wrong })];
  expect(ended.status).toBe(never.status);
  expect(ended.text.replaceAll(code, '')).toBe(never.text.replaceAll(wrong, ''));
  expect(mainOf(await open.get('/status'))).toBe(mainOf(await visitorOf(world).get('/status')));
}

describe('whoever helps her', () => {
  it('sees these words and no others, in both doors; and she sees that somebody looked', async () => {
    const { her, code } = await giveCode(await fileWithHelper());
    const helper = visitorOf(world);
    const page = await helper.send('/status', { code });
    expect(mainOf(page).replace(/\d{4} ?年 ?\d+ ?月 ?\d+ ?日/, '某日')).toBe(
      '现在到哪一步了 ● 已经收到，工作人员正在看 下一个日子： 某日 前。 要做什么，由申请人本人决定。 有事要问，打 12348 ，不收钱。 您凭查看码只能看到这一页。每看一次，申请人都看得到。 看完了，退出',
    );
    await helper.send('/door', { door: 'quiet', back: '/status' });
    expect(mainOf(await helper.get('/s'))).toBe(mainOf(page));
    expect((await her.get('/status/seen')).text).toContain('帮忙的人（凭查看码）');
  });

  it('is a stranger at every other address, by every method', { timeout: 60_000 }, async () => {
    const filed = await office.play(await fileWithHelper(), told.casePaths.inProgress);
    await world.papersReady();
    const { code } = await giveCode(filed);
    const follower = await callerOf(world, { code });
    const stranger = await callerOf(world);
    const plain = (text: string): string =>
      text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/nonce[-="][^"' ]*/g, '');
    const ids = [filed.applicationId, filed.caseId, ...filed.papers.values()];
    const routes = world.app.routes
      .filter(({ method, path }) => !path.includes('*') && (method === 'GET' || path.startsWith('/api/')))
      .filter(({ path, method }) => path !== '/status' && !(method !== 'GET' && path.startsWith('/api/session')));
    const ask = async (caller: Caller, method: string, path: string): Promise<string> => {
      const init =
        method === 'GET'
          ? {}
          : { body: '{}', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } };
      const answer = await caller.raw(path, { method, ...init });
      return `${answer.status} ${plain(Buffer.from(await answer.arrayBuffer()).toString())}`;
    };
    let asked = 0;
    for (const { method, path } of routes)
      for (const id of path.includes(':') ? ids : ['']) {
        const at = path.replaceAll(/:\w+(\{[^}]*\})?\??/g, id);
        const seen = await ask(follower, method, at);
        expect(seen, `${method} ${at}`).toBe(await ask(stranger, method, at));
        for (const word of hers) if (method === 'GET' && seen.includes(word)) expect(at).toMatch(/^\/(sheets|learn)/);
        asked++;
      }
    expect(asked).toBeGreaterThan(100);
    const own = await (await follower.raw('/status')).text();
    expect(own).toContain('正在办');
    for (const word of [...hers, filed.number, filed.applicationId, filed.caseId]) expect(own).not.toContain(word);
  });

  it('is not told what was decided, nor whether she withdrew', async () => {
    const seen: string[] = [];
    for (const path of ['refused', 'withdrawn'] as const) {
      const filed = await office.submit('wages', { helper: neighbour });
      const { code } = await giveCode(filed);
      await office.play(filed, told.applicationPaths[path]);
      seen.push(mainOf(await (await signedIn(code)).get('/status')));
    }
    expect(seen[0]).toContain('这一步已经有答复');
    expect(seen[1]).toBe(seen[0]);
  });
});

describe('the code and the open page end at once', () => {
  it('when she takes it back, and when she gives another', async () => {
    const { her, code, who } = await giveCode(await fileWithHelper());
    const open = await signedIn(code);
    expect(mainOf(await open.get('/status'))).toContain('已经收到');
    await her.send('/status/helpers', { who, does: 'give', once: randomUUID() });
    await expectEnded(code, open);
    const shown = await her.send('/status/helpers', { who, does: 'give', once: randomUUID() });
    const next = /(\d{4} ){4}\d/.exec(shown.text)?.[0].replaceAll(' ', '') ?? '';
    const again = await signedIn(next);
    await her.send('/status/helpers', { who, does: 'end', once: randomUUID() });
    await expectEnded(next, again);
  });

  it('when the helper is marked as on the other side', async () => {
    const filed = await fileWithHelper();
    const { code, who } = await giveCode(filed);
    const open = await signedIn(code);
    const marked = { personId: who, because: 'harmsHer' };
    expect((await (await office.as('clerk')).post(`/api/cases/${filed.caseId}/adverse-parties`, marked)).status).toBe(
      200,
    );
    await expectEnded(code, open);
    const clerk = await office.as('clerk');
    const given = await clerk.post(`/api/applications/${filed.applicationId}/follow-codes`, {
      personId: who,
      sheIsPresent: true,
    });
    expect(given.status).toBe(404);
  });

  it('when her own code is replaced: whoever held it may have given this one', async () => {
    const filed = await fileWithHelper();
    const { code } = await giveCode(filed);
    const open = await signedIn(code);
    expect(mainOf(await open.get('/status'))).toContain('已经收到');
    await (
      await office.as('clerk')
    ).post(`/api/applications/${filed.applicationId}/return-code`, { handedTo: 'herself', identitySeen: true });
    await expectEnded(code, open);
  });

  it('when somebody of the same name is put down as the other side', async () => {
    const filed = await fileWithHelper();
    const { code } = await giveCode(filed);
    const open = await signedIn(code);
    expect(mainOf(await open.get('/status'))).toContain('已经收到');
    await office.submit('hurtByHusband', { joinCaseId: filed.caseId, opponent: { name: '郝邻居', relation: '同伙' } });
    await expectEnded(code, open);
  });

  it('on the child’s 18th birthday', async () => {
    const filed = await office.submit('child', { applicant: { name: '小满', sex: 'female', birthDate: '2008-12-20' } });
    const { code } = await giveCode(filed);
    const before = await signedIn(code);
    expect(mainOf(await before.get('/status'))).toContain('已经收到');
    world.clock.set('2026-12-19T15:50:00Z');
    const open = await signedIn(code);
    expect(mainOf(await open.get('/status'))).toContain('已经收到');
    world.clock.set('2026-12-19T16:10:00Z'); // ten past midnight in Shanxi
    await expectEnded(code, open);
  });
});

describe('no code is given', () => {
  it('where a guardian harms the child, nor to whom she named as never to be contacted', async () => {
    const harmed = await office.submit('child', { facts: { ...told.tales.child.facts, guardianHarmsHer: true } });
    const feared = await fileWithHelper({ contactPlan: { neverTold: '郝邻居' } });
    for (const filed of [harmed, feared]) {
      const page = await (await signedIn(filed.returnCode)).get('/status/helpers');
      expect(page.text).toContain('没有能给查看码的人');
    }
  });

  it('at the counter unless she stands there, nor by an office that it is not with', async () => {
    const filed = await fileWithHelper();
    const personId = helperIn(await (await signedIn(filed.returnCode)).get('/status/helpers'));
    const path = `/api/applications/${filed.applicationId}/follow-codes`;
    const body = { personId, sheIsPresent: true };
    expect((await (await office.as('clerk')).post(path, { personId, sheIsPresent: false })).status).toBe(422);
    expect((await (await office.as('otherClerk')).post(path, body)).status).toBe(404);
    expect((await (await office.as('lawyer')).post(path, body)).status).toBeGreaterThanOrEqual(403);
    const requestId = randomUUID();
    const { followCode } = (await (await office.as('clerk')).post(path, body, requestId)).body;
    expect((await (await office.as('clerk')).post(path, body, requestId)).body).toEqual({ followCode });
    expect(mainOf(await (await signedIn(followCode)).get('/status'))).toContain('已经收到');
    expect(JSON.stringify(await world.kernel.db.selectFrom('requests').selectAll().execute())).not.toContain(
      followCode,
    );
  });

  it('and wrong ones count with hers: after five, the right one opens nothing either', async () => {
    const { code } = await giveCode(await fileWithHelper());
    const page = visitorOf(world);
    for (let at = 0; at < 5; at++) await page.send('/status', { code: wrong });
    expect(mainOf(await page.send('/status', { code }))).not.toContain('已经收到');
    world.clock.advance({ minutes: 20 });
    expect(mainOf(await page.send('/status', { code }))).toContain('已经收到');
  });
});
