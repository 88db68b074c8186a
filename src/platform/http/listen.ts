import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createNet, type Server as Door, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Http } from './api.ts';

export type Tls = { cert: string | Buffer; key: string | Buffer };
/** What a connection may take: somebody who sends a byte a minute does not hold a place in the queue. */
export type ConnectionLimits = {
  headerBytes: number;
  headersMs: number;
  /** For the whole request: a 20 MB photograph over a slow line must fit. */
  requestMs: number;
  keepAliveMs: number;
  checkEveryMs: number;
};
export const connectionLimits: ConnectionLimits = {
  headerBytes: 16 * 1024,
  headersMs: 15_000,
  requestMs: 300_000,
  keepAliveMs: 10_000,
  checkEveryMs: 5000,
};

export type Listening = { address: string; close(): Promise<void> };

/** Serves HTTP, or HTTPS (TLS 1.2 and up) when there is a certificate; then plain HTTP is sent on to HTTPS. */
export async function listen(
  app: Pick<Http, 'fetch'>,
  { host, port, tls, limits = connectionLimits }: { host: string; port: number; tls?: Tls; limits?: ConnectionLimits },
): Promise<Listening> {
  const timing = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkEveryMs,
  };
  const server = (
    tls
      ? createAdaptorServer({
          fetch: app.fetch,
          createServer: createHttps,
          serverOptions: { ...tls, ...timing, minVersion: 'TLSv1.2' },
        })
      : createAdaptorServer({ fetch: app.fetch, createServer: createHttp, serverOptions: timing })
  ) as Server; // an adaptor made with http or https is no http2 server
  const hint = tls ? createHttp(timing, sendOn) : undefined;
  const door: Door = hint ? sorted(server, hint, limits.headersMs) : server;
  await new Promise<void>((resolve, reject) => {
    door.once('listening', resolve);
    door.once('error', reject);
    door.listen(port, host);
  });
  const bound = door.address();
  const named = host.includes(':') ? `[${host}]` : host;
  return {
    address: `${tls ? 'https' : 'http'}://${named}:${typeof bound === 'object' && bound ? bound.port : port}`,
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        for (const one of hint ? [server, hint] : [server]) {
          if (one !== door) one.close(); // stops looking for the slow ones
          one.closeAllConnections();
        }
      }),
  };
}

/** One port for both: the first byte of a TLS connection is 22, and no line of HTTP begins with it. */
function sorted(secure: Server, plain: Server, waitMs: number): Door {
  for (const server of [secure, plain]) server.emit('listening'); // else Node never looks for the slow ones among theirs
  return createNet((socket: Socket) => {
    const tooLate = setTimeout(() => socket.destroy(), waitMs);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => clearTimeout(tooLate));
    socket.once('data', (first) => {
      clearTimeout(tooLate);
      socket.pause();
      socket.unshift(first);
      (first[0] === 22 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}

/** A page may be asked for again over HTTPS. What was sent in the clear is not acted on, and not sent again unseen. */
const sendOn: Parameters<typeof createHttp>[1] = (request, response) => {
  const host = request.headers.host;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && host !== undefined && /^[\w.:[\]-]+$/.test(host)) {
    response.writeHead(308, { location: `https://${host}${request.url ?? '/'}`, connection: 'close' }).end();
    return;
  }
  response
    .writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' })
    .end('请用 https:// 开头的地址重新打开。这次提交没有加密，没有办理。\n');
};
