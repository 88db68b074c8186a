import type { APIRequestContext } from 'playwright-core';
import { pages } from '../../../src/portal.ts';

/** A page of hers with what its address asks for. */
export type Address = { id: string; query: Readonly<Record<string, string>> };

export const pathOf = ({ id, query }: Address, isSafe: boolean): string => {
  if (isSafe) return `/s?${new URLSearchParams({ to: id, ...query })}`;
  const search = new URLSearchParams(query).toString();
  return `${id === 'home' ? '/' : `/${id}`}${search ? `?${search}` : ''}`;
};
export const nameOf = ({ id, query }: Address): string =>
  [id, ...Object.keys(query).map((key) => `${key}=${query[key] ?? ''}`)].join(' ');

/**
 * Every page of the list, and where links lead to a page with something in its address, one of each kind: so each look
 * of a page is visited and none is written down by hand.
 */
export async function addressesOf(
  request: APIRequestContext,
  base: string,
  from: readonly string[] = pages.map(({ id }) => id),
  isWanted: (id: string) => boolean = () => true,
): Promise<Address[]> {
  const found = new Map<string, Address>();
  const kindOf = ({ id, query }: Address): string => `${id} ${Object.keys(query).toSorted().join(' ')}`;
  const known = new Set(pages.map(({ id }) => id).filter(isWanted));
  const waiting: Address[] = from.map((id) => ({ id, query: {} }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (found.has(kindOf(next))) continue;
    found.set(kindOf(next), next);
    const html = await (await request.get(`${base}${pathOf(next, false)}`)).text();
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), base);
      const id = url.pathname.slice(1) || 'home';
      if (known.has(id)) waiting.push({ id, query: Object.fromEntries(url.searchParams) });
    }
  }
  return [...found.values()];
}
