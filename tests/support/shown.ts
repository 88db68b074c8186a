import type { Html } from '../../src/web/portal/html.ts';

/** What a piece of a page sends. Nothing in a test waits for a part of it. */
export function shown(page: Html): string {
  if (page instanceof Promise) throw new Error('this piece has a part that is waited for');
  return page.toString();
}
