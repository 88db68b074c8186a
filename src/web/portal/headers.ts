import type { HttpContext } from '../../platform/http/api.ts';

/**
 * What every page says to the browser: nothing from elsewhere, no script or style inside the page, nothing kept,
 * nothing told to the next site. The way out is the only other address a form may end at.
 */
export function guardPage(c: HttpContext, leaveTo: string): void {
  c.header(
    'content-security-policy',
    `default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self' ${new URL(leaveTo).origin}`,
  );
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('permissions-policy', 'geolocation=(), camera=(), microphone=(), interest-cohort=()');
  c.header('cache-control', 'no-store');
  if (isSecure(c)) c.header('strict-transport-security', 'max-age=31536000');
}

export function isSecure(c: HttpContext): boolean {
  return c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https';
}

/** A form sent by another site never acts here. Old browsers do not say; their cookies are same-site anyway. */
export function isForeignPost(c: HttpContext): boolean {
  return c.req.header('sec-fetch-site') === 'cross-site';
}
