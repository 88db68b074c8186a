import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { administrationRoutes } from './accounts/administration.routes.ts';
import { myAccountRoutes } from './accounts/my-account.routes.ts';
import { openWorkRoutes } from './accounts/open-work.routes.ts';
import { recoverCodeRoutes } from './accounts/recover-code.routes.ts';
import { sessionRoutes } from './accounts/session.routes.ts';
import type { SessionSettings } from './accounts/session-cookie.ts';
import { appointmentRoutes } from './appointments/appointments.routes.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { caseActOf } from './casework/case.commands.ts';
import { cases } from './casework/case.scope.ts';
import { caseRoutes } from './casework/case.routes.ts';
import { contactPlanRoutes } from './casework/contact-plan.routes.ts';
import { RegisterNotice, NoticeRegistered } from './casework/register-notice.model.ts';
import { registerNotice } from './casework/register-notice.ts';
import { collectionRoutes } from './collections/collection.routes.ts';
import { applicationActOf } from './intake/application.commands.ts';
import { eligibilityRoutes } from './eligibility/eligibility.routes.ts';
import { applications } from './intake/application.scope.ts';
import { applicationRoutes } from './intake/application.routes.ts';
import { callBackRoutes } from './hotline/call-back.routes.ts';
import { lookUpRoutes } from './look-ups/look-up.routes.ts';
import { networkRoutes } from './network/network.routes.ts';
import { placeRoutes } from './network/place.routes.ts';
import { villageAdviserRoutes } from './network/village-adviser.routes.ts';
import { changeRequestActOf } from './change-requests/change-request.commands.ts';
import { changeRequestRoutes } from './change-requests/change-request.routes.ts';
import { changeRequests } from './change-requests/change-request.scope.ts';
import { dataRequestActOf } from './data-requests/data-request.commands.ts';
import { dataRequestRoutes } from './data-requests/data-request.routes.ts';
import { dataRequests } from './data-requests/data-request.scope.ts';
import { exclusionWishActOf } from './exclusion-wishes/exclusion-wish.commands.ts';
import { exclusionWishRoutes } from './exclusion-wishes/exclusion-wish.routes.ts';
import { destructionActOf } from './destructions/destruction.commands.ts';
import { destructionRoutes } from './destructions/destruction.routes.ts';
import { ratingActOf } from './ratings/rating.commands.ts';
import { homeVisitRoutes } from './visits/home-visit.routes.ts';
import { ratingRoutes } from './ratings/rating.routes.ts';
import { complaintActOf } from './complaints/complaint.commands.ts';
import { complaintRoutes } from './complaints/complaint.routes.ts';
import { complaints } from './complaints/complaint.scope.ts';
import { objectionActOf } from './objections/objection.commands.ts';
import { objectionRoutes } from './objections/objection.routes.ts';
import { objections } from './objections/objection.scope.ts';
import { outboxRoutes } from './outbox/outbox.routes.ts';
import type { RecordAccess } from './papers/papers.queries.ts';
import { paperRoutes } from './papers/papers.routes.ts';
import { apiOf, staffOf, type Http, type HttpContext, type Variables } from './platform/http/api.ts';
import { answerHeaders } from './platform/http/answer-headers.ts';
import { openapiOf } from './platform/http/openapi.ts';
import { answerProblem, problemOf, unexpectedProblem } from './platform/http/problem.ts';
import { namesNothing } from './platform/database/database.ts';
import type { Kernel } from './platform/kernel.ts';
import { refusal, Refused } from './platform/refusal.ts';
import { scoped } from './platform/scope.ts';
import { helpRecordActOf } from './protection/help-record.commands.ts';
import { applicationOfHelpRecord } from './protection/help-record.queries.ts';
import { protectionRoutes } from './protection/protection.routes.ts';
import { erasureRoutes } from './retention/erasures.routes.ts';
import { serveTransitions } from './platform/workflow/endpoints.ts';
import { reachRoutes } from './reach/reach.routes.ts';
import { reporterVaultRoutes } from './protection/reporter-vault.routes.ts';
import { viewBudgetOf } from './secrecy/view-budget.ts';
import type { ChangedBudgets } from './secrecy/view-budget.model.ts';
import { secrecyRoutes } from './secrecy/secrecy.routes.ts';
import type { Language } from './web/portal/language.ts';
import { speakChosen } from './web/portal/languages.ts';
import { consoleRoutes } from './web/console-files.ts';
import { addressBehind, guardDoor, wrongAddress, type DoorSettings } from './front-door.ts';
import { portalRoutes } from './portal.ts';

export const version = '0.1.0';
/** `languages`: what her pages speak besides Chinese. */
export type AppSettings = DoorSettings & { viewBudgets?: ChangedBudgets; languages?: readonly Language[] };

/** The whole HTTP surface over one kernel: the API with its document, her pages, the office's files. */
export function appOf(kernel: Kernel, settings: AppSettings): Http {
  const http: Http = new Hono<{ Variables: Variables }>();
  const addressOf = addressBehind(settings.trustProxy);

  http.use(answerHeaders(settings));
  if (settings.languages && settings.languages.length > 0) http.use(speakChosen(settings.languages));
  guardDoor(http, kernel, settings, addressOf);
  http.notFound((c) => wrongAddress(c, http, settings));
  http.onError((error, c) => {
    if (error instanceof Refused) return answerProblem(c, problemOf(error.refusal));
    if (namesNothing(error)) return answerProblem(c, problemOf(refusal('unknownReference')));
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
  const api = apiOf({
    clock: kernel.clock,
    recordView: kernel.ports.auditSink.recordView,
    spendView: viewBudgetOf(kernel, settings.viewBudgets),
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
  settings: SessionSettings & Pick<AppSettings, 'viewBudgets'>,
  addressOf: (c: HttpContext) => string,
): void {
  administrationRoutes(api, kernel);
  openWorkRoutes(api, kernel);
  myAccountRoutes(api, kernel, settings);
  sessionRoutes(api, kernel, settings, addressOf);
  reachRoutes(api, () => kernel.clock.today(), settings.viewBudgets);
  recoverCodeRoutes(api, kernel);
  networkRoutes(api, kernel);
  placeRoutes(api, kernel);
  villageAdviserRoutes(api, kernel);
  eligibilityRoutes(api, kernel);
  applicationRoutes(api, kernel);
  caseRoutes(api, kernel);
  contactPlanRoutes(api, kernel);
  auditRoutes(api, kernel);
  appointmentRoutes(api, kernel);
  outboxRoutes(api, kernel);
  collectionRoutes(api, kernel);
  paperRoutes(api, kernel, recordAccessOf(kernel));
  callBackRoutes(api, kernel);
  lookUpRoutes(api, kernel);
  secrecyRoutes(api, kernel);
  reporterVaultRoutes(api, kernel);
  serveTransitions(api, kernel, applicationActOf(kernel), 'applications');
  objectionRoutes(api, kernel);
  complaintRoutes(api, kernel);
  changeRequestRoutes(api, kernel);
  ratingRoutes(api, kernel);
  dataRequestRoutes(api, kernel);
  destructionRoutes(api, kernel);
  erasureRoutes(api, kernel);
  exclusionWishRoutes(api, kernel);
  serveTransitions(api, kernel, caseActOf(kernel), 'cases');
  serveTransitions(api, kernel, objectionActOf(kernel), 'objections');
  protectionRoutes(api, kernel);
  homeVisitRoutes(api, kernel);
  serveTransitions(api, kernel, helpRecordActOf(kernel), 'help-records');
  serveTransitions(api, kernel, complaintActOf(kernel), 'complaints');
  serveTransitions(api, kernel, changeRequestActOf(kernel), 'change-requests');
  serveTransitions(api, kernel, ratingActOf(kernel), 'ratings');
  serveTransitions(api, kernel, dataRequestActOf(kernel), 'data-requests');
  serveTransitions(api, kernel, destructionActOf(), 'destructions');
  serveTransitions(api, kernel, exclusionWishActOf(kernel), 'exclusion-wishes');
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
    seesRequest: async (viewer, id) => {
      const found = await Promise.all([
        scoped(db, viewer, objections).select('id').where('id', '=', id).executeTakeFirst(),
        scoped(db, viewer, complaints).select('id').where('id', '=', id).executeTakeFirst(),
        scoped(db, viewer, changeRequests).select('id').where('id', '=', id).executeTakeFirst(),
        scoped(db, viewer, dataRequests).select('id').where('id', '=', id).executeTakeFirst(),
      ]);
      return found.some((row) => row !== undefined);
    },
    seesApplication: async (viewer, id) => {
      const row = await scoped(db, viewer, applications)
        .select(['agencyId', 'offeredToInstitutionId'])
        // A certificate is as much hers, and her agency's, as the application it tells of.
        .where('id', '=', (await applicationOfHelpRecord(db, id)) ?? id)
        .executeTakeFirst();
      if (!row) return 'no';
      return viewer.kind !== 'staff' || [row.agencyId, row.offeredToInstitutionId].includes(viewer.institutionId)
        ? 'yes'
        : 'station';
    },
  };
}
