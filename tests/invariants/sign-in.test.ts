import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTotp } from '../../src/accounts/second-factor.ts';
import { codeToUse } from '../../src/accounts/totp.ts';
import { declareApi } from '../../src/app.ts';
import { apiOf, type Api } from '../../src/platform/http/api.ts';
import { assertionOf, cookieOf } from '../support/passkey.ts';
import { callerOf, startWorld, testPassword, type Caller, type Member, type World } from '../support/world.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
let world: World;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
});
afterAll(() => world.close());

/** Somebody at the door, with the cookie that the last answer set. */
type Person = {
  post(path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }>;
  cookie(): string;
};
function personAt(userAgent = 'Windows Chrome/140'): Person {
  let cookie = '';
  return {
    cookie: () => cookie,
    post: async (path, body = {}) => {
      const response = await world.app.request(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'user-agent': userAgent },
        body: JSON.stringify(body),
      });
      if (response.headers.get('set-cookie')) cookie = cookieOf(response);
      return { status: response.status, body: JSON.parse(await response.text()) };
    },
  };
}
const password = (login: Member) => ({ login, password: testPassword });
const session = async (cookie: string) =>
  JSON.parse(await (await world.app.request('/api/session', { headers: { cookie } })).text());
const code = (lastStep = 0): string => codeToUse(secret, world.clock.now(), lastStep);
const withTotp = async (login: Member): Promise<void> =>
  addTotp(world.kernel.db, world.kernel, world.staff[login].staffId, secret);
const tried = async (person: Person, given: string) => {
  const { status, body } = await person.post('/api/session/second-factor', { code: given });
  return [status, body['code']];
};

describe('a sign-in has two steps', () => {
  it('with the password alone no operation of the API is reached, and nothing is told but the next step', async () => {
    const person = personAt();
    expect(await person.post('/api/session', password('clerk'))).toEqual({
      status: 200,
      body: { signedIn: false, next: 'secondFactor' },
    });
    expect(await session(person.cookie())).toEqual({
      kind: 'halfway',
      next: 'secondFactor',
      factors: { totp: false, passkey: true },
      passwordRule: expect.any(String),
    });
    const api: Api = apiOf();
    declareApi(api, world.kernel, { secure: false, trustProxy: false }, () => 'test');
    const closed = api.operations.filter(({ open }) => open !== 'anyone');
    expect(closed.length).toBeGreaterThan(60);
    for (const { method, path } of closed) {
      const answer = await world.app.request(`/api${path.replaceAll(/\{\w+\}/g, randomUUID())}`, {
        method: method.toUpperCase(),
        headers: { cookie: person.cookie(), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        ...(method === 'get' ? {} : { body: '{}' }),
      });
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
    // Nor may the password alone bring a second factor of its own.
    for (const path of ['/api/session/totp', '/api/session/passkeys/options'])
      expect((await person.post(path)).status, path).toBe(401);
    expect((await person.post('/api/session/password', { oldPassword: testPassword, newPassword: 'x' })).status).toBe(
      401,
    );
  });

  it('a code works once: the same one is refused the second time, the next one works; each step has a new session', async () => {
    await withTotp('reviewer');
    const person = personAt();
    await person.post('/api/session', password('reviewer'));
    const half = person.cookie();
    const first = code();
    expect(await tried(person, first)).toEqual([200, undefined]);
    expect(person.cookie()).not.toBe(half);
    expect((await session(half)).kind).toBe('visitor');
    expect(await session(person.cookie())).toMatchObject({ kind: 'staff', name: '申审查' });

    const again = personAt();
    await again.post('/api/session', password('reviewer'));
    expect(await tried(again, first)).toEqual([401, 'wrongSecondFactor']);
    world.clock.advance({ minutes: 1 });
    expect(await tried(again, code())).toEqual([200, undefined]);
  });

  it('the same code sent twice at the same moment opens one session', async () => {
    await withTotp('archivist');
    const people = [personAt(), personAt()];
    for (const person of people) await person.post('/api/session', password('archivist'));
    const now = code();
    const answers = await Promise.all(people.map((person) => tried(person, now)));
    expect(answers.map(([status]) => Number(status)).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  it('a passkey answers the challenge of this session and this site, once; a copy with an old counter is refused', async () => {
    const person = personAt();
    await person.post('/api/session', password('assigner'));
    const challenge = async () => String((await person.post('/api/session/passkey/options')).body['challenge']);
    const give = async (response: object) => (await person.post('/api/session/passkey', { response })).status;
    const elsewhere = assertionOf('assigner', await challenge(), 'https://phish.example');
    expect(await give(elsewhere)).toBe(401);
    const asked = await challenge();
    expect(await give(assertionOf('assigner', 'bm90LXRoaXM', 'http://localhost'))).toBe(401);
    expect(await give(assertionOf('assigner', asked, 'http://localhost'))).toBe(401); // that challenge is spent
    expect(await give(assertionOf('clerk', await challenge(), 'http://localhost'))).toBe(401); // somebody else's key
    expect(await give(assertionOf('assigner', await challenge(), 'http://localhost', 9))).toBe(200);
    expect(await give(assertionOf('assigner', await challenge(), 'http://localhost', 10))).toBe(200); // step-up
    expect(await give(assertionOf('assigner', await challenge(), 'http://localhost', 8))).toBe(401);
  });
});

describe('who has no second factor yet enrols one, and nothing else', () => {
  it('scans or types the secret, proves it, and gets ten codes once; one of them stands in for a lost telephone, once', async () => {
    await world.kernel.db.deleteFrom('passkeys').where('staffId', '=', world.staff.station.staffId).execute();
    const person = personAt();
    expect((await person.post('/api/session', password('station'))).body).toMatchObject({ next: 'enrol' });
    const { secret: mine, svg } = (await person.post('/api/session/totp')).body as { secret: string; svg: string };
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/); // drawn here
    expect((await person.post('/api/session/totp/confirm', { code: '000000' })).status).toBe(401);
    expect((await session(person.cookie())).kind).toBe('halfway');
    const confirmed = await person.post('/api/session/totp/confirm', { code: codeToUse(mine, world.clock.now()) });
    const codes = confirmed.body['recoveryCodes'] as string[];
    expect(new Set(codes).size).toBe(10);
    expect(await session(person.cookie())).toMatchObject({ kind: 'staff' });
    const kept = JSON.stringify([
      await world.kernel.db.selectFrom('recoveryCodes').selectAll().execute(),
      await world.kernel.db.selectFrom('totpSecrets').selectAll().execute(),
    ]);
    for (const plain of [...codes, mine]) expect(kept).not.toContain(plain);

    const lost = personAt();
    await lost.post('/api/session', password('station'));
    expect(await tried(lost, (codes[3] ?? '').toUpperCase())).toEqual([200, undefined]);
    const twice = personAt();
    await twice.post('/api/session', password('station'));
    expect(await tried(twice, codes[3] ?? '')).toEqual([401, 'wrongSecondFactor']);
    expect(await tried(twice, codes[4] ?? '')).toEqual([200, undefined]);
  });

  it('a signed-in session adds a factor only just after it proved the one it has', async () => {
    const clerk = await callerOf(world, { login: 'clerk' });
    expect((await clerk.post('/api/session/totp')).status).toBe(200);
    world.clock.advance({ minutes: 6 });
    expect((await clerk.post('/api/session/totp')).body.code).toBe('stepUpNeeded');
  });
});

describe('guessing', () => {
  it('five wrong codes end the session and close the second step for a quarter of an hour', async () => {
    await withTotp('manager');
    const person = personAt();
    await person.post('/api/session', password('manager'));
    for (let at = 0; at < 5; at++) expect((await tried(person, '000000'))[0]).toBe(401);
    expect((await tried(person, code()))[0]).toBe(429);
    expect((await session(person.cookie())).kind).toBe('visitor');
    const again = personAt();
    await again.post('/api/session', password('manager'));
    expect((await tried(again, code()))[0]).toBe(429);
    world.clock.advance({ minutes: 16 });
    await again.post('/api/session', password('manager'));
    expect((await tried(again, code()))[0]).toBe(200);
  });

  it('an account tried from everywhere closes to strangers, and stays open where its own people sit', async () => {
    const trusted = await startWorld({ roles: 'web', trustProxy: true });
    try {
      const from = async (address: string, given: string): Promise<number> => {
        const response = await trusted.app.request('/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify({ login: 'clerk', password: given }),
        });
        return response.status;
      };
      await callerOf(trusted, { login: 'clerk' }, { 'x-forwarded-for': '10.1.1.1' });
      for (let at = 0; at < 20; at++) expect(await from(`203.0.113.${at}`, 'wrong')).toBe(401);
      expect(await from('203.0.113.99', testPassword)).toBe(429);
      expect(await from('10.1.1.1', testPassword)).toBe(200);
      trusted.clock.advance({ minutes: 16 });
      expect(await from('203.0.113.99', testPassword)).toBe(200);
    } finally {
      await trusted.close();
    }
  });

  it('is told at the next sign-in: when, from where, and how often it failed since', async () => {
    await callerOf(world, { login: 'approver' });
    world.clock.advance({ minutes: 3 });
    const stranger = personAt('Android Firefox/1');
    await stranger.post('/api/session', { login: 'approver', password: 'not-this-one' });
    const caller: Caller = await callerOf(world, { login: 'approver' });
    expect((await caller.get('/api/session')).body.lastSignIn).toEqual({
      at: expect.stringMatching(/^2026-11-23T/),
      from: 'in process',
      device: expect.any(String),
      wrongSince: 1,
    });
  });
});

describe('a session', () => {
  it('ends after fifteen idle minutes, after thirty at the hotline, and after twelve hours whatever happens', async () => {
    const clerk = await callerOf(world, { login: 'clerk' });
    const operator = await callerOf(world, { login: 'operator' });
    const kindOf = async (caller: Caller): Promise<string> => (await caller.get('/api/session')).body.kind;
    world.clock.advance({ minutes: 16 });
    expect(await kindOf(clerk)).toBe('visitor');
    expect(await kindOf(operator)).toBe('staff');
    world.clock.advance({ minutes: 31 });
    expect(await kindOf(operator)).toBe('visitor');

    const busy = await callerOf(world, { login: 'clerk' });
    for (let at = 0; at < 71; at++) {
      world.clock.advance({ minutes: 10 });
      expect(await kindOf(busy)).toBe('staff');
    }
    world.clock.advance({ minutes: 11 });
    expect(await kindOf(busy)).toBe('visitor');
  });

  it('is kept under a __Host- name wherever HTTPS is, and under a plain one on loopback', async () => {
    const secure = await startWorld({ roles: 'web', trustProxy: true });
    try {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(password('clerk')),
      };
      const behind = (await secure.app.request('/api/session', init)).headers.get('set-cookie');
      expect(behind).toMatch(/^__Host-yh_session=[\w-]{43};.*Path=\/.*/);
      for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict']) expect(behind).toContain(part);
      expect(behind).not.toMatch(/domain/i);
      const plain = (await world.app.request('/api/session', init)).headers.get('set-cookie');
      expect(plain).toMatch(/^yh_session=/);
      expect(plain).not.toContain('Secure');
    } finally {
      await secure.close();
    }
  });
});
