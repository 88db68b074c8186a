import type { World } from './world.ts';

/** Someone at her pages without a browser: keeps cookies, follows redirects, sends forms. For what needs no eyes. */
export type Visitor = {
  get(path: string): Promise<Seen>;
  send(path: string, fields: Readonly<Record<string, string | readonly string[] | File>>): Promise<Seen>;
  cookies: ReadonlyMap<string, string>;
};
export type Seen = { status: number; path: string; html: string; text: string; headers: Headers };

export function visitorOf(world: Pick<World, 'app'>, own: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>();
  async function go(path: string, init: RequestInit, hops = 0): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await world.app.request(path, { ...init, headers: { ...own, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (to?.startsWith('/') && hops < 5) return go(to, {}, hops + 1);
    const html = await response.text();
    return {
      status: response.status,
      path,
      html,
      text: html
        .replaceAll('<wbr>', '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' '),
      headers: response.headers,
    };
  }
  return {
    cookies,
    get: (path) => go(path, {}),
    send: (path, fields) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      return go(path, { method: 'POST', body });
    },
  };
}

/** The smallest photograph there is. */
export const photo = (name = 'a.png'): File =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    name,
    { type: 'image/png' },
  );
