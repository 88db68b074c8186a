import type { HttpContext } from './api.ts';

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesSomething = (c: HttpContext): boolean => !reads.has(c.req.method);

/**
 * Whether another site sent this. A browser of today says so itself (`Sec-Fetch-Site`); an older one names the origin
 * at least; a program that says neither has no cookie that a browser would have added for it.
 * `Origin: null` is what our own forms send under `no-referrer`, so on a page it says nothing; a script of ours never
 * sends it, so on the API it is foreign.
 */
export function comesFromElsewhere(c: HttpContext, { trustProxy }: { trustProxy: boolean }): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  if (origin === 'null') return c.req.path.startsWith('/api/');
  const asked = (trustProxy ? c.req.header('x-forwarded-host') : undefined) ?? c.req.header('host');
  return asked === undefined || hostOf(origin) !== asked.toLowerCase();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
