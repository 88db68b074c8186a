import type { HttpContext } from '../../platform/http/api.ts';

import { languagesInstalled, tagInForce } from './language.ts';
import { permissionsBut } from '../../platform/http/answer-headers.ts';

const herPermissions = permissionsBut('microphone');
const policies = new Map<string, string>();
/** One for each way out, and there is one in a running product. */
function policyOf(leaveTo: string): string {
  const known =
    policies.get(leaveTo) ??
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self' ${new URL(leaveTo).origin}`;
  policies.set(leaveTo, known);
  return known;
}

/**
 * What every page of hers says on top of what all answers say: nothing from elsewhere, no script or style inside the
 * page. The way out is the only other address a form may end at.
 */
export function guardPage(c: HttpContext, leaveTo: string): void {
  c.header('content-security-policy', policyOf(leaveTo));
  c.header('referrer-policy', 'no-referrer');
  // She may speak instead of writing: the recorder asks her, and no other page of ours and no other site may.
  c.header('permissions-policy', herPermissions);
  c.header('cache-control', 'no-store');
  c.header('content-language', tagInForce());
  if (languagesInstalled().length > 0) c.header('vary', 'cookie');
}
