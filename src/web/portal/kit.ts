import { languageInForce } from './language.ts';
import { html, nothing, type Html } from './html.ts';

/** One thing to look at again: said at the top and beside the field, in the same words. */
export type Problem = { field: string; says: string };

const problemOf = (problems: readonly Problem[], field: string): string | undefined =>
  problems.find((one) => one.field === field)?.says;
const said = (field: string, says: string | undefined): Html =>
  says === undefined ? nothing : html`<span class="says" id="${field}-says">${says}</span>`;
const hinted = (field: string, hint: string | undefined): Html =>
  hint === undefined ? nothing : html`<span class="hint" id="${field}-hint">${hint}</span>`;
const describes = (field: string, hint: unknown, says: unknown): string =>
  [hint === undefined ? '' : `${field}-hint`, says === undefined ? '' : `${field}-says`].filter(Boolean).join(' ');

export type TextWish = {
  name: string;
  label: string;
  hint?: string;
  value?: string | undefined;
  problems?: readonly Problem[];
  kind?: 'text' | 'tel';
  inputmode?: 'text' | 'numeric' | 'tel';
  isShort?: boolean;
  complete?: string;
};

export function textField({
  name,
  label,
  hint,
  value = '',
  problems = [],
  kind = 'text',
  inputmode,
  isShort = false,
  complete = 'off',
}: TextWish): Html {
  const says = problemOf(problems, name);
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="${name}">${label}</label>${hinted(name, hint)}${said(name, says)}
<input type="${kind}" id="${name}" name="${name}" value="${value}" class="${isShort ? 'short' : ''}" autocomplete="${complete}" spellcheck="false" ${inputmode ? html`inputmode="${inputmode}"` : nothing} ${described(describes(name, hint, says), says)}></div>`;
}

export function textArea({ name, label, hint, value = '', problems = [] }: Omit<TextWish, 'kind'>): Html {
  const says = problemOf(problems, name);
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="${name}">${label}</label>${hinted(name, hint)}${said(name, says)}
<textarea id="${name}" name="${name}" rows="7" autocomplete="off" ${described(describes(name, hint, says), says)}>${value}</textarea></div>`;
}

const described = (ids: string, says: string | undefined): Html =>
  html`${ids ? html`aria-describedby="${ids}"` : nothing} ${says ? html`aria-invalid="true"` : nothing}`;

export type Option = { value: string; label: string; hint?: string };
export type GroupWish = {
  name: string;
  legend: string;
  hint?: string;
  options: readonly Option[];
  chosen: readonly string[];
  problems?: readonly Problem[];
  inTwo?: boolean;
  isHeading?: boolean;
};

function group(
  kind: 'radio' | 'checkbox',
  { name, legend, hint, options, chosen, problems = [], inTwo = false }: GroupWish,
): Html {
  const says = problemOf(problems, name);
  return html`<fieldset class="${says ? 'wrong' : ''}" ${described(describes(name, hint, says), undefined)}><legend>${legend}</legend>${hinted(name, hint)}${said(name, says)}
<div class="${inTwo ? 'two' : ''}">${options.map(
    (option, index) =>
      html`<label class="pick"><input type="${kind}" name="${name}" value="${option.value}" id="${index === 0 ? name : `${name}-${option.value}`}" ${chosen.includes(option.value) ? html`checked` : nothing}><span>${option.label}${option.hint ? html`<small class="hint">${option.hint}</small>` : nothing}</span></label>`,
  )}</div></fieldset>`;
}

export const oneOf = (wish: GroupWish): Html => group('radio', wish);
export const someOf = (wish: GroupWish): Html => group('checkbox', wish);

export function tick(name: string, label: string, isOn: boolean): Html {
  return html`<label class="pick"><input type="checkbox" name="${name}" value="yes" id="${name}" ${isOn ? html`checked` : nothing}><span>${label}</span></label>`;
}

/** Big answers, one tap each; what was answered before is marked, not only by colour. */
export function answers(name: string, options: readonly Option[], chosen?: string): Html {
  return html`<ul class="rows">${options.map(
    (option) =>
      html`<li><button class="row ${option.value === chosen ? 'on' : ''}" name="${name}" value="${option.value}"><span>${option.label}${option.hint ? html`<small>${option.hint}</small>` : nothing}</span>${option.value === chosen ? html`<b>已选</b>` : nothing}</button></li>`,
  )}</ul>`;
}

export const continueButton = (label = '继续'): Html => html`<div class="go"><button>${label}</button></div>`;

/** What it brings is a file, which the browser itself hands over; the page stays as it is, and may be pressed again. */
export const fileButton = (name: string, value: string, label: string, isSecond = false): Html =>
  html`<button ${isSecond ? html`class="second"` : nothing} name="${name}" value="${value}" data-file>${label}</button>`;

export function photoField(name: string, label: string, hint: string, problems: readonly Problem[] = []): Html {
  const says = problemOf(problems, name);
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="${name}">${label}</label>${hinted(name, hint)}${said(name, says)}
<input type="file" id="${name}" name="${name}" accept="image/jpeg,image/png,application/pdf" ${described(describes(name, hint, says), says)}></div>`;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, readonly string[]>();
/** What must not begin a line: marks, and the small words that belong to the one before. */
const follows = /^[\p{P}的了吗呢吧着过地得们里上下]/u;
/** Where a heading in big letters may be cut: between words, which a browser does not know in Chinese. */
function phrases(text: string): readonly string[] {
  if (languageInForce()) return [text];
  const before = known.get(text);
  if (before) return before;
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && (follows.test(segment) || /[“（《〔]$/u.test(last)))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  if (known.size > 2000) known.clear();
  known.set(text, parts);
  return parts;
}

export const heading = (words: string | Html, why?: string | Html): Html =>
  html`<h1 tabindex="-1">${(typeof words === 'string' ? phrases(words) : [words]).map((part, at) => (at === 0 ? html`${part}` : html`<wbr>${part}`))}</h1>${why ? html`<p class="why">${why}</p>` : nothing}`;

/** Reads the page to who cannot read it yet. Only where the telephone can speak; it says first that it is heard. */
export const readAloud = (): Html =>
  html`<p class="js aloud"><button type="button" class="quiet" data-speak>读给我听（会出声）</button></p>`;

/** A form of one page, sent to the page's own address; several tries of it are one. */
export function pageForm(
  place: {
    action: string;
    page: string;
    isUpload?: boolean;
    back?: string | undefined;
    /** Where a script may send the file in parts; without one the form goes whole. */
    parts?: { address: string; script: string };
  },
  inside: Html,
): Html {
  return html`<form method="post" action="${place.action}" class="flow" autocomplete="off" ${place.isUpload ? html`enctype="multipart/form-data"` : nothing} ${place.parts ? html`data-parts="${place.parts.address}" data-script="${place.parts.script}"` : nothing}><input type="hidden" name="page" value="${place.page}">${place.back ? html`<input type="hidden" name="return" value="${place.back}">` : nothing}${inside}</form>`;
}
