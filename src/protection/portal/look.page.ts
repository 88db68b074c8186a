import type { Outcome, Page, Scene } from '../../intake/portal/scene.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, toHer, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { DANGER_BANDS } from '../../../law/national/anti-domestic-violence/danger-scale.ts';
import { FEDERATION_11, FEDERATION_SCALE } from '../../../law/national/anti-domestic-violence/provisions.ts';
import {
  dangerAnswerLabels,
  dangerBandOf,
  dangerBands,
  dangerQuestions,
  lethalQuestions,
  yesCountOf,
  type DangerBand,
  type DangerTold,
} from '../danger.model.ts';
import { fastTrack } from './fast-track.ts';
import { keep, keepButton } from './keeping.ts';
import { officesIn, placeOf } from './offices.ts';

const all = [...lethalQuestions, ...dangerQuestions];

/** 危险自评. What she ticks is read once and dropped: it stands in no draft, no log and no address. */
export const lookPage: Page = {
  id: 'look',
  isForAll: true,
  title: () => '看一看',
  back: ({ door }) => door.to('guide', { t: '1' }),
  show: (scene) => {
    const { door, you } = scene;
    return html`${heading('现在有多危险？', '十一句话，像的就选“有”。不用全答，说不准也可以。')}${fastTrack(scene)}
<div class="card tinted"><p><strong>选了什么，不会存下来。</strong>看完就没有了，除非${you}自己要保存。</p></div>
${pageForm({ action: door.formOf('look'), page: 'look' }, html`${all.map((question) => asked(question, scene))}<div class="go"><button>看结果</button><a href="tel:110">不看了，打 110</a></div>`)}
<p class="small">按妇联的危险预测量表的意思写成了平常话，题目的原文还没有逐字核对（待核）。</p>`;
  },
  take: (scene, form): Outcome | Promise<Outcome> => {
    const told = toldIn(form);
    if (form.has('keep')) return keep(scene, 'danger', told, factsOf(told));
    return shownFor(scene, told);
  },
};

const asked = ({ id, says }: (typeof all)[number], { you }: Scene): Html =>
  html`<fieldset class="ask"><legend>${toHer(says, you)}</legend><div class="three">${Object.entries(dangerAnswerLabels).map(([value, label]) => html`<label class="pick"><input type="radio" name="${id}" value="${value}"><span>${label}</span></label>`)}</div></fieldset>`;

const toldIn = (form: Form): DangerTold =>
  Object.fromEntries(
    all.flatMap(({ id }) => {
      const value = form.text(id);
      return value === 'yes' || value === 'no' || value === 'unsure' ? [[id, value]] : [];
    }),
  );

/**
 * In the law's own vocabulary, so that the gate of mediation knows of it. What is open stays unknown: the count is told
 * when every line was answered, or when it is high whatever the open ones say.
 */
function factsOf(told: DangerTold): Record<string, unknown> {
  const special = lethalQuestions.map(({ id }) => told[id]);
  const sign = special.includes('yes') ? true : special.every((answer) => answer === 'no') ? false : undefined;
  const yes = yesCountOf(told);
  const isWhole = dangerQuestions.every(({ id }) => told[id] === 'yes' || told[id] === 'no');
  return {
    ...(isWhole || yes >= DANGER_BANDS.high ? { dangerYesCount: yes } : {}),
    ...(sign === undefined ? {} : { dangerLethalSign: sign }),
  };
}

async function shownFor(scene: Scene, told: DangerTold): Promise<Outcome> {
  if (Object.keys(told).length === 0)
    return { kind: 'again', problems: [{ field: '', says: '还没有选。选一句也能看；不想选，直接打 110 或者 12348' }] };
  const band = dangerBandOf(told);
  const { mark, shape, says } = dangerBands[band];
  const { door, you } = scene;
  const main = html`<h1 tabindex="-1"><span class="mark ${mark}">${shape} ${says}</span></h1>
${band === 'red' ? redFirst(scene) : fastTrack(scene)}
<section class="card flow"><h2>现在做这几样</h2><ol>${steps[band].map((line) => html`<li>${toHer(line, you)}</li>`)}</ol></section>
<ul class="rows"><li><a class="row" href="${door.to('letter')}"><span>写保护令申请书<small>不用先离婚，口头也能申请</small></span></a></li><li><a class="row" href="${door.to('plan')}">做一份安全计划</a></li><li><a class="row" href="${door.to('guide/card', { n: '2' })}">让派出所出具告诫书</a></li><li><a class="row" href="${door.to('guide/card', { n: '4' })}">没有地方住</a></li></ul>
${band === 'red' ? await shelter(scene) : nothing}
<p class="small">这不是鉴定，也不是说谁对谁错。${you}自己的感觉比结果更准：觉得怕，就按最危险的来。依据：${asWritten(cite(FEDERATION_SCALE))}${band === 'red' ? html`、${asWritten(cite(FEDERATION_11))}` : ''}</p>
<details><summary>想让办事的人也知道</summary><div class="in">${pageForm({ action: door.formOf('look'), page: 'look' }, html`${Object.entries(told).map(([id, value]) => html`<input type="hidden" name="${id}" value="${value}">`)}${keepButton(scene)}`)}</div></details>
<p class="way"><a href="${door.to('look')}">重新看一遍</a></p>`;
  return { kind: 'shown', main };
}

const redFirst = ({ door, you }: Scene): Html =>
  html`<section class="card alarm flow"><p><strong>先打 110。</strong>不方便说话，发短信到 12110。</p><div class="go"><a class="button" href="tel:110">打 110</a><a class="button second" href="tel:12338">打 12338 妇联</a><a class="button second" href="tel:12348">打 12348</a></div><p>想让人打给${you}：<a href="${door.to('help', { on: 'call' })}">请人回电</a></p></section>`;

const steps: Readonly<Record<DangerBand, readonly string[]>> = {
  red: [
    '先到有人的地方去。带上孩子，别的不用拿。',
    '对警察说：“他会要我的命，我要告诫书，我没有地方住。”',
    '当天申请人身安全保护令。紧急的，法院 24 小时内决定。',
    '告诉一个信得过的人：您去了哪里，多久联系一次。',
    '谁来劝和、调解，都可以不去。',
  ],
  amber: [
    '想好往哪里走，找谁，把要紧的东西先放出去。',
    '去派出所要告诫书；也可以向法院申请保护令。',
    '和一个人约好一句暗语，一说就替您报警。',
    '过几天再看一遍。变了，就往上走一步。',
  ],
  unclear: [
    '说不准的，先当作有。',
    '打 12338 或者 12348，跟人一起看一遍。',
    '想好往哪里走，找谁。要紧的东西先放出去。',
    '要告诫书、申请保护令，都不用等“够严重”。',
  ],
  watch: [
    '记下每一次：哪天、在哪里、做了什么。',
    '和一个信得过的人说一声。',
    '有一次变重、拿东西、掐脖子，马上打 110。',
    '打过一次，就能去要告诫书、申请保护令。',
  ],
};

/** Where a bed is, nobody reads here: the address is known to those who bring her there. */
async function shelter(scene: Scene): Promise<Html> {
  const place = await placeOf(scene);
  return html`<section class="flow"><h2>要个安全的住处</h2><p>庇护的地址不公开。打 110，或者找下面的单位，由人带${scene.you}去，可以带孩子。</p>${
    place
      ? await officesIn(scene, place, ['civilAffairs', 'womensFederation'])
      : html`<p class="way"><a href="${scene.door.to('guide/card', { n: '4' })}">选一个县，看找谁</a></p>`
  }</section>`;
}
