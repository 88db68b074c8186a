import { endSession, setSession } from './accounts/session-cookie.ts';
import { foundByCode, signInByReturnCode } from './accounts/sign-in.ts';
import { askPhoneCode, openToPhone, provePhone, signInByPhone } from './accounts/phone-code.ts';
import { choosePage } from './appointments/portal/choose.page.ts';
import { callPage } from './hotline/portal/call.page.ts';
import { applicationPages } from './intake/portal/pages.ts';
import { herPages } from './intake/portal/portal.routes.ts';
import { changePage } from './change-requests/portal/change.page.ts';
import { dataCopyPage, dataPage } from './data-requests/portal/data.pages.ts';
import { apartPage } from './exclusion-wishes/portal/apart.page.ts';
import { tellAnswerPage, tellPage } from './complaints/portal/tell.pages.ts';
import { guidePage, guidesPage } from './guides/portal/guides.pages.ts';
import { visitPage } from './visits/portal/visit.page.ts';
import { ratePage } from './ratings/portal/rate.page.ts';
import { objectPage } from './objections/portal/object.page.ts';
import type { Page } from './intake/portal/scene.ts';
import { learnPage } from './outreach/portal/learn.pages.ts';
import { lessonsPage } from './outreach/portal/lessons.pages.ts';
import type { Http, HttpContext } from './platform/http/api.ts';
import type { Kernel } from './platform/kernel.ts';
import { protectionPages } from './protection/portal/pages.ts';
import { serveAssets } from './web/portal/assets.ts';

export type PortalSettings = {
  leaveTo?: string;
  isDemo?: boolean;
  secure?: boolean;
  addressOf?: (c: HttpContext) => string;
};

/** What she may do once something was decided or done: object, tell, ask for another person, rate. */
const afterwardsPages: readonly Page[] = [
  choosePage,
  objectPage,
  changePage,
  dataPage,
  dataCopyPage,
  apartPage,
  ratePage,
  visitPage,
  tellPage,
  tellAnswerPage,
  guidesPage,
  guidePage,
];

/** Every page of hers, once. Both doors, the crawl of the tests and the pictures read this list. */
export const pages: readonly Page[] = [
  ...applicationPages,
  ...afterwardsPages,
  ...protectionPages,
  callPage,
  learnPage,
  lessonsPage,
];

/** Where 快速离开 ends unless the office names another: a page that everybody opens. */
export const LEAVE_TO = 'https://www.baidu.com/';

/** Her side: the public pages joined to the session that the return code opens. */
export function portalRoutes(http: Http, kernel: Kernel, settings: PortalSettings = {}): void {
  const { leaveTo = LEAVE_TO, isDemo = false, secure = false, addressOf = () => 'unknown' } = settings;
  serveAssets(http);
  herPages(http, kernel, pages, {
    leaveTo,
    isDemo,
    secure,
    addressOf,
    signIn: (typed, address, origin) => signInByReturnCode(kernel, typed, address, origin),
    tryCode: (address, find) => foundByCode(kernel, address, find),
    byPhone: (address) => ({
      ask: (phone) => askPhoneCode(kernel, phone, address),
      prove: (asked, typed) => provePhone(kernel, asked, typed, address),
      behind: (asked) => openToPhone(kernel, asked),
      enter: (asked, applicationId) => signInByPhone(kernel, asked, applicationId),
    }),
    // Gone when the browser closes: the telephone may be anybody's.
    keepSession: (c, opened) => setSession(c, opened, { secure }),
    endSession: (c) => endSession(c, kernel, { secure }),
  });
}
