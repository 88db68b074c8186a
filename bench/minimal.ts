import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import type { Statement, Trace } from './record.ts';

/**
 * The yardstick: node:http and node-postgres with nothing between them, sending the very statements that the product
 * was seen to send, one after another or at once as it did, and answering with the rows as JSON.
 */
export type Plan = { appUrl: string; poolSize: number; reads: Record<string, Trace[]>; create: CreatePlan };
export type CreatePlan = { trace: Trace; agencyId: string; eventId: number; sequence: number; fixed: string[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function serve({ appUrl, poolSize, reads, create }: Plan): http.Server {
  const pool = new pg.Pool({ connectionString: appUrl, max: poolSize });
  const routes = new Map(Object.entries(reads));
  const answer = (response: http.ServerResponse, body: unknown): void => {
    const text = JSON.stringify(body);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  };
  return http.createServer((request, response) => {
    const fail = (error: unknown): void => void response.writeHead(500).end(String(error));
    const [, name = '', index = '0'] = (request.url ?? '').split('/');
    if (name === 'create') {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        createOne(pool, create, JSON.parse(text)).then((made) => answer(response, made), fail);
      });
      return;
    }
    request.resume();
    replay(pool, routes.get(name)?.[Number(index)] ?? []).then((rows) => answer(response, rows), fail);
  });
}

async function replay(pool: pg.Pool, trace: Trace): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (let at = 0; at < trace.length; ) {
    const together = trace.filter(({ batch }) => batch === trace[at]?.batch);
    at += together.length;
    answers.push(...(await Promise.all(together.map(async (statement) => (await pool.query(statement)).rows))));
  }
  return answers;
}

/** New identifiers for old, the number and the event that the database gives; all else as recorded. */
async function createOne(pool: pg.Pool, plan: CreatePlan, body: { agencyId: string }): Promise<unknown> {
  const ids = new Map<string, string>(plan.fixed.map((id) => [id, id]));
  ids.set(plan.agencyId, body.agencyId);
  const fresh = (id: string): string => {
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  let eventId = 0;
  let sequence = 0;
  const client = await pool.connect();
  try {
    for (const statement of plan.trace) {
      const values = statement.values.map((value) =>
        typeof value === 'string'
          ? value.replaceAll(uuid, fresh)
          : value === plan.eventId
            ? eventId
            : value === plan.sequence
              ? sequence
              : value,
      );
      const hash = hashAt(statement);
      if (hash >= 0) values[hash] = randomBytes(32).toString('base64url');
      const { rows } = await client.query({ ...statement, values });
      if (statement.text.endsWith('returning "id"')) eventId = rows[0].id;
      if (statement.text.endsWith('returning "last"')) sequence = rows[0].last;
    }
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return { ids: [...ids.values()], sequence };
}

const places = new Map<string, number>();
function hashAt({ text }: Statement): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  const columns = /^insert into "applications" \(([^)]*)\)/.exec(text)?.[1]?.split(', ') ?? [];
  places.set(text, columns.indexOf('"return_code_hash"'));
  return columns.indexOf('"return_code_hash"');
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
process.on('message', (plan: Plan) => {
  const server = serve(plan).listen(0, '127.0.0.1', () => {
    const bound = server.address();
    process.send?.({ base: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}` });
  });
});
