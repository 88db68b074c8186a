import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { World } from '../../support/world.ts';
import type { Document } from '../fuzz/schema.ts';
import { poolOf, valuesOf } from '../fuzz/values.ts';

/** One way to ask: a page, a read or an act, with a body that its declaration allows. */
export type Route = { method: 'GET' | 'POST'; path: string; takesId: boolean; bodies: readonly unknown[] };

const personId = '01a19f7c-35c0-79c5-9f4e-ca20e8b02bcd';
/** Where words are asked for that chance seldom finds. */
const byHand: Readonly<Record<string, unknown>> = {
  '/api/cases/{id}/contact-plans': { personId, how: 'inPerson', contactPlan: {} },
  '/api/home-visits/{id}/plan': { day: '2026-11-30', time: '10:00', goers: '郝受理、申审查', place: '村委会' },
  '/api/outbox/{id}/resend': { reason: '上一次没有发成' },
  '/api/cases/{id}/unseal-requests': { personId, purpose: 'visit', reason: '须上门送达，电话联系不上' },
};

const place = /:\w+(\{[^}]*\})?\??/g;

/** Every way into the product: all that can be read, and every act of the API that is done to something with an id. */
export async function routesOf(world: World, seed: number): Promise<Route[]> {
  const document = (await (await world.app.request('/api/openapi.json')).json()) as Document;
  const reads = [
    ...new Set(
      world.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(({ path }) => path),
    ),
  ].map((path): Route => ({ method: 'GET', path, takesId: path.includes(':'), bodies: [] }));
  const pool = poolOf();
  const acts = Object.entries(document.paths)
    .filter(([path, methods]) => path.includes('{id}') && methods['post'])
    .map(([path, methods], at): Route => {
      const schema = methods['post']?.requestBody?.content['application/json']?.schema;
      const bodies = schema ? fc.sample(valuesOf(document, schema, pool), { numRuns: 2, seed: seed + at }) : [];
      const told = byHand[path] === undefined ? bodies : [byHand[path]];
      return { method: 'POST', path: path.replaceAll(/\{(\w+)\}/g, ':$1'), takesId: true, bodies: [{}, ...told] };
    });
  return [...reads, ...acts];
}

export const addressOf = ({ path }: Route, id: string): string => path.replaceAll(place, id);

/** What `caller.raw` needs to ask it. */
export function asked({ method, bodies }: Route, nth: number): RequestInit {
  if (method === 'GET') return {};
  return {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(bodies[nth % bodies.length] ?? {}),
  };
}
