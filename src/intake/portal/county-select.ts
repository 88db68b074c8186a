import { countiesOf } from '../../eligibility/figure.queries.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import type { Problem } from '../../web/portal/kit.ts';
import type { Scene } from './scene.ts';

/** Every county of the province in one list, by city: works on any telephone, without scripts. */
export async function countySelect(
  { kernel, viewer }: Pick<Scene, 'kernel' | 'viewer'>,
  { name = 'county', label, hint, value, problems }: CountyWish,
): Promise<Html> {
  const counties = await countiesOf(kernel.db, viewer);
  const cities = [...Map.groupBy(counties, ({ name: path }) => /^.*?市/.exec(path)?.[0] ?? '')];
  const says = problems.find(({ field }) => field === name)?.says;
  const describedBy = [hint ? `${name}-hint` : '', says ? `${name}-says` : ''].filter(Boolean).join(' ');
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="${name}">${label}</label>${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}${says ? html`<span class="says" id="${name}-says">${says}</span>` : nothing}
<select id="${name}" name="${name}" ${describedBy === '' ? nothing : html`aria-describedby="${describedBy}"`} ${says ? html`aria-invalid="true"` : nothing}><option value="">请选择</option>${cities.map(
    ([city, of]) =>
      html`<optgroup label="${city}">${of.map(({ code, name: path }) => html`<option value="${code}" ${code === value ? html`selected` : nothing}>${path.slice(city.length).trim()}</option>`)}</optgroup>`,
  )}</select></div>`;
}

type CountyWish = { name?: string; label: string; hint?: string; value: string; problems: readonly Problem[] };
