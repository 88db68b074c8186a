import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.ts';
import { callerOf, startWorld, type Caller, type World } from '../support/world.ts';

let world: World;
let clerk: Caller;
beforeAll(async () => {
  world = await startWorld();
  clerk = await callerOf(world, { login: 'clerk' });
});
afterAll(() => world.close());

const send = (body: string, headers: Record<string, string> = {}, at = '/api/applications/search') =>
  clerk.raw(at, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body,
  });
const problem = async (response: Response) => ({
  ...((await response.json()) as { code: string; detail: string }),
  status: response.status,
  type: response.headers.get('content-type'),
});

describe('what another site sends', () => {
  const foreign: Record<string, Record<string, string>> = {
    'by its own word': { 'sec-fetch-site': 'cross-site' },
    'from a neighbour of the domain': { 'sec-fetch-site': 'same-site' },
    'from another origin': { origin: 'https://evil.example', host: 'yuanhu.example' },
    'from no origin': { origin: 'null', host: 'yuanhu.example' },
  };
  for (const [how, headers] of Object.entries(foreign))
    it(`acts on nothing: ${how}`, async () => {
      for (const [method, at] of [
        ['POST', '/api/applications/search'],
        ['POST', '/api/notices'],
        ['DELETE', '/api/session'],
        ['POST', '/api/files'],
      ] as const) {
        const answer = await clerk.raw(at, { method, headers });
        expect((await problem(answer)).code, `${method} ${at}`).toBe('foreignSite');
        expect(answer.status).toBe(403);
      }
      expect((await clerk.get('/api/session')).body.kind, 'still signed in').toBe('staff');
    });

  it('brings nobody past the first page of hers', async () => {
    for (const at of ['/status', '/leave', '/out', '/view', '/door', '/']) {
      const answer = await world.app.request(at, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
      expect([answer.status, answer.headers.get('location')], at).toEqual([303, '/']);
    }
  });

  it('is not our own form, which old browsers send without an origin', async () => {
    const form = new URLSearchParams({ look: 'elder', back: '/' });
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'null' }, {}]) {
      const answer = await world.app.request('/view', { method: 'POST', headers, body: form });
      expect(answer.headers.get('set-cookie')).toContain('yh_look=elder');
    }
  });
});

describe('what is no request of ours', () => {
  const bodies: Record<string, string> = {
    'half a document': '{"words":',
    'a key twice': '{"words":"a","words":"b"}',
    'a key twice, spelled differently': '{"words":"a","\\u0077ords":"b"}',
    'nesting without end': `{"words":${'['.repeat(100_000)}`,
    'a prototype': '{"__proto__":{"roles":["agency.approver"]},"words":"a"}',
    'a constructor': '{"words":"a","constructor":{"prototype":{}}}',
    'a character the database cannot keep': '{"words":"a\\u0000b"}',
    'half a character': '{"words":"a\\ud800b"}',
  };
  for (const [what, body] of Object.entries(bodies))
    it(`is refused in words: ${what}`, async () => {
      const answer = await problem(await send(body));
      expect(answer).toMatchObject({
        status: 400,
        code: 'malformedRequest',
        type: expect.stringContaining('problem+json'),
      });
      expect(answer.detail).toMatch(/[一-鿿]/);
      expect(answer.detail).not.toMatch(/position|token|column|Error|at /);
    });

  it('says which type it wants, and how much', async () => {
    expect(await problem(await send('{"words":"a"}', { 'content-type': 'text/plain' }))).toMatchObject({
      status: 415,
      code: 'notJson',
    });
    expect(await problem(await send('words=a', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject(
      { code: 'notJson' },
    );
    expect(await problem(await send(JSON.stringify({ words: 'a'.repeat(300_000) })))).toMatchObject({
      status: 413,
      code: 'bodyTooLarge',
    });
    expect(await problem(await send('{}', { 'content-length': '99999999999' }))).toMatchObject({ status: 413 });
  });

  it('in an address is refused as well', async () => {
    expect((await clerk.get('/api/divisions?words=%00')).status).toBe(400);
    expect((await clerk.get('/api/applications/%00')).status).toBe(404);
    expect((await clerk.get(`/api/applications/${'a'.repeat(2000)}`)).status).toBe(404);
  });

  it('at an address that is none, or by a method it does not take, gets words and no internals', async () => {
    const none = await clerk.raw('/api/nothing');
    expect(await problem(none)).toMatchObject({ status: 404, code: 'noSuchPlace' });
    const wrong = await clerk.raw('/api/session', { method: 'PATCH' });
    expect(wrong.headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'POST']);
    expect(await problem(wrong)).toMatchObject({ status: 405, code: 'noSuchMethod' });
    const page = await world.app.request('/nothing');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('没有这个页面');
    expect((await world.app.request('/places', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('who goes too fast', () => {
  const slow = () =>
    appOf(world.kernel, {
      secure: false,
      trustProxy: true,
      demo: false,
      paces: { read: 6, write: 6, signIn: 3, upload: 2 },
    });
  const from = (address: string) => ({ 'x-forwarded-for': `1.1.1.1, ${address}`, 'content-type': 'application/json' });

  it('is asked to wait, in words, with the seconds, and alone', async () => {
    const app = slow();
    const ask = (address: string, at = '/api/session') => app.request(at, { headers: from(address) });
    const seen = [];
    for (let at = 0; at < 7; at++) seen.push((await ask('10.0.0.1')).status);
    expect(seen).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const late = await ask('10.0.0.1');
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(late)).toMatchObject({ code: 'tooFast', type: expect.stringContaining('problem+json') });
    const page = await ask('10.0.0.1', '/');
    expect(page.status).toBe(429);
    expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await page.text()).toMatch(/过 \d+ 秒再试/);
    expect((await ask('10.0.0.2')).status, 'another source').toBe(200);
  });

  it('is one source with its whole network, however many addresses it has', async () => {
    const app = slow();
    const statuses = [];
    for (let at = 0; at < 8; at++)
      statuses.push((await app.request('/api/session', { headers: from(`2001:db8:1:2::${at + 1}`) })).status);
    expect(statuses.slice(6)).toEqual([429, 429]);
  });

  it('has a slower pace for signing in and for files, and a person has one wherever she is', async () => {
    const app = slow();
    const guess = () =>
      app.request('/api/session/return-code', { method: 'POST', headers: from('10.0.0.3'), body: '{"code":"1"}' });
    const guesses = [];
    for (let at = 0; at < 4; at++) guesses.push((await guess()).status);
    expect(guesses).toEqual([401, 401, 401, 429]);
    const me = await callerOf(world, { login: 'lawyer' });
    const cookie = `yh_session=${me.token()}`;
    const reads = [];
    for (let at = 0; at < 5; at++)
      reads.push((await app.request('/api/session', { headers: { ...from(`10.0.1.${at}`), cookie } })).status);
    expect(reads).toEqual([200, 200, 200, 429, 429]);
  });
});
