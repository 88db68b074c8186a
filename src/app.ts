import { createHash, randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { getCookie } from 'hono/cookie';
import { Hono } from 'hono';
import { accountRoutes, sessionCookie, type SessionSettings } from './accounts/accounts.routes.ts';
import { hashToken, viewerOf } from './accounts/sessions.ts';
import { appointmentRoutes } from './appointments/appointments.routes.ts';
import { caseActOf } from './casework/case.commands.ts';
import { cases } from './casework/case.scope.ts';
import { caseRoutes } from './casework/case.routes.ts';
import { RegisterNotice, NoticeRegistered } from './casework/register-notice.model.ts';
import { registerNotice } from './casework/register-notice.ts';
import { applicationActOf } from './intake/application.commands.ts';
import { eligibilityRoutes } from './eligibility/eligibility.routes.ts';
import { applications } from './intake/application.scope.ts';
import { applicationRoutes } from './intake/application.routes.ts';
import { networkRoutes } from './network/network.routes.ts';
import type { RecordAccess } from './papers/papers.queries.ts';
import { paperRoutes } from './papers/papers.routes.ts';
import { apiOf, staffOf, type Http, type HttpContext, type Variables } from './platform/http/api.ts';
import { openapiOf } from './platform/http/openapi.ts';
import { answerProblem, problemOf, unexpectedProblem } from './platform/http/problem.ts';
import type { Kernel } from './platform/kernel.ts';
import { Refused } from './platform/refusal.ts';
import { scoped } from './platform/scope.ts';
import type { Origin } from './platform/viewer.ts';
import { serveTransitions } from './platform/workflow/endpoints.ts';
import { consoleRoutes } from './web/console-files.ts';
import { portalRoutes } from './web/portal/portal.routes.ts';

export const version = '0.1.0';
export type AppSettings = SessionSettings & { demo: boolean; leaveTo?: string };

/** The whole HTTP surface over one kernel: the API with its document, her pages, the office's files. */
export function appOf(kernel: Kernel, settings: AppSettings): Http {
  const http: Http = new Hono<{ Variables: Variables }>();
  const addressOf = addressBehind(settings.trustProxy);

  http.use(async (c, next) => {
    const token = getCookie(c, sessionCookie);
    const viewer = await viewerOf(kernel, token);
    c.set(
      'viewer',
      viewer.kind === 'system' ? viewer : { ...viewer, origin: originOf(kernel, c, token, addressOf(c)) },
    );
    await next();
    c.res.headers.set('x-content-type-options', 'nosniff');
    if (!c.res.headers.has('referrer-policy')) c.res.headers.set('referrer-policy', 'no-referrer');
  });
  http.onError((error, c) => {
    if (error instanceof Refused) return answerProblem(c, problemOf(error.refusal));
    const reference = randomUUID().slice(0, 8);
    kernel.log.error({ reference, err: { name: error.name, stack: error.stack } }, 'unexpected');
    return answerProblem(c, unexpectedProblem(reference));
  });

  http.get('/healthz', async (c) => {
    await kernel.db.selectFrom('numberSeries').select('last').limit(1).execute();
    return c.text('ok');
  });
  http.route('/api', apiRoutes(kernel, settings, addressOf));
  consoleRoutes(http, { isDemo: settings.demo });
  portalRoutes(http, kernel, {
    isDemo: settings.demo,
    secure: settings.secure,
    addressOf,
    ...(settings.leaveTo ? { leaveTo: settings.leaveTo } : {}),
  });
  return http;
}

function apiRoutes(kernel: Kernel, settings: AppSettings, addressOf: (c: HttpContext) => string): Http {
  const api = apiOf({ clock: kernel.clock, recordView: kernel.ports.auditSink.recordView });
  api.http.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  declareApi(api, kernel, settings, addressOf);
  const document = openapiOf(api, { version });
  api.http.get('/openapi.json', (c) => c.json(document));
  return api.http;
}

/** Every operation of the product; also read by the script that writes `openapi.json`. */
export function declareApi(
  api: ReturnType<typeof apiOf>,
  kernel: Kernel,
  settings: SessionSettings,
  addressOf: (c: HttpContext) => string,
): void {
  accountRoutes(api, kernel, settings, addressOf);
  networkRoutes(api, kernel);
  eligibilityRoutes(api, kernel);
  applicationRoutes(api, kernel);
  caseRoutes(api, kernel);
  appointmentRoutes(api, kernel);
  paperRoutes(api, kernel, recordAccessOf(kernel));
  serveTransitions(api, kernel, applicationActOf(kernel), 'applications');
  serveTransitions(api, kernel, caseActOf(kernel), 'cases');
  api.operation(
    {
      method: 'post',
      path: '/notices',
      id: 'registerNotice',
      summary: '登记办案机关通知',
      tag: '案件',
      idempotent: true,
      body: RegisterNotice,
      answer: NoticeRegistered,
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => registerNotice(kernel, staffOf(viewer), body, requestId),
  );
}

/**
 * Where a request comes from, for the limits on guessing: the socket's own address, or what the trusted proxy in front
 * wrote last. What a client writes about itself is never believed.
 */
function addressBehind(trustProxy: boolean): (c: HttpContext) => string {
  return (c) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded ?? socketAddress(c) ?? 'in process';
  };
}

/** The device by its user agent and session, the place by its address: hashes, short or keyed, for the audit. */
function originOf({ sealer }: Kernel, c: HttpContext, token: string | undefined, address: string): Origin {
  const agent = createHash('sha256')
    .update(c.req.header('user-agent') ?? '')
    .digest('hex');
  return {
    device: `${agent.slice(0, 16)}.${token ? hashToken(token).slice(0, 8) : ''}`,
    source: sealer.blind('audit.source', address),
  };
}

function socketAddress(c: HttpContext): string | undefined {
  const env: unknown = c.env; // set by the server; absent when a test calls the app in process
  return typeof env === 'object' && env !== null && 'incoming' in env ? getConnInfo(c).remote.address : undefined;
}

/** Papers and files ask the records they belong to. */
function recordAccessOf({ db }: Kernel): RecordAccess {
  return {
    seesCase: async (viewer, id) =>
      (await scoped(db, viewer, cases).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
    isHers: async (viewer, id) => {
      if (viewer.kind !== 'applicant') return false;
      return (
        (await db
          .selectFrom('applicationDocuments')
          .select('id')
          .where('fileId', '=', id)
          .where('applicationId', '=', viewer.applicationId)
          .limit(1)
          .executeTakeFirst()) !== undefined
      );
    },
    seesApplication: async (viewer, id) => {
      const row = await scoped(db, viewer, applications)
        .select(['agencyId', 'offeredToInstitutionId'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return 'no';
      return viewer.kind !== 'staff' || [row.agencyId, row.offeredToInstitutionId].includes(viewer.institutionId)
        ? 'yes'
        : 'station';
    },
  };
}
