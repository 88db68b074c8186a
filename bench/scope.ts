import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { launchEmbedded } from '../src/platform/embedded-postgres/launch.ts';
import type { Measured, Order } from './load.ts';
import { busyAgency, openOffice, signIn, type Place } from './office.ts';
import type { Asked } from './scope-server.ts';
import { seed } from './seed.ts';

/** What scope and decryption cost: the same read with and without them, by two processes on one database, turn by turn. */
const rounds = 9;

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yh-bench-scope-'));
  const cluster = await launchEmbedded(folder);
  const place: Place = { dataDir: folder, ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl };
  const office = await openOffice(place);
  const servers: ChildProcess[] = [];
  try {
    await seed(office, cluster.ownerUrl, 3000);
    const rows = await office.kernel.db
      .selectFrom('applications')
      .select('id')
      .where('agencyId', '=', busyAgency)
      .limit(150)
      .execute();
    const requests = rows.map(({ id }) => ({ method: 'GET', path: `/api/applications/${id}` }));
    const cookie = await signIn((at, init) => office.app.request(at, init));
    const begin = async (without: boolean): Promise<string> => {
      const server = fork(path.join(import.meta.dirname, 'scope-server.ts'));
      servers.push(server);
      return `http://127.0.0.1:${await told<number>(server, { ...place, without } satisfies Asked)}`;
    };
    const [whole, bare] = [await begin(false), await begin(true)];
    await sameAnswers(whole, bare, cookie, requests.slice(0, 5));
    const rate = async (base: string): Promise<number> => {
      const measured = await load({ base, requests, cookie, connections: 8, seconds: 2 });
      if (measured.failed > 0) throw new Error(measured.firstFailure ?? 'failed');
      return measured.requests / measured.seconds;
    };
    for (const base of [whole, bare]) await rate(base); // warm, and every value opened once
    const measured: { whole: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round++)
      if (round % 2 === 0) measured.push({ whole: await rate(whole), bare: await rate(bare) });
      else {
        const first = await rate(bare);
        measured.push({ whole: await rate(whole), bare: first });
      }
    const ratios = measured.map((one) => one.whole / one.bare).toSorted((a, b) => a - b);
    process.stdout.write(
      `有范围和解密 ${middle(measured.map((one) => one.whole)).toFixed(0)} 次/秒，没有 ${middle(measured.map((one) => one.bare)).toFixed(0)} 次/秒，比值 ${middle(ratios).toFixed(2)}（${ratios.at(0)?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}），${rounds} 轮，负载 ${loadavg()[0]?.toFixed(0)}\n`,
    );
  } finally {
    for (const server of servers) server.disconnect();
    await office.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** What is compared must be the same answer, or the faster one is faster for saying less. */
async function sameAnswers(
  whole: string,
  bare: string,
  cookie: string,
  requests: readonly { path: string }[],
): Promise<void> {
  for (const { path: at } of requests) {
    const [one, other] = await Promise.all(
      [whole, bare].map(async (base) => (await fetch(base + at, { headers: { cookie } })).text()),
    );
    if (!one?.includes('"narrative"') || one !== other) throw new Error(`not measured: two answers to ${at}`);
  }
}

function told<Answer>(child: ChildProcess, order: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer)); // the child's own type
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process ended')));
    child.send(order as object);
  });
}

async function load(order: Order): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'));
  try {
    return await told<Measured>(child, order);
  } finally {
    child.disconnect();
  }
}

await main();
