import { catalogue, type CatalogueEntry } from '../../../law/catalogue.ts';
import type { Figures } from '../../../law/figures.ts';
import { LAWS, type LawId } from '../../../law/kernel/laws.ts';
import { UNIT_LABELS } from '../../../law/kernel/period.ts';
import { valueOn } from '../../../law/kernel/parameter.ts';
import { type PlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { thresholdFor, type Residence } from '../../../law/national/legal-aid-law/means.ts';
import { MEANS_MULTIPLIER } from '../../../law/shanxi/means-standard.ts';
import { countiesOf } from '../../eligibility/figure.queries.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import type { Page, Scene } from './scene.ts';

/** 规则目录 for everybody: what the product reasons with, where it was read, and what nobody has checked yet. */
export const rulesPage: Page = {
  id: 'rules',
  isForAll: true,
  title: () => '规则目录',
  back: ({ door, params }) => door.to(params['n'] || params['city'] ? 'rules' : 'home'),
  show: async (scene) => {
    const entries = catalogue(scene.today);
    const law = entries.filter((entry) => numberOf(entry.law) === asked(scene, 'n'));
    if (law.length > 0) return oneLaw(law, scene.today);
    const city = asked(scene, 'city');
    if (city) return linesOf(scene, city);
    return overview(scene, entries);
  },
};

const asked = (scene: Scene, name: string): string => scene.params[name] ?? '';
/** Laws go by number in addresses: a name there would say what she reads. */
const numberOf = (law: LawId): string => String(Object.keys(LAWS).indexOf(law) + 1);
const isPending = (entry: CatalogueEntry): boolean => entry.state === 'pending';

async function overview(
  { door, kernel, viewer, figures, today }: Scene,
  entries: readonly CatalogueEntry[],
): Promise<Html> {
  const laws = [...Map.groupBy(entries, ({ law }) => law)].toSorted(([, a], [, b]) => b.length - a.length);
  const counties = await countiesOf(kernel.db, viewer);
  const cities = [...Map.groupBy(counties, ({ code }) => code.slice(0, 4))];
  return html`${heading('我们按哪些规定办', '每一条都写着出处。写着“待核”的，还没有跟正式文本核对过。')}
<section class="card flow"><h2>标准和日历</h2>
<p>${multiplierWords(figures, today)}</p>
<p>放假安排知道到 ${dayInWords(figures.calendar.officialThrough)}；再往后的日子只能算“暂定”。</p>
<p>各县的低保标准：</p>
<ul class="rows pairrows">${cities.map(([code, [first]]) => html`<li><a class="row" href="${door.to('rules', { city: code })}">${cityName(first?.name)}</a></li>`)}</ul></section>
<h2>条文，共 ${entries.length} 条，待核 ${entries.filter(isPending).length} 条</h2>
<ul class="rows">${laws.map(([law, of]) => html`<li><a class="row" href="${door.to('rules', { n: numberOf(law) })}"><span>${asWritten(LAWS[law].title)}<small>${of.length} 条${of.some(isPending) ? say`，待核 ${of.filter(isPending).length} 条` : ''}</small></span></a></li>`)}</ul>`;
}

/** Counties are named with their city in front. */
const cityName = (name = ''): string => /^.*?市/.exec(name)?.[0] ?? name;

function multiplierWords(figures: Figures, today: PlainDate): string | Html {
  const multiplier = valueOn({ ...MEANS_MULTIPLIER, values: figures.multiplier }, today);
  return multiplier.known
    ? say`经济困难标准：当地低保线的 ${multiplier.dated.value} 倍，按家里每人每月的收入算。`
    : asWritten(multiplier.missing);
}

function oneLaw(entries: readonly CatalogueEntry[], today: PlainDate): Html {
  const [first] = entries;
  return html`${heading(asWritten(first?.lawTitle ?? ''), '用我们自己的话写的，不是原文。办事以正式文本为准。')}
${entries.map(
  (
    entry,
  ) => html`<section class="card flow" id="${entry.id}"><h2>${asWritten(entry.citation)}</h2><p>${asWritten(entry.says)}</p>
${entry.periods.map((rule) => html`<p>期限：${asWritten(rule.name)}${rule.length === undefined ? '' : say`，${rule.length} ${UNIT_LABELS[rule.unit]}`}</p>`)}
<p class="small">${entry.state === 'checked' ? '● 已核对' : '▲ 待核'} · ${entry.isInForce ? say`${dayInWords(entry.inForce.from)}起施行` : notInForce(entry, today)} · ${asWritten(entry.source)}</p></section>`,
)}`;
}

const notInForce = ({ inForce }: CatalogueEntry, today: PlainDate): string =>
  inForce.from > today ? say`${dayInWords(inForce.from)}才施行` : '已经不再施行';

async function linesOf({ kernel, viewer, figures, today }: Scene, city: string): Promise<Html> {
  const counties = (await countiesOf(kernel.db, viewer)).filter(({ code }) => code.startsWith(city));
  return html`${heading(say`${cityName(counties[0]?.name)}各县的标准`, '由办理的机构所在的县定。没有今年的数，就问民政，不会拿旧的数算。')}
${counties.map(({ code, name }) => html`<section class="card flow"><h2>${name}</h2>${lines(code, today, figures)}</section>`)}
${counties.length === 0 ? html`<p>没有找到这个市，请从上一页选。</p>` : nothing}`;
}

/** What is the same in town and country is said once. */
function lines(county: string, on: PlainDate, figures: Figures): Html {
  const [urban, rural] = [standard(county, 'urban', on, figures), standard(county, 'rural', on, figures)];
  return urban === rural
    ? html`<p>${asWritten(urban)}</p>`
    : html`<p>城镇：${asWritten(urban)}</p><p>农村：${asWritten(rural)}</p>`;
}

function standard(county: string, residence: Residence, on: PlainDate, figures: Figures): string {
  const found = thresholdFor(county, residence, on, figures);
  return found.kind === 'known' ? found.says : `▲ ${found.says.replaceAll(county, '当地')}`;
}
