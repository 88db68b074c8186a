import { html, type Html, asWritten } from './html.ts';

/** The papers that came of something she raised, once they can be opened. The file's name says nothing. */
export const paperLinks = (papers: readonly { id: string; title: string; isReady: boolean }[]): Html =>
  html`${papers
    .filter(({ isReady }) => isReady)
    .map(
      ({ id, title }) =>
        html`<p class="way"><a href="/api/papers/${id}/pdf" download="资料.pdf">${asWritten(title)}（PDF）</a></p>`,
    )}`;
