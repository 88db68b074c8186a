import type { Page } from '../../intake/portal/scene.ts';
import { html, type Html } from '../../web/portal/html.ts';
import { heading, readAloud } from '../../web/portal/kit.ts';
import { ageBands, lessonThemes, type AgeBand, type Lesson } from '../lesson.model.ts';
import { findLesson, lessonNumber, lessons } from '../lessons/index.ts';
import { articles } from './learn.pages.ts';

/** Lessons by age. Each ends at somebody to talk to, behind the quiet door. */
export const lessonsPage: Page = {
  id: 'lessons',
  isForAll: true,
  title: () => '给孩子的课',
  back: ({ door, params }) => door.to(params['l'] ? 'lessons' : 'learn'),
  show: ({ door, params }) => {
    const lesson = findLesson(params['l'] ?? '');
    if (lesson) return oneLesson(lesson);
    return html`${heading('你上几年级？', '每课三分钟，可以跟家里人一起看。')}
${(Object.keys(ageBands) as AgeBand[]).map(
  (band) => html`<h2>${ageBands[band].label}<small class="why"> ${ageBands[band].hint}</small></h2>
<ul class="rows pairrows">${lessons.filter((one) => one.band === band).map((one) => html`<li><a class="row" href="${door.to('lessons', { l: lessonNumber(one) })}"><span>${one.title}<small>${lessonThemes[one.theme]}</small></span></a></li>`)}</ul>`,
)}`;
  },
};

function oneLesson({ title, cards, tries, basis }: Lesson): Html {
  return html`${heading(title)}${readAloud()}
${cards.map((card, at) => html`<section class="card flow"><h2>${at + 1}. ${card.title}</h2><ul class="say">${card.says.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`)}
<section class="card flow"><h2>试一试</h2><p>${tries}</p></section>
<section class="card flow"><h2>有话想跟人说？</h2><p>不用说名字。这扇门别人看不出来是什么。</p>
<form method="post" action="/door"><input type="hidden" name="back" value="/child"><div class="go"><button name="door" value="quiet">进去说</button><a class="button second" href="tel:12355">打 12355</a></div></form></section>
${articles(basis)}`;
}
