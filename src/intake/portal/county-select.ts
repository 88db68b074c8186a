import { childrenOf } from '../../network/network.queries.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import type { Problem } from '../../web/portal/kit.ts';
import type { Scene } from './scene.ts';

/** Every county of the province in one list, by city: works on any telephone, without scripts. */
export async function countySelect(
  { kernel, viewer }: Pick<Scene, 'kernel' | 'viewer'>,
  { label, value, problems }: { label: string; value: string; problems: readonly Problem[] },
): Promise<Html> {
  const cities = await childrenOf(kernel.db, viewer);
  const counties = await Promise.all(cities.map(({ code }) => childrenOf(kernel.db, viewer, code)));
  const says = problems.find(({ field }) => field === 'county')?.says;
  return html`<div class="field ${says ? 'wrong' : ''}"><label for="county">${label}</label>${says ? html`<span class="says" id="county-says">${says}</span>` : nothing}
<select id="county" name="county" ${says ? html`aria-invalid="true" aria-describedby="county-says"` : nothing}><option value="">请选择</option>${cities.map(
    (city, index) =>
      html`<optgroup label="${city.name}">${(counties[index] ?? []).map((county) => html`<option value="${county.code}" ${county.code === value ? html`selected` : nothing}>${county.name}</option>`)}</optgroup>`,
  )}</select></div>`;
}
