import type { Figures } from '../../../law/figures.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import { languagesInstalled, tagInForce } from '../../web/portal/language.ts';
import type { Page, Scene, Tried } from './scene.ts';

/** As many as there are such pages and looks in one language, and some room; whoever asks for odd addresses only empties it. */
const MOST = 200;

type Moment = Pick<Scene, 'today' | 'figures' | 'door'>;

/** Pages that are the same for everybody are put together once a day, not once a visitor. */
export function keptPages(): {
  find(scene: Moment, address: string): Uint8Array<ArrayBuffer> | undefined;
  keep(scene: Moment, address: string, html: string): void;
} {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>();
  const bytes = new TextEncoder();
  let of: { today: PlainDate; figures: Figures } | undefined;
  const keyOf = ({ door }: Moment, address: string): string =>
    `${tagInForce()} ${door.isElder ? 'elder' : 'usual'} ${address}`;
  return {
    find: (scene, address) =>
      of?.today === scene.today && of.figures === scene.figures ? pages.get(keyOf(scene, address)) : undefined,
    keep: (scene, address, html) => {
      if (
        of?.today !== scene.today ||
        of.figures !== scene.figures ||
        pages.size >= MOST * (1 + languagesInstalled().length)
      )
        pages.clear();
      of = { today: scene.today, figures: scene.figures };
      pages.set(keyOf(scene, address), bytes.encode(html));
    },
  };
}

/** Nothing of hers can be on it: she has written nothing, signed in nowhere, and the page is declared to be for all. */
export const isForAll = (page: Page, { door, draft, viewer }: Scene, tried: Tried): boolean =>
  page.isForAll === true &&
  !door.isSafe &&
  draft === undefined &&
  viewer.kind === 'visitor' &&
  viewer.follows === undefined &&
  tried.problems.length === 0;
