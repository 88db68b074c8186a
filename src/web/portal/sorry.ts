import { doorOf } from './door.ts';
import { html, type Html } from './html.ts';
import { heading } from './kit.ts';
import { sheet } from './layout.ts';

export type Sorry = { status: 400 | 404 | 405 | 410 | 413 | 429 | 500 | 503; title: string; says: string };
export type SorryPlace = { isSafe: boolean; isElder: boolean; leaveTo: string; isDemo: boolean };

/** Something did not go as it should: said plainly, with the way back to the beginning and to a person. */
export function sorrySheet({ status, title, says }: Sorry, { isSafe, isElder, leaveTo, isDemo }: SorryPlace): Html {
  const door = doorOf(isSafe, isElder);
  const main = html`${heading(title, says)}<div class="go"><a class="button" href="${door.to('home')}">${status === 410 ? '重新开始' : '回到首页'}</a><a href="tel:12348">打 12348，说给人听</a></div>`;
  return sheet({ door, title, main, leaveTo, here: isSafe ? '/s' : '/', isDemo });
}
