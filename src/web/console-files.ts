import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Http } from '../platform/http/api.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/console');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** The built office pages. Hashed files are kept by the browser for a year, the page itself never. */
export function consoleRoutes(http: Http, { isDemo }: { isDemo: boolean }): void {
  http.get('/office/assets/:file', async (c) => {
    const name = path.basename(c.req.param('file'));
    const bytes = await readFile(path.join(folder, 'assets', name)).catch(() => undefined);
    if (!bytes) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': types[path.extname(name)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  http.get('/office', (c) => c.redirect('/office/'));
  http.get('/office/*', async (c) => {
    const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) return c.text('办公页面还没有生成。请用 npm start 启动，它会自动生成。', 503);
    const nonce = crypto.randomUUID();
    return c.body(page.replaceAll('{{nonce}}', nonce).replaceAll('{{demo}}', String(isDemo)), 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
    });
  });
}
