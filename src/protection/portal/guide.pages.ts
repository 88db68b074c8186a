import { cite } from '../../../law/kernel/citation.ts';
import { isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import type { Page, Scene, Tried } from '../../intake/portal/scene.ts';
import { html, nothing, type Html, say, toHer, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import {
  cardWays,
  guideTopicNames,
  guideTopics,
  hotlines,
  type ActionCard,
  type CardWay,
  type GuideTopic,
} from '../action-card.model.ts';
import { cardsAbout, findCard, provisionsOfCard } from '../action-cards.model.ts';
import { fastTrack } from './fast-track.ts';
import { officesIn, placeOf } from './offices.ts';
import { placeForm, takePlace } from './place-form.ts';

const topicNumbered = (number: string | undefined): GuideTopic | undefined => guideTopicNames[Number(number) - 1];
const numberOf = (topic: GuideTopic): string => String(guideTopicNames.indexOf(topic) + 1);

/** First what it is about, then which of a few troubles: the third screen says whom to go to. */
export const guidePage: Page = {
  id: 'guide',
  isForAll: true,
  title: () => '我该怎么办',
  back: ({ door, params }) => door.to(topicNumbered(params['t']) ? 'guide' : 'home'),
  show: (scene) => {
    const topic = topicNumbered(scene.params['t']);
    return topic ? troubles(scene, topic) : topics(scene);
  },
};

const topics = ({ door }: Scene): Html =>
  html`${heading('是关于什么的？')}${fastTrack({ door })}
<ul class="rows pairrows">${guideTopicNames.map((topic) => html`<li><a class="row" href="${door.to('guide', { t: numberOf(topic) })}"><span>${guideTopics[topic].label}<small>${guideTopics[topic].hint}</small></span></a></li>`)}</ul>`;

function troubles({ door, you }: Scene, topic: GuideTopic): Html {
  const cards = cardsAbout(topic);
  return html`${heading('哪一种最像？', '不用都一样，选最像的。')}${fastTrack({ door })}
<ul class="rows">${cards.map(({ number, title }) => html`<li><a class="row" href="${door.to('guide/card', { n: String(number) })}"><span>${inVoice(title, you)}</span></a></li>`)}
${topic === 'other' ? nothing : html`<li><a class="row soft" href="${door.to('guide/card', { n: '105' })}">都不像，先找人说说</a></li>`}</ul>`;
}

const inVoice = (words: string, you: string): string => toHer(words, you);
const pagesOf: Readonly<Record<CardWay, string>> = { look: 'look', letter: 'letter', plan: 'plan' };

export const cardPage: Page = {
  id: 'guide/card',
  title: () => '我该怎么办',
  back: ({ door, params }) => {
    const card = findCard(params['n']);
    return card ? door.to('guide', { t: numberOf(card.topic) }) : door.to('guide');
  },
  show: async (scene, tried) => {
    const card = findCard(scene.params['n']);
    if (!card)
      return html`${heading('没有这一张')}<p><a class="button" href="${scene.door.to('guide')}">重新选</a></p>`;
    return cardOf(scene, tried, card);
  },
  take: (scene, form) => takePlace(scene, form, 'guide/card', { n: form.text('n') }),
};

async function cardOf(scene: Scene, tried: Tried, card: ActionCard): Promise<Html> {
  const { door, you } = scene;
  const place = await placeOf(scene);
  const says = (words: string): string => inVoice(words, you);
  return html`${heading(says(card.title))}${fastTrack(scene)}
<section class="card tinted flow"><h2>先做这一件</h2><p><strong>${says(card.first)}</strong></p>
<div class="go"><a class="button" href="tel:${card.call}">打 ${card.call}</a><span class="small">${hotlines[card.call]}</span></div></section>
<section class="card"><dl class="list"><div><dt>找谁</dt><dd><span>${says(card.who)}</span></dd></div><div><dt>什么时候</dt><dd><span>${says(card.when)}</span></dd></div><div><dt>带什么</dt><dd><span>${says(card.bring)}</span></dd></div></dl></section>
<section class="card flow"><h2>接下来会怎样</h2><ul>${card.next.map((line) => html`<li>${says(line)}</li>`)}</ul></section>
${onward(scene, card)}
<section class="flow"><h2>${place ? say`${place.pathName}，去哪里` : '去哪里'}</h2>${place ? await officesIn(scene, place, card.where) : html`<p>选一个县（市、区），就能看到地址、时间和电话。</p>`}
<details ${place && tried.problems.length === 0 ? nothing : html`open`}><summary>${place ? '换一个县' : '选县（市、区）'}</summary><div class="in">${await placeForm(scene, tried, 'guide/card', { n: String(card.number) })}</div></details></section>
<details><summary>法律怎么说</summary><div class="in"><ul>${provisionsOfCard(card).map((provision) => html`<li>${asWritten(provision.says)}<span class="hint">${asWritten(cite(provision))}</span></li>`)}</ul><p class="small">${isPlainDate(card.checkedOn) ? dayInWords(card.checkedOn) : ''}核对过。写着“待核”的，还没有对着原文再核一遍。</p></div></details>
<p class="way small"><a href="${door.to('guide')}">问别的事</a></p>`;
}

/** Her next step is a button, and never the only way: the telephone stands beside it. */
function onward({ door }: Scene, { ways = [], applyAs }: ActionCard): Html {
  if (ways.length === 0 && !applyAs) return nothing;
  return html`<section class="flow"><h2>在这里就能办</h2>
${applyAs ? pageForm({ action: door.formOf('home'), page: 'home' }, html`<button name="topic" value="${applyAs}">申请法律援助（不收钱）</button>`) : nothing}
${ways.length > 0 ? html`<ul class="rows">${ways.map((way) => html`<li><a class="row" href="${door.to(pagesOf[way])}">${cardWays[way]}</a></li>`)}</ul>` : nothing}</section>`;
}
