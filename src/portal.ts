import { signInByReturnCode } from './accounts/sessions.ts';
import { endSession, setSession } from './accounts/accounts.routes.ts';
import { herPages } from './intake/portal/portal.routes.ts';
import type { Http, HttpContext } from './platform/http/api.ts';
import type { Kernel } from './platform/kernel.ts';
import { serveAssets } from './web/portal/assets.ts';

export type PortalSettings = { leaveTo?: string; isDemo?: boolean; secure?: boolean; trustProxy?: boolean; addressOf?: (c: HttpContext) => string };

/** Where 快速离开 ends unless the office names another: a page that everybody opens. */
const LEAVE_TO = 'https://www.baidu.com/';

/** Her side: the public pages joined to the session that the return code opens. */
export function portalRoutes(http: Http, kernel: Kernel, settings: PortalSettings = {}): void {
  const { leaveTo = LEAVE_TO, isDemo = false, secure = false, trustProxy = false, addressOf = () => 'unknown' } = settings;
  serveAssets(http);
  herPages(http, kernel, {
    leaveTo,
    isDemo,
    addressOf,
    signIn: (typed, address) => signInByReturnCode(kernel, typed, address),
    keepSession: (c, session) => setSession(c, session, { secure, trustProxy }),
    endSession: (c) => endSession(c, kernel),
  });
}
