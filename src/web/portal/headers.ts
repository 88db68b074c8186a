import type { HttpContext } from '../../platform/http/api.ts';

/**
 * What every page of hers says on top of what all answers say: nothing from elsewhere, no script or style inside the
 * page. The way out is the only other address a form may end at.
 */
export function guardPage(c: HttpContext, leaveTo: string): void {
  c.header(
    'content-security-policy',
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self' ${new URL(leaveTo).origin}`,
  );
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'no-store');
}
