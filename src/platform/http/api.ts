import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { systemClock, type Clock } from '../clock.ts';
import { checked } from '../input.ts';
import { Refused } from '../refusal.ts';
import { largestJson, readText } from './read-body.ts';
import { refuseUnkeepable, strictJson } from './strict-json.ts';
import { isFresh, sitsAt, type StaffViewer, type Viewer } from '../viewer.ts';
import {
  refuseUnrecorded,
  witnessed,
  type DeclaredViews,
  type RecordView,
  type SpendView,
  type Views,
} from './views.ts';

export type Variables = { viewer: Viewer };
export type Http = Hono<{ Variables: Variables }>;
export type HttpContext = Context<{ Variables: Variables }>;

/**
 * `staff`: people of the offices. `signedIn`: she too. `administrators`: the three who run the system. `account`: every
 * staff member, for what is their own. The administrators are let into nothing but the last two: no business record is theirs.
 */
export type Admission = 'anyone' | 'staff' | 'signedIn' | 'administrators' | 'account';

/** One operation of the API: its document and its handler are declared together and cannot drift. */
export type Operation<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Path with `{name}` parameters, below `/api`. */
  path: `/${string}`;
  id: string;
  summary: string;
  tag: string;
  query?: Query;
  body?: Body;
  /** `command`: a legal act checks its input itself, under the lock; here it is only documented. */
  checkedBy?: 'command';
  /** Every command carries a client-made UUID, so that a retry acts once. */
  idempotent?: boolean;
  /** Who may call; the record's own rules come on top. Silent means the staff of the offices. */
  open?: Admission;
  /** Staff must have given the second factor within the last five minutes: export, unsealing, rights, keys. */
  stepUp?: true;
  answer: Answer;
  /** What of people the answer shows: written down, durably, before it is sent. There is no default. */
  views: Views<z.input<Answer>, Call<z.output<Query>, z.output<Body>>>;
  /** The content type when the answer is bytes. */
  bytes?: string;
};

export type Call<Query, Body> = {
  params: Readonly<Record<string, string>>;
  query: Query;
  body: Body;
  requestId: string;
  viewer: Viewer;
  c: HttpContext;
};

type Documented = Omit<Operation<z.ZodType, z.ZodType, z.ZodType>, 'views'> & { views: DeclaredViews };

export type Api = {
  http: Http;
  operations: readonly Documented[];
  operation<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
    operation: Operation<Query, Body, Answer>,
    handler: (call: Call<z.output<Query>, z.output<Body>>) => Promise<z.input<Answer> | Response>,
  ): void;
};

const RequestId = z.uuid();

export function apiOf({
  clock = systemClock,
  recordView = refuseUnrecorded,
  spendView = async () => {},
}: { clock?: Pick<Clock, 'now'>; recordView?: RecordView; spendView?: SpendView } = {}): Api {
  const http: Http = new Hono<{ Variables: Variables }>();
  const operations: Documented[] = [];
  return {
    http,
    operations,
    operation: (operation, handler) => {
      if (operations.some((known) => known.id === operation.id))
        throw new Error(`two operations are called ${operation.id}`);
      operations.push(operation);
      http.on(operation.method.toUpperCase(), operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
        const named = namesSomething(c.req.param('id')) ? c.req.param('id') : undefined;
        const answer = await witnessed({ recordView, spendView }, operation, c.get('viewer'), named, async () => {
          admit(operation.open ?? 'staff', c.get('viewer'));
          if (operation.stepUp && !isFresh(c.get('viewer'), clock.now())) throw new Refused('stepUpNeeded');
          if (!namesSomething(c.req.param('id'))) throw new Refused('notFound');
          const body = operation.body ? bodyOf(operation, await jsonOf(c)) : undefined;
          const query = operation.query ? checked(operation.query, queryOf(c)) : undefined;
          const call = {
            params: c.req.param(), // Hono types the parameters of literal paths only
            query: query as z.output<NonNullable<typeof operation.query>>,
            body: body as z.output<NonNullable<typeof operation.body>>,
            requestId: operation.idempotent ? requestIdOf(c) : '',
            viewer: c.get('viewer'),
            c,
          };
          return { answer: await handler(call), call };
        });
        return answer instanceof Response ? answer : c.json(answer);
      });
    },
  };
}

function admit(open: Admission, viewer: Viewer): void {
  if (open === 'anyone') return;
  if (viewer.kind === 'visitor' || (open !== 'signedIn' && viewer.kind !== 'staff')) throw new Refused('notSignedIn');
  if (viewer.kind !== 'staff' || open === 'account') return;
  if (sitsAt(viewer, 'admin') !== (open === 'administrators')) throw new Refused('roleNotAllowed');
}

/** A path that is no id names nothing, and is told so like any other. */
function namesSomething(id: string | undefined): boolean {
  return id === undefined || RequestId.safeParse(id).success;
}

function bodyOf({ body, checkedBy }: Pick<Documented, 'body' | 'checkedBy'>, told: unknown): unknown {
  return body && checkedBy !== 'command' ? checked(body, told) : told;
}

/** JSON is asked for by name: a form of another site cannot send that type without asking first. */
async function jsonOf(c: HttpContext): Promise<unknown> {
  const text = await readText(c, largestJson);
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Refused('notJson');
  return strictJson(text);
}

function queryOf(c: HttpContext): Record<string, string> {
  const query = c.req.query();
  for (const words of Object.values(query)) refuseUnkeepable(words);
  return query;
}

function requestIdOf(c: HttpContext): string {
  const given = RequestId.safeParse(c.req.header('idempotency-key'));
  if (!given.success) throw new Refused('malformedRequest', '这次提交缺少 Idempotency-Key（UUID），请刷新页面后重试。');
  return given.data;
}

export function staffOf(viewer: Viewer): StaffViewer {
  if (viewer.kind !== 'staff') throw new Refused('notSignedIn');
  return viewer;
}
