import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** A load client in a process of its own: keep-alive connections, one request on each at a time. */
export type Order = {
  base: string;
  requests: Planned[];
  connections: number;
  seconds?: number;
  count?: number;
  cookie: string;
};
export type Planned = { method: string; path: string; body?: string };
export type Measured = {
  requests: number;
  seconds: number;
  failed: number;
  firstFailure?: string;
  p50: number;
  p99: number;
};

async function run(order: Order): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: order.connections });
  const taken: number[] = [];
  let sent = 0;
  let failed = 0;
  let firstFailure: string | undefined;
  const begin = performance.now();
  const until = order.seconds === undefined ? Infinity : begin + order.seconds * 1000;
  const most = order.count ?? Infinity;
  const worker = async (): Promise<void> => {
    while (sent < most && performance.now() < until) {
      const planned = order.requests[sent++ % order.requests.length];
      if (!planned) return;
      const start = performance.now();
      const problem = await send(agent, order, planned);
      taken.push(performance.now() - start);
      if (problem !== undefined) {
        failed++;
        firstFailure ??= problem;
      }
    }
  };
  await Promise.all(Array.from({ length: order.connections }, worker));
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  taken.sort((a, b) => a - b);
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? NaN;
  return {
    requests: taken.length,
    seconds,
    failed,
    ...(firstFailure === undefined ? {} : { firstFailure }),
    p50: at(0.5),
    p99: at(0.99),
  };
}

function send(
  agent: http.Agent,
  { base, cookie }: Order,
  { method, path, body }: Planned,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers =
      body === undefined
        ? { cookie }
        : {
            cookie,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': randomUUID(),
          };
    const request = http.request(`${base}${path}`, { agent, method, headers }, (response) => {
      const wrong = response.statusCode !== 200;
      let text = '';
      if (wrong) response.setEncoding('utf8').on('data', (part: string) => (text += part));
      else response.resume();
      response.on('end', () =>
        resolve(
          wrong
            ? `${method} ${path.split('/')[2] ?? ''} answered ${response.statusCode}: ${text.slice(0, 300)}`
            : undefined,
        ),
      );
    });
    request.on('error', (error) => resolve(error.message));
    request.end(body);
  });
}

process.on('message', (order: Order) => {
  void run(order).then((measured) => process.send?.(measured));
});
