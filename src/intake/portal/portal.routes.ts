import { randomUUID } from 'node:crypto';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { helperLooked } from '../../audit/seen.queries.ts';
import type { Http, HttpContext } from '../../platform/http/api.ts';
import type { Kernel } from '../../platform/kernel.ts';
import { Refused } from '../../platform/refusal.ts';
import { doorOf } from '../../web/portal/door.ts';
import { emptyForm, formOf, type Form } from '../../web/portal/form.ts';
import { guardPage } from '../../web/portal/headers.ts';
import { languagesInstalled } from '../../web/portal/language.ts';
import { languageCookie } from '../../web/portal/languages.ts';
import { sheet } from '../../web/portal/layout.ts';
import { sorrySheet, type Sorry } from '../../web/portal/sorry.ts';
import { beginDraft, changeDraft, endDraft, findDraft, idleLimit, type Draft } from '../draft.commands.ts';
import { emptyAnswers, type Answers } from '../draft.model.ts';
import type { Origin, Viewer } from '../../platform/viewer.ts';
import { isForAll, keptPages } from './kept-pages.ts';
import { partRoutes } from './part.routes.ts';
import type { ByPhone, Outcome, Page, Scene, Session, Tried } from './scene.ts';
import { say, type Html } from '../../web/portal/html.ts';

export type PortalSettings = {
  /** An ordinary site that nobody wonders about. */
  leaveTo: string;
  isDemo: boolean;
  /** Served over HTTPS: cookies never travel without it. */
  secure: boolean;
  addressOf: (c: HttpContext) => string;
  signIn: (typed: string, address: string, origin?: Origin) => Promise<Session>;
  tryCode: <Found>(address: string, find: () => Promise<Found | undefined>) => Promise<Found>;
  byPhone: (address: string) => ByPhone;
  keepSession: (c: HttpContext, session: Session) => void;
  endSession: (c: HttpContext) => Promise<void>;
};

const visitCookie = 'yh_visit';
const lookCookie = 'yh_look';
const originOf = (viewer: Viewer): Origin | undefined => (viewer.kind === 'system' ? undefined : viewer.origin);
const nothingSaid = emptyAnswers();
const untried: Tried = { form: emptyForm, problems: [] };

/** All of her pages through both doors. In the quiet one every page stands at one address, and the draft knows which. */
export function herPages(http: Http, kernel: Kernel, pages: readonly Page[], settings: PortalSettings): void {
  const byId: ReadonlyMap<string, Page> = new Map(pages.map((page) => [page.id, page]));
  if (byId.size < pages.length) throw new Error('two of her pages have one address');
  const findPage = (id: string | undefined): Page | undefined => (id === undefined ? undefined : byId.get(id));
  const kept = keptPages();
  const cookie = { httpOnly: true, sameSite: 'Lax' as const, path: '/', secure: settings.secure };

  async function sceneOf(
    c: HttpContext,
    isSafe: boolean,
    draft: Draft | undefined,
    params: Readonly<Record<string, string>>,
  ): Promise<Scene> {
    const answers = draft?.answers ?? nothingSaid;
    return {
      kernel,
      viewer: c.get('viewer'),
      today: kernel.clock.today(),
      figures: kernel.ports.figures.current(),
      door: doorOf(isSafe, getCookie(c, lookCookie) === 'elder'),
      draft,
      answers,
      params,
      you: answers.isChild ? '你' : '您',
      address: settings.addressOf(c),
      signIn: (typed) => settings.signIn(typed, settings.addressOf(c), originOf(c.get('viewer'))),
      byPhone: settings.byPhone(settings.addressOf(c)),
      tryCode: (find) => settings.tryCode(settings.addressOf(c), find),
    };
  }

  async function render(c: HttpContext, page: Page, scene: Scene, tried: Tried = untried): Promise<Response> {
    guardPage(c, settings.leaveTo);
    const { door } = scene;
    const here = door.isSafe ? '/s' : c.req.path === '/' ? '/' : `${c.req.path}${new URL(c.req.url).search}`;
    const isKept = c.req.method === 'GET' && isForAll(page, scene, tried);
    const known = isKept ? kept.find(scene, here) : undefined;
    if (known !== undefined) return c.body(known, 200, { 'content-type': 'text/html; charset=UTF-8' });
    const main = await page.show(scene, tried);
    await recordHerLook(scene, page);
    const body: Html = await sheet({
      door,
      title: page.title(scene),
      main,
      problems: tried.problems,
      back: page.back?.(scene),
      leaveTo: settings.leaveTo,
      here,
      isDemo: settings.isDemo,
      idle: page.ofDraft ? idleLimit(door.isSafe) : undefined,
      mayBeIndexed: page.id === 'home' || page.id === 'help',
    });
    if (isKept) kept.keep(scene, here, body.toString());
    return c.html(body, tried.problems.length > 0 ? 422 : 200);
  }

  /** The list of downloads is read by others: the name is the same for everybody. */
  function handOver(c: HttpContext, file: Extract<Outcome, { kind: 'file' }>): Response {
    guardPage(c, settings.leaveTo);
    const [body, type, ending] =
      'pdf' in file ? [new Uint8Array(file.pdf), 'application/pdf', 'pdf'] : [file.json, 'application/json', 'json'];
    return c.body(body, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="document.${ending}"`,
    });
  }

  const sorry = (c: HttpContext, what: Sorry, isSafe = c.req.path === '/s'): Response | Promise<Response> =>
    sayHerSorry(c, what, settings, isSafe);
  const gone = (c: HttpContext, isSafe: boolean): Response | Promise<Response> =>
    sorry(
      c,
      { status: 410, title: '填的内容已经清除了', says: '为了不让别人看到，放着不动一段时间就会清除。' },
      isSafe,
    );

  /** She never meets a bare error: a page with a number that the log knows, and her words still in the draft. */
  const kindly =
    (handler: (c: HttpContext) => Promise<Response>) =>
    async (c: HttpContext): Promise<Response> => {
      try {
        return await handler(c);
      } catch (error) {
        if (error instanceof Refused) return sorry(c, refusedSorry(error));
        const reference = randomUUID().slice(0, 8);
        kernel.log.error(
          { reference, err: error instanceof Error ? { name: error.name, stack: error.stack } : {} },
          'unexpected',
        );
        return sorry(c, {
          status: 500,
          title: '系统出了点问题',
          says: say`填过的内容还在，请过一会儿再试。打 12348 时可以说这个编号：${reference}`,
        });
      }
    };

  const keepVisit = (c: HttpContext, draft: Draft): void => setCookie(c, visitCookie, draft.key, cookie);

  async function follow(
    c: HttpContext,
    scene: Scene,
    outcome: Extract<Outcome, { kind: 'go' | 'begin' }>,
  ): Promise<Response> {
    guardPage(c, settings.leaveTo);
    const isSafe = outcome.kind === 'begin' ? outcome.safeMode : scene.door.isSafe;
    const query = outcome.kind === 'go' ? (outcome.query ?? {}) : {};
    const at = new URLSearchParams({ to: outcome.to, ...query }).toString();
    const change = (answers: Answers): Answers => ({
      ...(outcome.change?.(answers) ?? answers),
      ...(isSafe ? { at } : {}),
    });
    if (outcome.kind === 'go' && outcome.session) settings.keepSession(c, outcome.session);
    const needsDraft = isSafe || outcome.change !== undefined;
    if (needsDraft) {
      const isNew = outcome.kind === 'begin' && scene.draft?.answers.receipt !== undefined;
      const changed =
        scene.draft && !isNew
          ? await changeDraft(kernel, scene.draft.key, ({ answers }) => ({
              answers: change(answers),
              safeMode: isSafe,
            }))
          : undefined;
      if (!changed) keepVisit(c, await beginDraft(kernel, isSafe, change(emptyAnswers())));
    }
    return c.redirect(isSafe ? '/s' : doorOf(false, false).to(outcome.to, query), 303);
  }

  async function answer(
    c: HttpContext,
    page: Page,
    isSafe: boolean,
    form: Form,
    draft: Draft | undefined,
    params: Readonly<Record<string, string>>,
  ): Promise<Response> {
    if (page.ofDraft && !draft) return gone(c, isSafe);
    const back = form.text('return');
    const number = form.text('n');
    const kind = form.text('kind');
    const scene = await sceneOf(c, isSafe, draft, {
      ...params,
      ...(back === 'check' ? { return: 'check' } : {}),
      ...(number ? { n: number } : {}),
      ...(/^\d+$/.test(kind) ? { kind } : {}),
    });
    if (!page.take) return c.redirect(scene.door.to(page.id), 303);
    const outcome = await page.take(scene, form);
    switch (outcome.kind) {
      case 'again':
        return render(c, page, scene, { form, problems: outcome.problems });
      case 'shown':
        return render(c, { ...page, show: () => outcome.main }, scene);
      case 'file':
        await recordHerLook(scene, page);
        return handOver(c, outcome);
      case 'go':
      case 'begin':
        return follow(c, scene, outcome);
    }
  }

  const visitOf = (c: HttpContext): Promise<Draft | undefined> => findDraft(kernel, getCookie(c, visitCookie));

  partRoutes(http, kernel, { visitOf, keepVisit });

  for (const page of pages) {
    const place = page.id === 'home' ? '/' : `/${page.id}`;
    http.get(
      place,
      kindly(async (c) => {
        const draft = await visitOf(c);
        const params = c.req.query();
        if (page.ofDraft && !draft)
          return page.id === 'apply'
            ? follow(c, await sceneOf(c, false, draft, params), {
                kind: 'begin',
                to: 'home',
                safeMode: false,
                change: (answers) => answers,
              })
            : gone(c, false);
        if (page.ofDraft && draft?.safeMode)
          return follow(c, await sceneOf(c, true, draft, params), { kind: 'go', to: page.id });
        return render(c, page, await sceneOf(c, false, draft, params));
      }),
    );
    if (page.take)
      http.post(
        place,
        kindly(async (c) => answer(c, page, false, await formOf(c), await visitOf(c), {})),
      );
  }

  http.get(
    '/s',
    kindly(async (c) => {
      const draft = await visitOf(c);
      const asked = c.req.query();
      if (asked['to'] !== undefined) {
        const { to, ...query } = asked;
        if (!draft && findPage(to)?.ofDraft) return gone(c, true);
        return follow(c, await sceneOf(c, true, draft, {}), { kind: 'go', to: findPage(to) ? to : 'home', query });
      }
      const { to = 'home', ...params } = Object.fromEntries(new URLSearchParams(draft?.answers.at ?? ''));
      if (draft && !draft.safeMode) await changeDraft(kernel, draft.key, () => ({ safeMode: true }));
      const page = findPage(to) ?? findPage('home');
      if (!page || (page.ofDraft && !draft)) return gone(c, true);
      return render(c, page, await sceneOf(c, true, draft, params));
    }),
  );
  http.post(
    '/s',
    kindly(async (c) => {
      const form = await formOf(c);
      const page = findPage(form.text('page'));
      const draft = await visitOf(c);
      if (!page) return c.redirect('/s', 303);
      const { to, ...params } = Object.fromEntries(new URLSearchParams(draft?.answers.at ?? ''));
      return answer(c, page, true, form, draft, to === page.id ? params : {});
    }),
  );

  const wipe = async (c: HttpContext): Promise<void> => {
    const key = getCookie(c, visitCookie);
    if (key) await endDraft(kernel, key);
    await settings.endSession(c);
    for (const name of [visitCookie, lookCookie, languageCookie]) deleteCookie(c, name, { path: '/' });
    guardPage(c, settings.leaveTo);
    c.header('clear-site-data', '"storage"');
  };
  http.post(
    '/leave',
    kindly(async (c) => {
      await wipe(c);
      return c.redirect(settings.leaveTo, 303);
    }),
  );
  http.post(
    '/out',
    kindly(async (c) => {
      const draft = await visitOf(c);
      await wipe(c);
      return c.redirect(draft?.safeMode ? '/s' : '/', 303);
    }),
  );

  http.post(
    '/view',
    kindly(async (c) => {
      const form = await formOf(c);
      guardPage(c, settings.leaveTo);
      if (form.text('look') === 'elder') setCookie(c, lookCookie, 'elder', cookie);
      else deleteCookie(c, lookCookie, { path: '/' });
      return c.redirect(own(form.text('back')), 303);
    }),
  );
  http.post(
    '/language',
    kindly(async (c) => {
      const form = await formOf(c);
      guardPage(c, settings.leaveTo);
      const chosen = languagesInstalled().find(({ tag }) => tag === form.text('language'));
      if (chosen) setCookie(c, languageCookie, chosen.tag, cookie);
      else deleteCookie(c, languageCookie, { path: '/' });
      return c.redirect(own(form.text('back')), 303);
    }),
  );
  http.post(
    '/door',
    kindly(async (c) => {
      const form = await formOf(c);
      guardPage(c, settings.leaveTo);
      const draft = await visitOf(c);
      if (form.text('door') === 'quiet')
        return follow(c, await sceneOf(c, true, draft, {}), {
          kind: 'go',
          ...placeIn(own(form.text('back')), findPage),
        });
      const { to = 'home', ...query } = Object.fromEntries(new URLSearchParams(draft?.answers.at ?? ''));
      if (draft) await changeDraft(kernel, draft.key, () => ({ safeMode: false }));
      return c.redirect(doorOf(false, false).to(to, query), 303);
    }),
  );
  http.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /s\nDisallow: /apply\nDisallow: /status\n'));
}

/** Whoever holds her code leaves a trace that she can see: every page of the session, before it is sent. */
async function recordHerLook({ kernel, viewer }: Scene, page: Page): Promise<void> {
  if (viewer.kind === 'visitor' && viewer.follows && page.id === 'status')
    await kernel.ports.auditSink.recordView({
      viewer,
      kind: 'view',
      action: helperLooked,
      subjectKind: 'application',
      subjectIds: [viewer.follows.applicationId],
      caseIds: [viewer.follows.caseId],
    });
  if (viewer.kind !== 'applicant') return;
  await kernel.ports.auditSink.recordView({
    viewer,
    kind: 'view',
    action: `portal.${page.id}`,
    subjectKind: 'application',
    subjectIds: [viewer.applicationId],
    caseIds: [viewer.caseId],
    purpose: 'own',
  });
}

/** The same plain words wherever her way ends: on a page of hers, at an address that is none, or when going too fast. */
export function sayHerSorry(
  c: HttpContext,
  what: Sorry,
  { leaveTo, isDemo }: { leaveTo: string; isDemo: boolean },
  isSafe = c.req.path === '/s',
): Response | Promise<Response> {
  guardPage(c, leaveTo);
  const isElder = getCookie(c, lookCookie) === 'elder';
  return c.html(sorrySheet(what, { isSafe, isElder, leaveTo, isDemo }), what.status);
}

const refusedSorry = ({ refusal }: Refused): Sorry =>
  refusal.code === 'bodyTooLarge'
    ? {
        status: 413,
        title: '文件太大了',
        says: '每份不超过 20 MB。请退回上一页，换一张小一点的照片；别的内容都还在。',
      }
    : { status: refusal.code === 'auditUnavailable' ? 503 : 400, title: '没有办成', says: refusal.message };

/** Only a path of ours: a link from outside must not bounce through us. */
const own = (given: string): string => (/^\/(?!\/)[\w/?=&.%-]*$/.test(given) ? given : '/');

function placeIn(
  path: string,
  findPage: (id: string) => Page | undefined,
): { to: string; query: Readonly<Record<string, string>> } {
  const url = new URL(path, 'http://own.invalid');
  const to = url.pathname.slice(1) || 'home';
  return findPage(to) ? { to, query: Object.fromEntries(url.searchParams) } : { to: 'home', query: {} };
}
