import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { tokenOf, type SessionSettings } from './accounts/session-cookie.ts';
import { hashToken } from './accounts/session.store.ts';
import { viewerOf } from './accounts/sessions.ts';
import { sayHerSorry } from './intake/portal/portal.routes.ts';
import type { Http, HttpContext } from './platform/http/api.ts';
import { changesSomething, comesFromElsewhere } from './platform/http/own-site.ts';
import { answerProblem, problemOf } from './platform/http/problem.ts';
import { isLoopback, paceOf, rateLimitsOf, type Paces } from './platform/http/rate-limits.ts';
import type { Kernel } from './platform/kernel.ts';
import { refusal, Refused } from './platform/refusal.ts';
import type { Origin } from './platform/viewer.ts';
import { LEAVE_TO } from './portal.ts';
import { methodsAt } from './platform/http/methods-at.ts';
import { say } from './web/portal/html.ts';

export type DoorSettings = SessionSettings & {
  demo: boolean;
  leaveTo?: string;
  /** Requests a minute; silent means without limit. */
  paces?: Paces;
};

/** Who comes, how often, and from which site: asked once for every request, before any route. */
export function guardDoor(
  http: Http,
  kernel: Kernel,
  settings: DoorSettings,
  addressOf: (c: HttpContext) => string,
): void {
  const limits = settings.paces && rateLimitsOf(settings.paces);
  // What comes from this very machine and no proxy is the demo, a test or a measurement.
  const isLimited = (c: HttpContext): boolean =>
    settings.trustProxy || !(isLoopback(addressOf(c)) || addressOf(c) === inProcess);
  http.use(async (c, next) => {
    const pace = isAsset(c.req.path) || !isLimited(c) ? undefined : paceOf(c, signsIn);
    const early = pace && (await limits?.ofSource(pace, addressOf(c)));
    if (early) return tooFast(c, early, settings);
    if (changesSomething(c) && comesFromElsewhere(c, settings)) {
      if (isApi(c)) throw new Refused('foreignSite');
      return c.redirect(c.req.path === '/s' ? '/s' : '/', 303);
    }
    const token = tokenOf(c, settings);
    const viewer = await viewerOf(kernel, token);
    c.set(
      'viewer',
      viewer.kind === 'system' ? viewer : { ...viewer, origin: originOf(kernel, c, token, addressOf(c)) },
    );
    const late = pace && (await limits?.ofPerson(pace, c.get('viewer')));
    if (late) return tooFast(c, late, settings);
    return next();
  });
}

const signsIn = (path: string): boolean => path.startsWith('/api/session') || path === '/status';
const isAsset = (path: string): boolean => path.startsWith('/assets/') || path.startsWith('/office/assets/');

function tooFast(c: HttpContext, seconds: number, settings: DoorSettings): Response | Promise<Response> {
  c.header('retry-after', String(seconds));
  if (isApi(c)) return answerProblem(c, problemOf(refusal('tooFast', `请求太快了，请过 ${seconds} 秒再试。`)));
  return sayHerSorry(
    c,
    {
      status: 429,
      title: '请稍等一会儿',
      says: say`点得太快了，过 ${seconds} 秒再试。填过的内容都还在。有急事请直接打 12348，有危险打 110。`,
    },
    portalSettingsOf(settings),
  );
}

/** An address that is none, or one that does not take this method: told apart, and never with a bare line. */
export function wrongAddress(c: HttpContext, http: Http, settings: DoorSettings): Response | Promise<Response> {
  const methods = methodsAt(http, c.req.path);
  if (methods.length > 0) c.header('allow', methods.join(', '));
  if (isApi(c)) return answerProblem(c, problemOf(refusal(methods.length > 0 ? 'noSuchMethod' : 'noSuchPlace')));
  return sayHerSorry(
    c,
    {
      status: methods.length > 0 ? 405 : 404,
      title: '没有这个页面',
      says: '地址可能写错了，或者页面已经搬走。从首页可以找到要办的事。',
    },
    portalSettingsOf(settings),
  );
}

const portalSettingsOf = ({ leaveTo = LEAVE_TO, demo }: DoorSettings) => ({ leaveTo, isDemo: demo });

const isApi = (c: HttpContext): boolean => c.req.path === '/api' || c.req.path.startsWith('/api/');

/**
 * Where a request comes from, for the limits on guessing: the socket's own address, or what the trusted proxy in front
 * wrote last. What a client writes about itself is never believed.
 */
export function addressBehind(trustProxy: boolean): (c: HttpContext) => string {
  return (c) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded ?? socketAddress(c) ?? inProcess;
  };
}

/**
 * The device by its user agent and session, the place by its address: hashes, short or keyed, for the audit. Reckoned
 * when somebody writes them down: most requests for a page of everybody's are never written down.
 */
function originOf({ sealer }: Kernel, c: HttpContext, token: string | undefined, address: string): Origin {
  const agent = c.req.header('user-agent') ?? '';
  return {
    get device() {
      const hash = createHash('sha256').update(agent).digest('hex').slice(0, 16);
      return `${hash}.${token ? hashToken(token).slice(0, 8) : ''}`;
    },
    get source() {
      return sealer.blind('audit.source', address);
    },
  };
}

const inProcess = 'in process';

function socketAddress(c: HttpContext): string | undefined {
  const env: unknown = c.env; // set by the server; absent when a test calls the app in process
  return typeof env === 'object' && env !== null && 'incoming' in env ? getConnInfo(c).remote.address : undefined;
}
