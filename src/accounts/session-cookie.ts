import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Site } from './passkeys.ts';
import type { PolicyName } from './password-policy.ts';
import { closeSession, type Opened } from './session.store.ts';

export type SessionSettings = {
  secure: boolean;
  trustProxy: boolean;
  /** The demo shows its sign-in codes on the page. */
  demo?: boolean;
  passwordPolicy?: PolicyName;
};

/** Behind HTTPS the name binds the cookie to this very host: no subdomain and no plain HTTP can plant one. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-yh_session' : 'yh_session');

export const tokenOf = (c: HttpContext, { secure }: Pick<SessionSettings, 'secure'>): string | undefined =>
  getCookie(c, sessionCookieName(secure));

/** HttpOnly and same-site: no script reads it, no other site sends it. It ends with the browser; how long it counts is the server's to say. */
export function setSession(c: HttpContext, opened: Opened, { secure }: Pick<SessionSettings, 'secure'>): void {
  setCookie(c, sessionCookieName(secure), opened.token, { httpOnly: true, sameSite: 'Strict', secure, path: '/' });
}

export async function endSession(
  c: HttpContext,
  kernel: Kernel,
  { secure }: Pick<SessionSettings, 'secure'>,
): Promise<void> {
  const token = tokenOf(c, { secure });
  if (token) await closeSession(kernel, token);
  deleteCookie(c, sessionCookieName(secure), { path: '/', secure });
}

/** What the browser shows in its bar; a passkey answers to no other. */
export function siteOf(c: HttpContext, { secure }: Pick<SessionSettings, 'secure'>): Site {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return { origin: `${secure ? 'https' : 'http'}://${host}`, host: host.replace(/:\d+$/, '') };
}
