import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Http } from '../../platform/http/api.ts';

const folder = path.join(import.meta.dirname, 'assets');
const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const satisfies Record<string, string>;

/** A file under a name that changes with its bytes, so that it may be kept for ever and is never stale. */
function asset(name: string, kind: keyof typeof types) {
  const bytes = readFileSync(path.join(folder, `${name}.${kind}`));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  // Neutral names: a list of downloads or a cache must not tell what the page was about.
  return { url: `/assets/${name}.${hash}.${kind}`, bytes, packed: gzipSync(bytes, { level: 9 }), type: types[kind] };
}

export const assets = {
  style: asset('portal', 'css'),
  script: asset('enhance', 'js'),
  /** Loaded only where a file is sent. */
  send: asset('send', 'js'),
  emblem: asset('emblem', 'svg'),
  plain: asset('plain', 'svg'),
} as const;

export function serveAssets(http: Http): void {
  for (const { url, bytes, packed, type } of Object.values(assets)) {
    http.get(url, (c) => {
      // Packed once, at the start. Only these, the same for everybody: a packed page of hers would tell by its length.
      const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
      return c.body(new Uint8Array(isPacked ? packed : bytes), 200, {
        'content-type': type,
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
        vary: 'accept-encoding',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
    });
  }
  http.get('/favicon.ico', (c) =>
    c.body(new Uint8Array(assets.plain.bytes), 200, {
      'content-type': assets.plain.type,
      'cache-control': 'public, max-age=86400',
    }),
  );
}
