import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Problem } from '../../../src/platform/http/problem.ts';
import { applicationPaths, applicationIn, casePaths, caseIn, officeOf, type Filed } from '../../support/cases.ts';
import { callerOf, type Caller, type Member, type World } from '../../support/world.ts';
import { isObject, misfits, type Document, type Operation } from './schema.ts';
import { poolOf, spoiled, valuesOf, type Pool } from './values.ts';

/** `signed`: requests of somebody who was signed in when they were answered. */
export type FuzzResult = {
  operations: number;
  requests: number;
  signed: number;
  statuses: Record<string, number>;
  faults: string[];
};

const members = [
  'clerk',
  'reviewer',
  'approver',
  'assigner',
  'archivist',
  'otherClerk',
  'station',
  'manager',
  'lawyer',
  'inhouse',
] as const satisfies readonly Member[];

/** Records in every position they can be in, for requests to be about. */
async function stage(world: World, pool: Pool, whole: boolean): Promise<Filed[]> {
  const office = await officeOf(world);
  const filed: Filed[] = [];
  const application = Object.keys(applicationPaths) as (keyof typeof applicationPaths)[]; // the keys of a literal
  const matter = Object.keys(casePaths) as (keyof typeof casePaths)[];
  for (const status of whole ? application : application.slice(0, 2)) filed.push(await applicationIn(office, status));
  for (const status of whole ? matter : matter.slice(-2)) filed.push(await caseIn(office, status));
  pool.note({ files: [{ file: { id: await office.scan() } }], fileId: await office.scan() });
  for (const one of filed)
    pool.note({
      applicationId: one.applicationId,
      caseId: one.caseId,
      applications: [one.applicationId],
      cases: [one.caseId],
    });
  return filed;
}

type Signed = { who: string; caller: Caller; again(): Promise<Caller> };

async function people(world: World, filed: readonly Filed[]): Promise<Signed[]> {
  const signed = await Promise.all(
    members.map(
      async (login): Promise<Signed> => ({
        who: login,
        caller: await callerOf(world, { login }),
        again: () => callerOf(world, { login }),
      }),
    ),
  );
  for (const { returnCode } of filed.filter((one) => one.returnCode).slice(0, 3))
    signed.push({
      who: 'her',
      caller: await callerOf(world, { code: returnCode }),
      again: () => callerOf(world, { code: returnCode }),
    });
  signed.push({ who: 'visitor', caller: await callerOf(world), again: () => callerOf(world) });
  return signed;
}

/** Random requests made from the product's own document, by everybody, to every operation. */
export async function fuzzApi(
  world: World,
  {
    cases,
    seed,
    whole,
    untilMs = Infinity,
    told,
  }: { cases: number; seed: number; whole: boolean; untilMs?: number; told?: (far: FuzzResult) => void },
): Promise<FuzzResult> {
  const document = (await (await callerOf(world)).get('/api/openapi.json')).body as Document;
  const pool = poolOf();
  const signed = await people(world, await stage(world, pool, whole));
  for (const { caller } of signed)
    for (const list of [
      '/api/applications',
      '/api/cases',
      '/api/papers',
      '/api/institutions',
      '/api/divisions',
      '/api/figures',
      '/api/desk',
    ])
      pool.note((await caller.get(list)).body);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const result: FuzzResult = { operations: operations.length, requests: 0, signed: 0, statuses: {}, faults: [] };
  for (let round = 0; round < cases && Date.now() < untilMs; round += 25) {
    for (const [at, { path, method, operation }] of operations.entries()) {
      const some = fc.sample(requestOf(document, operation, path, pool, signed.length), {
        numRuns: Math.min(25, cases - round),
        seed: seed + at * 7919 + round,
      });
      for (const request of some) {
        world.clock.advance({ minutes: 0.2 }); // whoever signed itself out may sign in again: tries are few in a quarter of an hour
        const by = signed[request.by];
        if (!by) continue;
        const answer = await by.caller.raw(request.url, {
          method: method.toUpperCase(),
          headers: request.headers,
          ...(request.body === undefined ? {} : { body: request.body }),
        });
        result.requests++;
        result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
        const wrong = await wrongWith(document, operation, answer, pool);
        if (wrong && result.faults.length < 200)
          result.faults.push(`${by.who} ${method} ${request.url} ${wrong} ← ${(request.body ?? '').slice(0, 600)}`);
        if (by.who === 'visitor' || !(answer.status === 401 || /session/.test(path)) || !(await isOut(by.caller))) {
          result.signed += by.who === 'visitor' ? 0 : 1;
          continue;
        }
        by.caller = (await by.again().catch(() => undefined)) ?? by.caller; // signed out by its own request
      }
    }
    told?.(result);
  }
  return result;
}

/** Refused for what one is, or signed out by one's own request: only the second is mended by signing in again. */
const isOut = async (caller: Caller): Promise<boolean> => (await caller.get('/api/session')).body?.kind === 'visitor';

type Request = { by: number; url: string; headers: Record<string, string>; body: string | undefined };

function requestOf(
  document: Document,
  operation: Operation,
  path: string,
  pool: Pool,
  people: number,
): fc.Arbitrary<Request> {
  const of = (place: 'path' | 'query') => operation.parameters.filter((one) => one.in === place);
  const subject = /^\/api\/(\w+)\/\{id\}/.exec(path)?.[1] ?? '';
  const schema = operation.requestBody?.content['application/json']?.schema;
  const body = schema ? valuesOf(document, schema, pool) : fc.constant(undefined);
  return fc
    .record({
      by: fc.nat({ max: people - 1 }),
      places: fc.tuple(
        ...of('path').map(({ name }) =>
          name === 'id' ? fc.nat().map((nth) => pool.pick(subject, nth)) : fc.constantFrom('140105', '14', 'x'),
        ),
      ),
      isLost: fc.nat({ max: 19 }),
      query: fc.record(
        Object.fromEntries(of('query').map(({ name, schema: one }) => [name, valuesOf(document, one, pool, name)])),
        { requiredKeys: [] },
      ),
      body: fc.oneof(
        { weight: 3, arbitrary: body },
        { weight: 1, arbitrary: body.chain((value) => (value === undefined ? fc.constant(value) : spoiled(value))) },
      ),
      key: fc.nat({ max: 19 }),
    })
    .map(({ by, places, isLost, query, body: value, key }) => {
      let nth = 0;
      const place = path.replaceAll(/\{\w+\}/g, () =>
        encodeURIComponent(isLost === 0 ? '..%00' : (places[nth++] ?? '')),
      );
      const asked = new URLSearchParams(
        Object.entries(query).map(([name, one]): [string, string] => [
          name,
          typeof one === 'string' ? one.toWellFormed() : JSON.stringify(one),
        ]),
      );
      return {
        by,
        url: `${place}${asked.size > 0 ? `?${asked}` : ''}`,
        headers: { 'content-type': 'application/json', ...(key === 0 ? {} : { 'idempotency-key': randomUUID() }) },
        body: value === undefined ? undefined : JSON.stringify(value),
      };
    });
}

async function wrongWith(
  document: Document,
  operation: Operation,
  answer: Response,
  pool: Pool,
): Promise<string | undefined> {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500) return `${answer.status} ${(await answer.text()).slice(0, 200)}`;
  if (answer.status !== 200) {
    if (!type.startsWith('application/problem+json')) return `${answer.status} as ${type}`;
    const told = Problem.safeParse(await answer.json());
    return told.success && told.data.status === answer.status ? undefined : `${answer.status}: the problem is none`;
  }
  const declared = operation.responses['200']?.content ?? {};
  const schema = declared['application/json']?.schema;
  if (!schema) return type in declared || 'application/octet-stream' in declared ? undefined : `200 as ${type}`;
  const value: unknown = await answer.json();
  pool.note(isObject(value) ? value : { value });
  const wrong = misfits(document, schema, value);
  return wrong.length > 0 ? `200 but ${wrong.slice(0, 3).join('; ')}` : undefined;
}
