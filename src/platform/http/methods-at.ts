import type { Http } from './api.ts';

/** The methods that an address knows, when the one asked for is none of them. */
export function methodsAt(http: Http, path: string): readonly string[] {
  const methods = http.routes
    .filter(({ method, path: pattern }) => method !== 'ALL' && patternOf(pattern).test(path))
    .map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

const patterns = new Map<string, RegExp>();

/** `/a/:id/*` as Hono reads it. */
function patternOf(route: string): RegExp {
  const known = patterns.get(route);
  if (known) return known;
  const body = route
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/:\w+/g, '[^/]+')
    .replace(/\/\*$/, '(?:/.*)?');
  const made = new RegExp(`^${body}$`);
  patterns.set(route, made);
  return made;
}
