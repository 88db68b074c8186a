import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { pageForm, readAloud } from '../../web/portal/kit.ts';
import type { Answers, Topic } from '../draft.model.ts';
import { again, type Outcome, type Page } from './scene.ts';

/** Life-words, not legal ones. Some open the quiet door by themselves; she may change it on every page. */
const topics = {
  hurt: { label: '挨打、受伤', hint: '家里人或者别人' },
  family: { label: '离婚、孩子', hint: '抚养权、财产' },
  support: { label: '要抚养费', hint: '赡养费也在这里' },
  wages: { label: '拖欠工资', hint: '辞退、工伤' },
  school: { label: '孩子被欺负', hint: '学校、网上' },
  other: { label: '别的事', hint: '不知道选哪个' },
} as const;

const opensQuietDoor = (topic: Topic, isChild: boolean): boolean => isChild || topic === 'hurt' || topic === 'school';

export const homePage: Page = {
  id: 'home',
  isForAll: true,
  title: () => '首页',
  show: ({ door, draft, answers, you }) =>
    html`<h1 tabindex="-1">遇到什么事了？</h1>
${pageForm({ action: door.formOf('home'), page: 'home' }, html`<ul class="rows pairrows">${Object.entries(topics).map(([value, { label, hint }]) => html`<li><button class="row" name="topic" value="${value}"><span>${label}<small>${hint}</small></span></button></li>`)}</ul>`)}
<ul class="rows">
<li><a class="row" href="${door.to('guide')}"><span>我该怎么办<small>先看看找谁、去哪里、带什么</small></span></a></li>
<li><a class="row" href="${door.to('child')}"><span>我是未成年人<small>不满十八岁，自己也能来</small></span></a></li>
${draft && answers.seen.length > 0 && !answers.receipt ? html`<li><a class="row on" href="${door.to('apply')}"><span>接着填没填完的</span></a></li>` : nothing}
<li><a class="row" href="${door.to('status')}">查进度、补材料</a></li>
<li><a class="row" href="${door.to('places')}">身边站点</a></li>
<li><a class="row" href="${door.to('learn')}">法律怎么说</a></li>
<li><a class="row" href="${door.to('report')}"><span>看到孩子受伤害<small>老师、医生、村干部等的报告入口</small></span></a></li>
<li><a class="row" href="${door.to('unit')}"><span>单位自查<small>学校、医院、旅馆、网吧等，要做到哪些</small></span></a></li>
</ul>
<p class="why">${door.isSafe ? `这里不显示名字和标志。点上面的“快速离开”就能马上换掉。` : say`怕别人看见${you}在看什么？用页面最下面的“安全浏览”。`}</p>`,
  take: (scene, form) => begin(form.text('topic'), scene.answers.isChild, scene.door.isSafe),
};

function begin(given: string, isChild: boolean, isSafe: boolean): Outcome {
  const topic = (Object.keys(topics) as (keyof typeof topics)[]).find((one) => one === given); // the keys of a literal
  if (!topic) return again({ field: '', says: '请选一个' });
  const quiet = isSafe || opensQuietDoor(topic, isChild);
  return {
    kind: 'begin',
    to: opensQuietDoor(topic, isChild) ? 'apply/phone' : 'apply',
    safeMode: quiet,
    change: (answers) => startingAt(answers, topic, isChild),
  };
}

/**
 * 要抚养费 says it all; the other words still need the question. Answers about one trouble are not carried into
 * another, where an old “no” would speak for her; how to reach her and who she is are not asked twice.
 */
function startingAt(answers: Answers, topic: Topic, isChild: boolean): Answers {
  const isSame = topic === answers.topic && isChild === answers.isChild;
  const fresh = isSame
    ? answers
    : {
        ...answers,
        asked: [],
        declined: [],
        seen: answers.seen.filter((id) => id !== 'apply/answer'),
        role: undefined,
      };
  const facts = isSame
    ? answers.facts
    : { ...(topic === 'support' ? { matter: 'supportPayments' } : {}), ...(isChild ? { isMinor: true } : {}) };
  return { ...fresh, topic, isChild, facts };
}

const childTopics = {
  hurt: { label: '有人打我、吓我、不管我', hint: '家里人也算' },
  school: { label: '学校里、网上的事', hint: '有人欺负我、传我的照片' },
  family: { label: '家里的事', hint: '爸妈分开了、没人给生活费' },
} as const satisfies Partial<Record<Topic, { label: string; hint: string }>>;

export const childPage: Page = {
  id: 'child',
  isForAll: true,
  title: () => '孩子看这里',
  back: ({ door }) => door.to('home'),
  show: ({ door }): Html =>
    html`<h1 tabindex="-1">你来对了，这里可以说</h1>${readAloud()}
${pageForm({ action: door.formOf('child'), page: 'child' }, html`<ul class="rows">${Object.entries(childTopics).map(([value, { label, hint }]) => html`<li><button class="row" name="topic" value="${value}"><span>${label}<small>${hint}</small></span></button></li>`)}</ul>`)}
<div class="go"><a class="button" href="tel:12355">跟人说：打 12355</a><a class="button second" href="tel:110">有危险：打 110</a></div>
<p class="way"><a href="${door.to('lessons')}">先看看：三分钟的课</a></p>
<div class="card flow"><p><strong>先跟你说清楚</strong></p><ul><li>不用爸妈同意，也不用先说名字。</li><li>伤害你的人，不会从我们这里知道。</li><li>要是你很危险，或者有人碰了你的身体，我们得告诉警察，好保护你。告诉之前会先跟你说。</li></ul></div>`,
  take: (_scene, form) => {
    const topic = (['hurt', 'school', 'family'] as const).find((one) => one === form.text('topic'));
    return topic ? begin(topic, true, true) : again({ field: '', says: '请选一个' });
  },
};
