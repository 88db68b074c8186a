import { createMiddleware } from 'hono/factory';
import type { Variables } from './api.ts';

/** What no browser may do with a bare answer: run, embed or frame anything in it. Pages say their own, wider rule. */
const nothingRuns =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";
/** A paper opened in the browser's own reader: no script, but a sandbox would leave the page blank. */
const paperShown =
  "default-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'self'";

const devices = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'interest-cohort',
] as const;
/** No page may use a device, but for the one that it asks her for. */
export function permissionsBut(own?: (typeof devices)[number]): string {
  return devices.map((device) => `${device}=(${device === own ? 'self' : ''})`).join(', ');
}

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY', // for browsers that do not know frame-ancestors
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsBut(),
} as const;

/** Said where the handler has said nothing: every answer is private and inert until its route says otherwise. */
const unlessSaid = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** The headers of every answer, whoever made it: a route, a refusal, an unknown address, a failure. */
export const answerHeaders = ({ secure }: { secure: boolean }) =>
  createMiddleware<{ Variables: Variables }>(async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
    for (const [name, value] of Object.entries(unlessSaid)) if (!headers.has(name)) headers.set(name, value);
    if (!headers.has('content-security-policy'))
      headers.set(
        'content-security-policy',
        headers.get('content-type') === 'application/pdf' && headers.get('content-disposition')?.startsWith('inline')
          ? paperShown
          : nothingRuns,
      );
    if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
