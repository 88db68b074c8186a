import { request as ask, Agent } from 'node:http';
import { Hono } from 'hono';
import { listen } from '../../../src/platform/http/listen.ts';

export type Pace = { path: string; ours: number; bare: number; ratio: number };

/** Pages a second beside a bare Hono page that answers the same bytes, turn by turn in one run: the machine cancels out. */
export async function paceOf(base: string, path: string, rounds = 5, milliseconds = 1500): Promise<Pace> {
  const html = await (await fetch(`${base}${path}`)).text();
  const bare = new Hono().get('/', (c) => c.html(html));
  const { address, close } = await listen(bare, { host: '127.0.0.1', port: 0 });
  await rate(`${base}${path}`, 1000);
  await rate(`${address}/`, 1000);
  const turns: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++)
    turns.push({ ours: await rate(`${base}${path}`, milliseconds), bare: await rate(`${address}/`, milliseconds) });
  await close();
  const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return {
    path,
    ours: Math.round(middle(turns.map((turn) => turn.ours))),
    bare: Math.round(middle(turns.map((turn) => turn.bare))),
    ratio: Number(middle(turns.map((turn) => turn.ours / turn.bare)).toFixed(2)),
  };
}

async function rate(url: string, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const end = performance.now() + milliseconds;
  const began = performance.now();
  let answered = 0;
  const once = (): Promise<void> =>
    new Promise((resolve, reject) => {
      ask(url, { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode ?? 0}`));
        response.resume().once('end', resolve);
      })
        .once('error', reject)
        .end();
    });
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() < end) {
        await once();
        answered++;
      }
    }),
  );
  agent.destroy();
  return (answered * 1000) / (performance.now() - began);
}
