import { randomUUID } from 'node:crypto';
import { html, type Html } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import type { Scene } from './scene.ts';

/** One id for one press: a form sent twice acts once. */
export const onceField = (): Html => html`<input type="hidden" name="once" value="${randomUUID()}">`;
export const onceOf = (given: string): string => (/^[0-9a-f-]{36}$/.test(given) ? given : randomUUID());

/** A page of hers without her code. */
export const signInFirst = ({ door }: Pick<Scene, 'door'>): Html =>
  html`${heading('请先写查询码')}<p><a class="button" href="${door.to('status')}">去写查询码</a></p>`;
