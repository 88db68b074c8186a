import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appOf } from '../../src/app.ts';
import { officeOf, type Filed, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
let filed: Filed;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  filed = await office.submit('hurtByHusband');
});
afterAll(() => world.close());

/** Every address the product knows, with a real record where one is asked for. */
const addresses = (): { method: string; path: string }[] => {
  const known = world.app.routes.filter(({ method }) => method !== 'ALL');
  const asked = known.map(({ method, path: pattern }) => ({
    method,
    path: pattern
      .replace('/cases/:id', `/cases/${filed.caseId}`)
      .replace('/applications/:id', `/applications/${filed.applicationId}`)
      .replace('/*', '/cases')
      .replaceAll(/:\w+/g, '140105'),
  }));
  const unknown = ['/nothing', '/api/nothing', '/office/assets/nothing.js', '/api/session/nothing'];
  return [...asked, ...unknown.map((at) => ({ method: 'GET', path: at })), { method: 'PATCH', path: '/api/session' }];
};

/** What a cache may keep: files that are the same for everybody. */
const isForEverybody = (at: string): boolean =>
  /^\/assets\/[\w-]+\.[0-9a-f]{12}\.\w+$/.test(at) || at.startsWith('/office/assets/') || at === '/favicon.ico';

function wrongIn(headers: Headers, at: string): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const must: Record<string, boolean> = {
    'a content security policy': policy !== '',
    'no unsafe or foreign script or style': !/unsafe-|script-src[^;]*(\*|https?:)|style-src[^;]*(\*|https?:)/.test(
      policy,
    ),
    'nothing framed': policy.includes("frame-ancestors 'none'") && headers.get('x-frame-options') === 'DENY',
    'no base, no plug-in': policy.includes("base-uri 'none'") && /object-src '(none|self)'/.test(policy),
    'a form target': policy.includes('form-action '),
    'no guessing of types': headers.get('x-content-type-options') === 'nosniff',
    'no referrer': headers.get('referrer-policy') === 'no-referrer',
    'an opener of its own': headers.get('cross-origin-opener-policy') === 'same-origin',
    'a resource of its own': headers.get('cross-origin-resource-policy') === 'same-origin',
    'no sensors': headers.get('permissions-policy')?.includes('geolocation=()') === true,
    'kept by nobody': isForEverybody(at) || headers.get('cache-control') === 'no-store',
    'no name of the server': !headers.has('server') && !headers.has('x-powered-by'),
  };
  return Object.entries(must).flatMap(([what, holds]) => (holds ? [] : [`${at}: ${what}`]));
}

it('every answer of every address is private, inert and framed by nobody, whoever asks', async () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const caller of [await office.as('clerk'), await office.as('her', filed), await office.as('lawyer')])
    for (const { method, path: at } of all) {
      if (at.startsWith('/api/session') && method !== 'GET') continue; // would end the session of the walk
      if (at === '/leave' || at === '/out') continue;
      const { headers } = await caller.raw(at, { method });
      wrong.push(...wrongIn(headers, at).map((what) => `${method} ${what}`));
    }
  for (const at of ['/api/session', '/api/session/return-code', '/leave', '/out'])
    wrong.push(...wrongIn((await world.app.request(at, { method: 'POST' })).headers, at));
  expect(wrong).toEqual([]);
});

it('HTTPS is demanded for a year where it is spoken, and never where it is not', async () => {
  const plain = await world.app.request('/');
  expect(plain.headers.has('strict-transport-security')).toBe(false);
  const secure = await appOf(world.kernel, { secure: true, trustProxy: true, demo: false }).request('/s?to=home');
  expect(secure.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  expect(secure.headers.getSetCookie().every((cookie) => /; Secure/.test(cookie))).toBe(true);
});

it('the built pages of the office carry no source map and no script inside the page', () => {
  const folder = path.resolve(import.meta.dirname, '../../dist/console');
  expect(existsSync(folder), 'npm test builds the pages first').toBe(true);
  const assets = readdirSync(path.join(folder, 'assets'));
  expect(assets.length).toBeGreaterThan(5);
  expect(assets.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of assets.filter((file) => file.endsWith('.js')))
    expect(readFileSync(path.join(folder, 'assets', name), 'utf8').slice(-200), name).not.toContain('sourceMappingURL');
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=/);
});
