import { cite, type Provision } from '../../../law/kernel/citation.ts';
import { LAWS } from '../../../law/kernel/laws.ts';
import { dayInWords } from '../../web/portal/days.ts';
import type { Page, Scene } from '../../intake/portal/scene.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { continueButton, heading, pageForm } from '../../web/portal/kit.ts';
import {
  afterReport,
  findUnitKind,
  undoneOf,
  unitAnswers,
  unitDuties,
  unitKinds,
  type UnitAnswer,
  type UnitDutyName,
  type UnitKind,
} from '../unit-duty.model.ts';

/** 单位自查: which kind of unit, what the law asks of it, what is not done yet. Answered in place, kept nowhere. */
export const unitPage: Page = {
  id: 'unit',
  isForAll: true,
  title: () => '单位自查',
  back: ({ door, params }) => door.to(findUnitKind(params['n']) ? 'unit' : 'home'),
  show: (scene) => {
    const kind = findUnitKind(scene.params['n']);
    return kind ? askedOf(scene, kind, scene.params['n'] ?? '') : kinds(scene);
  },
  take: (scene, form) => {
    const kind = findUnitKind(form.text('n'));
    return kind ? { kind: 'shown', main: resultOf(scene, kind, toldIn(form, kind)) } : { kind: 'go', to: 'unit' };
  },
};

const kinds = ({ door }: Scene): Html =>
  html`${heading('哪种单位？', '和孩子打交道的单位，法律有专门的要求。几个问题，两分钟，不用写名字。')}
<div class="alarm card"><p>已经看到孩子受伤害，先打 <a href="tel:110">110</a>，再<a href="${door.to('report')}">填报告</a>。</p></div>
<ul class="rows pairrows">${unitKinds.map(({ label, hint }, at) => html`<li><a class="row" href="${door.to('unit', { n: String(at + 1) })}"><span>${label}<small>${hint}</small></span></a></li>`)}</ul>`;

function askedOf({ door }: Scene, kind: UnitKind, number: string): Html {
  return html`${heading(say`${kind.label}，要做到这些`, '选的内容不保存。不清楚就选“不清楚”。')}
<div class="card tinted"><p><strong>${'doubt' in kind.named ? '▲ 不一定算在内' : '● 算在内'}</strong>　${'doubt' in kind.named ? kind.named.doubt : kind.named.says}</p>${'doubt' in kind.named ? nothing : basisOf(kind.named.basis)}</div>
${pageForm(
  { action: door.formOf('unit'), page: 'unit' },
  html`<input type="hidden" name="n" value="${number}">${kind.duties.map(asked)}${continueButton('看接下来做什么')}`,
)}
${shortName()}`;
}

const asked = (name: UnitDutyName): Html => {
  const { asks, basis } = unitDuties[name];
  return html`<fieldset class="ask"><legend>${asks}</legend>${basisOf(basis)}<div class="three">${Object.entries(unitAnswers).map(([value, label]) => html`<label class="pick"><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`)}</div></fieldset>`;
};

/** The articles, and how sure: what nobody has checked against the official text says so in the citation. */
const basisOf = (basis: readonly Provision[]): Html => html`<p class="hint">${asWritten(articlesOf(basis))}</p>`;

const OPINION = '《强制报告意见》';
const longOpinion = `《${LAWS.mandatoryReportOpinion.title}》`;
/** Each law is named once, the longest by its short name, which the foot of the page explains. */
function articlesOf(basis: readonly Provision[]): string {
  let last = '';
  return basis
    .map((provision) => {
      const law = `《${LAWS[provision.law].title}》`;
      const said = law === last ? cite(provision).replace(law, '') : cite(provision);
      last = law;
      return said.replace(longOpinion, OPINION);
    })
    .join('、');
}
const shortName = (): Html =>
  html`<p class="small">${asWritten(OPINION)}是${asWritten(longOpinion)}的简称。写着“待核”的，还没有对着原文核过。</p>`;

const toldIn = (form: Form, kind: UnitKind): Readonly<Partial<Record<UnitDutyName, UnitAnswer>>> =>
  Object.fromEntries(
    kind.duties.flatMap((name) => {
      const value = form.text(name);
      return Object.hasOwn(unitAnswers, value) ? [[name, value]] : [];
    }),
  );

function resultOf(
  { door, kernel }: Scene,
  kind: UnitKind,
  told: Readonly<Partial<Record<UnitDutyName, UnitAnswer>>>,
): Html {
  const undone = undoneOf(kind, told);
  return html`${heading(undone.length > 0 ? say`接下来做 ${undone.length} 件事` : '都做到了', undone.length > 0 ? '从第一件开始，一件一件来。' : '打印下来贴在值班室，每年再查一遍。')}
${undone.length > 0 ? html`<ol class="say">${undone.map((name) => html`<li>${unitDuties[name].todo}</li>`)}</ol>` : nothing}
<section class="sheet flow"><h2>自查清单：${kind.label}</h2>
<ul class="ticks">${kind.duties.map((name) => html`<li><strong>${undone.includes(name) ? '□' : '☑'} ${say`${unitDuties[name].asks}`.replace(/？$/, '')}</strong>${undone.includes(name) ? html`<span>${unitDuties[name].todo}</span>` : nothing}<span class="hint">${asWritten(articlesOf(unitDuties[name].basis))}</span></li>`)}</ul>
<p>发现孩子受伤害：先打 110，再告诉主管部门。${afterReport.map(({ says }) => says)}</p>
<p class="hint">${asWritten(articlesOf(afterReport.flatMap(({ basis }) => basis)))}</p>
<p class="signs"><span>谁来做：</span><span>哪天做完：</span></p>
<p class="small">${dayInWords(kernel.clock.today())}自查</p>${shortName()}</section>
<div class="go"><button type="button" class="js" data-print>打印清单</button><a class="button second" href="${door.to('report')}">发现了，去报告</a></div>
<p class="way small"><a href="${door.to('unit')}">换一种单位</a></p>`;
}
