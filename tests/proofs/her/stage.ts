import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appOf } from '../../../src/app.ts';
import { prepareDatabase } from '../../../src/database-of.ts';
import { launchEmbedded } from '../../../src/platform/embedded-postgres/launch.ts';
import { listen } from '../../../src/platform/http/listen.ts';
import { startWorld, type World } from '../../support/world.ts';

/** Everything that a proof about her pages needs: the product, an ordinary site to leave to, control pages. */
export type Stage = { world: World; base: string; elsewhere: Elsewhere; close(): Promise<void> };

export type Elsewhere = {
  /** An ordinary page of a site that has nothing to do with us. */
  ordinary: string;
  /** It answers after so many milliseconds, as over a slow line. */
  slow(milliseconds: number): void;
  /** A page as careless sites make them: may be stored, never asks again. */
  careless: string;
  close(): Promise<void>;
};

/** Her pages of a world as they are served, with the ordinary site of this stage behind 快速离开. */
export async function stageOf(world: World): Promise<Stage> {
  const elsewhere = await startElsewhere();
  const app = appOf(world.kernel, { secure: false, trustProxy: false, demo: false, leaveTo: elsewhere.ordinary });
  const { address, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    world,
    base: address,
    elsewhere,
    close: async () => {
      await close();
      await elsewhere.close();
    },
  };
}

/** A stage of its own for a proof, on a throw-away database. */
export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yh-her-'));
  const cluster = await launchEmbedded(dataDir);
  const { ownerUrl, appUrl } = cluster;
  await prepareDatabase(ownerUrl, 'yuanhu_app');
  const database = { engine: 'embedded 18' as const, ownerUrl, appUrl, drop: async () => undefined };
  const world = await startWorld({ database, dataDir });
  const stage = await stageOf(world);
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await world.close();
      await cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const carelessSecret = '粗心页面上的秘密';

async function startElsewhere(): Promise<Elsewhere> {
  let delay = 0;
  const page = (title: string, body: string): string =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${body}`;
  const server = createServer((request, response) => {
    const isCareless = request.url === '/careless';
    const send = (): void => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': isCareless ? 'max-age=600' : 'no-cache',
      });
      response.end(
        isCareless
          ? page(
              'careless',
              `<p>${carelessSecret}</p><script>addEventListener('pageshow', (event) => { document.body.dataset.persisted = String(event.persisted); });</script>`,
            )
          : page('ordinary', '<p>ordinary</p>'),
      );
    };
    void wait(isCareless ? 0 : delay).then(send);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const base = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  return {
    ordinary: `${base}/`,
    careless: `${base}/careless`,
    slow: (milliseconds) => void (delay = milliseconds),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
