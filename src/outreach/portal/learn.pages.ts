import { PROVISIONS } from '../../../law/catalogue.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { parsePlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { again, type Page, type Scene } from '../../intake/portal/scene.ts';
import { html, nothing, type Html, say, toHer, asWritten } from '../../web/portal/html.ts';
import { continueButton, heading, pageForm, textField } from '../../web/portal/kit.ts';
import { ANSWERS_CHECKED_ON, legalAnswers } from '../answers/index.ts';
import { findAnswers } from '../find-answers.ts';
import { answerTopics, nextSteps, type AnswerTopic, type LegalAnswer } from '../legal-answer.model.ts';

/** Topics go by number in addresses: a word there would say what she reads. */
const topics = Object.keys(answerTopics) as readonly AnswerTopic[]; // the keys of a literal
const topicOf = (given: string | undefined): AnswerTopic | undefined => topics[Number(given ?? 0) - 1];
const numberOf = (topic: AnswerTopic): string => String(topics.indexOf(topic) + 1);

/** 学法: seek in one's own words, or go by topic. What is typed is read once and stands in no address. */
export const learnPage: Page = {
  id: 'learn',
  isForAll: true,
  title: () => '大家常问',
  back: ({ door, params }) => door.to(params['n'] || params['q'] ? 'learn' : 'home'),
  show: (scene, { problems }) => {
    const answer = legalAnswers.find(({ id }) => id === scene.params['q']);
    if (answer) return oneAnswer(scene, answer);
    const topic = topicOf(scene.params['n']);
    if (topic)
      return html`${heading(answerTopics[topic])}${listOf(
        scene,
        legalAnswers.filter((one) => one.topic === topic),
      )}`;
    return html`${heading('想知道什么？', '用自己的话说，错别字没关系。')}
${pageForm({ action: scene.door.formOf('learn'), page: 'learn' }, html`${textField({ name: 'words', label: say`${scene.you}的问题`, hint: '比如：老公打我怎么办', problems })}${continueButton('找答案')}`)}
<h2>按事情找</h2>
<ul class="rows pairrows">${topics.map((one) => html`<li><a class="row" href="${scene.door.to('learn', { n: numberOf(one) })}">${answerTopics[one]}</a></li>`)}</ul>
<ul class="rows"><li><a class="row" href="${scene.door.to('lessons')}"><span>给孩子的课<small>不被欺负、我的身体、不被骗走、网上的坑</small></span></a></li>
<li><a class="row" href="${scene.door.to('rules')}">条文和标准的目录</a></li></ul>`;
  },
  take: (scene, form) => {
    const typed = form.text('words').trim();
    if (typed === '') return again({ field: 'words', says: '写几个字就行，比如“欠工资”' });
    const found = findAnswers(typed);
    return {
      kind: 'shown',
      main: html`${heading(found.length > 0 ? say`${scene.you}想问的是不是这些？` : '没有找到现成的答案')}
${found.length > 0 ? listOf(scene, found) : nothing}
<p>${found.length > 0 ? '都不是？' : ''}打 <a href="tel:12348">12348</a>，免费，白天晚上都有人接；或者<a href="${scene.door.to('learn')}">换个说法再找</a>。</p>`,
    };
  },
};

const listOf = ({ door, you }: Scene, answers: readonly LegalAnswer[]): Html =>
  html`<ul class="rows">${answers.map(({ id, asks }) => html`<li><a class="row" href="${door.to('learn', { q: id })}">${toHer(asks, you)}</a></li>`)}</ul>`;

function oneAnswer({ door, you }: Scene, { asks, says, basis, next, topic }: LegalAnswer): Html {
  const step = nextSteps[next];
  return html`${heading(toHer(asks, you))}
<ul class="say">${says.map((sentence) => html`<li>${toHer(sentence, you)}</li>`)}</ul>
<div class="go"><a class="button" href="${door.to(step.page)}">${step.label}</a><a class="button second" href="tel:12348">打 12348 问</a></div>
${articles(basis)}
<p class="way small"><a href="${door.to('learn', { n: numberOf(topic) })}">${answerTopics[topic]}：别的问题</a></p>`;
}

/** The articles behind, each with its words; 待核 stands in the citation. */
export function articles(basis: readonly string[]): Html {
  const found = basis.flatMap((id) => PROVISIONS.filter((provision) => provision.id === id));
  return html`<details class="card"><summary>依据的条文</summary><ul>${found.map((provision) => html`<li>${asWritten(cite(provision))}：${asWritten(provision.says)}</li>`)}</ul>
<p class="small">${dayInWords(parsePlainDate(ANSWERS_CHECKED_ON))}与规则目录核对过。</p></details>`;
}
