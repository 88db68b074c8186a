import type { Scene } from '../../intake/portal/scene.ts';
import { html, type Html } from '../../web/portal/html.ts';

/** Harm and confusion need a person, not one more question: the same line at the top of every page of guidance. */
export const fastTrack = ({ door }: Pick<Scene, 'door'>): Html =>
  html`<p class="card alarm small">有危险打 <a href="tel:110">110</a>，不方便说话就发短信到 12110。说不清，打 <a href="tel:12348">12348</a>，或者<a href="${door.to('help')}">找人帮忙</a>。</p>`;
