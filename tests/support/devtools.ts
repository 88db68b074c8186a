/** The browser's own protocol over its socket: for an engine that the usual driver is too new for. */
export type Wire = {
  send<T = unknown>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Events of one page. */
  on(sessionId: string, hear: (method: string, params: unknown) => void): void;
  close(): void;
};

type Heard = {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};

export async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ears = new Map<string, (method: string, params: unknown) => void>();
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const heard = JSON.parse(data) as Heard;
    if (heard.id === undefined) return ears.get(heard.sessionId ?? '')?.(heard.method ?? '', heard.params);
    const asked = waiting.get(heard.id);
    waiting.delete(heard.id);
    if (heard.error) return asked?.reject(new Error(heard.error.message));
    return asked?.resolve(heard.result);
  });
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: (value) => resolve(value as T), reject });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      }),
    on: (sessionId, hear) => void ears.set(sessionId, hear),
    close: () => socket.close(),
  };
}
