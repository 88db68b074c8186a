import type { Page } from '../../intake/portal/scene.ts';
import { asWritten, html, nothing, type Html } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import { guideFields, type Guide, type GuideField } from '../guide.model.ts';
import { guides } from '../guides/index.ts';

export const guidesPage: Page = {
  id: 'sheets',
  isForAll: true,
  title: () => '办事指南',
  back: ({ door }) => door.to('home'),
  show: ({ door }) =>
    html`${heading('办事指南', '每一件事要什么、多久、不给办怎么办，都写全。')}
<ul class="rows">${guides.map(({ title, forWhom }, index) => html`<li><a class="row" href="${door.to('sheet', { n: String(index + 1) })}"><span>${title}<small>${forWhom}</small></span></a></li>`)}</ul>`,
};

/** The basis is the law's own; all else is said to her. */
const linesOf = (guide: Guide, field: GuideField): readonly (string | Html)[] =>
  field === 'basis' ? guide.basis.map(asWritten) : guide[field];

const fields = Object.keys(guideFields) as GuideField[]; // the keys of a literal

/** One matter on one sheet: the fourteen things that must be told at once. Prints on A4. */
export const guidePage: Page = {
  id: 'sheet',
  isForAll: true,
  title: () => '办事指南',
  back: ({ door }) => door.to('sheets'),
  show: ({ door, params }) => {
    const guide = guides[Number(params['n'] ?? '1') - 1] ?? guides[0];
    if (!guide) return heading('没有这一份');
    return html`${heading(guide.title, guide.forWhom)}
<div class="go noprint"><a class="button" href="${door.to(guide.startAt.page)}">${guide.startAt.says}</a>${guide.tryAt ? html`<a href="${door.to(guide.tryAt)}">我符合吗</a>` : nothing}</div>
<dl class="card list">${fields.map((field) => html`<div><dt>${guideFields[field]}</dt><dd>${html`<span>${linesOf(guide, field).map((line, index) => html`${index > 0 ? html`<br>` : nothing}${line}`)}</span>`}</dd></div>`)}</dl>
<p class="small">标“待核”的，还没有读到条文原文，以机构答复为准。</p>`;
  },
};
