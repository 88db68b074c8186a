import { html } from 'hono/html';

/** A piece of a page. Everything put into it is escaped; `raw` is banned. */
export type Html = ReturnType<typeof html>;
export const nothing: Html = html``;
export { html };
