import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Request = { path: string; headers: IncomingHttpHeaders; body: string };
export type HttpSink = {
  url: string;
  requests: readonly Request[];
  /** The next answers, in order; afterwards the last is repeated. */
  answer(...answers: { status?: number; body?: unknown; hangUp?: true }[]): void;
  close(): Promise<void>;
};

/** A provider on a real socket: keeps what it is asked and answers as it is told. */
export async function httpSink(): Promise<HttpSink> {
  const requests: Request[] = [];
  let answers: { status?: number; body?: unknown; hangUp?: true }[] = [{}];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      const { status = 200, body = {}, hangUp } = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
      if (hangUp) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    requests,
    answer: (...next) => {
      answers = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
