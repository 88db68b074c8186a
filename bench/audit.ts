import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { appOf } from '../src/app.ts';
import { launchEmbedded } from '../src/platform/embedded-postgres/launch.ts';
import type { Kernel } from '../src/platform/kernel.ts';
import type { Measured, Order } from './load.ts';
import { busyAgency, openOffice, signIn } from './office.ts';
import { seed } from './seed.ts';

/** What it costs that a view is on disk before its answer: the same read with and without, in one run, turn by turn. */
const settings = { secure: false, trustProxy: false, demo: false };
const rounds = 7;

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yh-bench-audit-'));
  const cluster = await launchEmbedded(folder);
  const office = await openOffice({ dataDir: folder, ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl });
  const silent = { record: () => Promise.resolve(), recordView: () => Promise.resolve() };
  const without: Kernel = { ...office.kernel, ports: { ...office.kernel.ports, auditSink: silent } };
  const servers = [office.app, appOf(without, settings)].map((app) =>
    serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }),
  );
  try {
    await seed(office, cluster.ownerUrl, 3000);
    const rows = await office.kernel.db
      .selectFrom('applications')
      .select('id')
      .where('agencyId', '=', busyAgency)
      .limit(300)
      .execute();
    const requests = rows.map(({ id }) => ({ method: 'GET', path: `/api/applications/${id}` }));
    const cookie = await signIn((at, init) => office.app.request(at, init));
    const [audited = '', plain = ''] = servers.map((server) => {
      const bound = server.address();
      return `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
    });
    const rate = async (base: string): Promise<number> => {
      const measured = await load({ base, requests, cookie, connections: 16, seconds: 2 });
      if (measured.failed > 0) throw new Error(measured.firstFailure ?? 'failed');
      return measured.requests / measured.seconds;
    };
    await rate(audited);
    await rate(plain);
    const measured: { audited: number; plain: number }[] = [];
    for (let round = 0; round < rounds; round++)
      measured.push({ audited: await rate(audited), plain: await rate(plain) });
    const ratios = measured.map((one) => one.audited / one.plain).toSorted((a, b) => a - b);
    const middle = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    process.stdout.write(
      `有留痕 ${middle(measured.map((one) => one.audited)).toFixed(0)} 次/秒，没有 ${middle(measured.map((one) => one.plain)).toFixed(0)} 次/秒，比值 ${middle(ratios).toFixed(2)}（${ratios.at(0)?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}）\n`,
    );
  } finally {
    for (const server of servers) server.close();
    await office.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function load(order: Order): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'));
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => {
      child.disconnect();
      resolve(answer as Measured); // the child's own type
    });
    child.once('error', reject);
    child.send(order);
  });
}

await main();
