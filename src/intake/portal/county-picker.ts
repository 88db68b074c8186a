import type { PlacedDivision } from '../../network/network.model.ts';
import { childrenOf, findDivision, searchDivisions } from '../../network/division.queries.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { answers as rows } from '../../web/portal/kit.ts';
import type { Outcome, Scene, Tried } from './scene.ts';

/** Any place she can name leads to its county: by words (汉字, pinyin, even the village), or city by city. */
export async function lookingForCounty({ kernel, viewer, answers }: Scene, tried: Tried): Promise<Html> {
  const { lookFor, lookAt } = answers;
  const found = lookFor
    ? await searchDivisions(kernel.db, viewer, { words: lookFor, levels: ['county', 'township', 'village'], limit: 12 })
    : [];
  const city = lookAt ? await findDivision(kernel.db, viewer, lookAt) : undefined;
  const listed = await childrenOf(kernel.db, viewer, city?.code ?? '14');
  const says = tried.problems.find(({ field }) => field === 'words')?.says;
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="words">写县、乡镇或者村的名字</label><span class="hint">比如 五台、柏兰、wutai</span>${says ? html`<span class="says">${says}</span>` : nothing}
<input type="text" id="words" name="words" value="${tried.problems.length > 0 ? tried.form.text('words') : (lookFor ?? '')}" autocomplete="off"><div class="go"><button class="second" name="look" value="words">找一找</button></div></div>
${lookFor ? (found.length > 0 ? html`<h2>找到这些，选一个</h2>${rows('code', found.map(optionOf))}` : html`<p class="card" role="status">没有找到“${lookFor}”。换一个写法，或者从下面一级一级地选。</p>`) : nothing}
<details ${city || (lookFor && found.length === 0) ? html`open` : nothing}><summary>${city ? say`${city.name}的县（市、区）` : '从市里一级一级地选'}</summary><div class="in">${
    city
      ? rows(
          'code',
          listed.map(({ code, name }) => ({ value: code, label: name })),
        )
      : rows(
          'city',
          listed.map(({ code, name }) => ({ value: code, label: name })),
        )
  }
${city ? html`<button class="quiet" name="city" value="14">换一个市</button>` : nothing}</div></details>`;
}

const optionOf = ({ code, name, pathName, level }: PlacedDivision) => ({
  value: code,
  label: name,
  ...(level === 'county' ? { hint: pathName } : { hint: pathName }),
});

export type Looked = { kind: 'looking'; outcome: Outcome } | { kind: 'found'; division: PlacedDivision };

/** One step of the search, kept in the draft so that going back or losing the line loses nothing. */
export async function takeLooking(
  { kernel, viewer }: Scene,
  form: Form,
  here: { to: string; query?: Readonly<Record<string, string>> },
): Promise<Looked> {
  const again = (change: { lookFor?: string | undefined; lookAt?: string | undefined }): Looked => ({
    kind: 'looking',
    outcome: { kind: 'go', ...here, change: (answers) => ({ ...answers, ...change }) },
  });
  if (form.has('city'))
    return again({ lookAt: form.text('city') === '14' ? undefined : form.text('city'), lookFor: undefined });
  if (form.has('code')) {
    const code = form.text('code').slice(0, 6);
    const division = /^14\d{4}$/.test(code) ? await findDivision(kernel.db, viewer, code) : undefined;
    if (division) return { kind: 'found', division };
  }
  const words = form.text('words').slice(0, 60);
  if (words === '')
    return {
      kind: 'looking',
      outcome: { kind: 'again', problems: [{ field: 'words', says: '写一个地名，或者从下面选；不清楚也可以' }] },
    };
  return again({ lookFor: words, lookAt: undefined });
}
