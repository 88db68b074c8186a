import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as askInClear } from 'node:http';
import { request as ask } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect as connectSecurely } from 'node:tls';
import { Hono } from 'hono';
import { configOf } from '../../src/config.ts';
import { connectionLimits, listen, type Listening } from '../../src/platform/http/listen.ts';
import { testCert, testKey } from '../support/certificate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yh-tls-'));
const cert = path.join(folder, 'cert.pem');
const key = path.join(folder, 'key.pem');
writeFileSync(cert, testCert);
writeFileSync(key, testKey);

const app = new Hono();
app.get('/', (c) => c.text('ok'));
app.post('/', async (c) => c.text((await c.req.text().catch(() => '')).length.toString()));
const quick = { ...connectionLimits, headersMs: 300, requestMs: 600, checkEveryMs: 100 };
let secure: Listening;
let plain: Listening;
beforeAll(async () => {
  const tls = { cert: testCert, key: testKey };
  secure = await listen(app, { host: '127.0.0.1', port: 0, tls, limits: quick });
  plain = await listen(app, { host: '127.0.0.1', port: 0, limits: quick });
});
afterAll(async () => {
  await secure.close();
  await plain.close();
  rmSync(folder, { recursive: true });
});
const portOf = ({ address }: Listening): number => Number(new URL(address).port);

type Seen = { status: number; location?: string | undefined; text: string };
const seen = (asking: typeof ask, url: string, method = 'GET'): Promise<Seen> =>
  new Promise((resolve, reject) => {
    asking(url, { method, ...(asking === ask ? { ca: testCert, servername: 'localhost' } : {}) }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += String(part)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, text }));
    })
      .on('error', reject)
      .end();
  });

describe('a certificate of its own', () => {
  it('serves HTTPS, TLS 1.2 and up', async () => {
    expect(secure.address).toMatch(/^https:/);
    expect(await seen(ask, secure.address)).toMatchObject({ status: 200, text: 'ok' });
    const spoken = await new Promise<string>((resolve) => {
      const socket = connectSecurely({ port: portOf(secure), host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(socket.getProtocol() ?? '');
        socket.destroy();
      });
    });
    expect(['TLSv1.2', 'TLSv1.3']).toContain(spoken);
    await expect(
      new Promise((resolve, reject) => {
        connectSecurely(
          {
            port: portOf(secure),
            host: '127.0.0.1',
            rejectUnauthorized: false,
            minVersion: 'TLSv1',
            maxVersion: 'TLSv1.1',
            ciphers: 'DEFAULT@SECLEVEL=0',
          },
          () => resolve('spoken'),
        ).on('error', reject);
      }),
    ).rejects.toThrow(/version|protocol|alert/i);
  });

  it('sends who comes in the clear on to HTTPS, and acts on nothing sent in the clear', async () => {
    const inClear = secure.address.replace('https', 'http');
    const hint = await seen(askInClear, `${inClear}/?to=home`);
    expect(hint).toMatchObject({ status: 308, location: `${secure.address}/?to=home` });
    expect(await seen(askInClear, inClear, 'POST')).toMatchObject({
      status: 400,
      text: expect.stringContaining('https://'),
    });
  });
});

/** Whether the server ends the connection by itself, and after how long. */
const endsAfter = (
  port: number,
  talk: (write: (text: string) => void) => () => void,
  isSecure = false,
): Promise<number> =>
  new Promise((resolve) => {
    const begun = Date.now();
    const at = { port, host: '127.0.0.1' };
    const socket = isSecure ? connectSecurely({ ...at, rejectUnauthorized: false }) : connect(at);
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      const stop = talk((text) => socket.writable && socket.write(text));
      socket.on('close', () => {
        stop();
        resolve(Date.now() - begun);
      });
    });
    socket.on('error', () => undefined);
    socket.resume();
  });
const dripping = (first: string, drop: string) => (write: (text: string) => void) => {
  write(first);
  const timer = setInterval(() => write(drop), 50);
  return () => clearInterval(timer);
};

describe('who speaks a byte at a time', () => {
  for (const [which, server, isSecure] of [
    ['plainly', () => plain, false],
    ['in the clear on the port of HTTPS', () => secure, false],
    ['over HTTPS', () => secure, true],
  ] as const)
    it(`is put out before the headers are whole, ${which}`, async () => {
      const drip = dripping('GET / HTTP/1.1\r\nHost: a\r\n', 'X: y\r\n');
      const took = await endsAfter(portOf(server()), drip, isSecure);
      expect(took).toBeLessThan(2000);
    });

  it('is put out in the middle of a body, and who says nothing at all too', async () => {
    const body = dripping('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n', 'x');
    expect(await endsAfter(portOf(plain), body)).toBeLessThan(3000);
    expect(await endsAfter(portOf(secure), () => () => undefined)).toBeLessThan(2000);
  });

  it('and who sends headers without end is told so', async () => {
    const long = await fetch(plain.address, { headers: { x: 'a'.repeat(20_000) } });
    expect(long.status).toBe(431);
  });
});

describe('the settings', () => {
  it('refuse to serve other machines in the clear, and say what to do', () => {
    expect(() => configOf({ HOST: '0.0.0.0' })).toThrow(/TLS_CERT.*TRUST_PROXY=true/);
    expect(configOf({ HOST: '0.0.0.0', TRUST_PROXY: 'true' }).trustProxy).toBe(true);
    expect(configOf({ HOST: '0.0.0.0', TLS_CERT: cert, TLS_KEY: key }).tls).toBeDefined();
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(configOf({ HOST: host }).host).toBe(host);
  });

  it('name what is wrong with a certificate', () => {
    expect(() => configOf({ TLS_CERT: cert })).toThrow(/同时给出/);
    expect(() => configOf({ TLS_CERT: '/nowhere/c.pem', TLS_KEY: key })).toThrow(/TLS_CERT=.*读不出来/);
    expect(() => configOf({ TLS_CERT: key, TLS_KEY: cert })).toThrow(/不是一对/);
  });

  it('read the pace, and refuse what they do not understand', () => {
    expect(configOf({ RATE_LIMITS: 'read=10, signIn=3' }).paces).toMatchObject({ read: 10, signIn: 3, upload: 60 });
    expect(configOf({ RATE_LIMITS: 'off' }).paces).toBeUndefined();
    expect(() => configOf({ RATE_LIMITS: 'reading=10' })).toThrow(/RATE_LIMITS 应写成/);
    expect(() => configOf({ RATE_LIMITS: 'read=-1' })).toThrow(/RATE_LIMITS 应写成/);
  });
});
