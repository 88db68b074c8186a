import { html } from '../../web/portal/html.ts';
import { continueButton, heading, pageForm, textArea, textField, tick } from '../../web/portal/kit.ts';
import { keepAndGo } from './going-on.ts';
import { again, orNothing, typed, type Page } from './scene.ts';
import { before } from './steps.ts';

const LONGEST = 5000;

export const storyPage: Page = {
  id: 'apply/story',
  ofDraft: true,
  title: () => '发生了什么',
  back: ({ door, answers }) => door.to(before('apply/story', answers)),
  show: ({ door, answers, you, params }, tried) =>
    pageForm(
      { action: door.formOf('apply/story'), page: 'apply/story', back: params['return'] },
      html`${heading('发生了什么？', `想到哪儿写到哪儿，一句话也行。说一次就够，以后不会让${you}从头再讲。`)}
${textArea({ name: 'story', label: '用自己的话写', hint: '什么时候、谁、怎么样了、想要什么结果。日子记不清，写“去年冬天”也可以', value: typed(tried, 'story', answers.story), problems: tried.problems })}
${tick('inPerson', '不想写，我想当面或者在电话里说', tried.problems.length > 0 ? tried.form.has('inPerson') : answers.tellInPerson)}
${continueButton()}`,
    ),
  take: (scene, form) => {
    const story = form.text('story');
    const tellInPerson = form.has('inPerson');
    if (story === '' && !tellInPerson)
      return again({ field: 'story', says: '写一句话就行；不想写，就勾下面的“当面或者在电话里说”' });
    if (story.length > LONGEST)
      return again({
        field: 'story',
        says: `写了 ${story.length} 个字，最多能收 ${LONGEST} 个。请先留下最要紧的，别的以后当面说`,
      });
    return keepAndGo(scene, 'apply/story', { story: orNothing(story), tellInPerson });
  },
};

export const otherPage: Page = {
  id: 'apply/other',
  ofDraft: true,
  title: () => '对方',
  back: ({ door }) => door.to('apply/story'),
  show: ({ door, answers, you, params }, tried) =>
    pageForm(
      { action: door.formOf('apply/other'), page: 'apply/other', back: params['return'] },
      html`${heading('对方是谁？', `为了不把案子派给对方的律师，也不让对方知道。不知道、不想写都可以空着。我们不会因为${you}填了就去联系对方。`)}
${textField({ name: 'opponentName', label: '对方的名字，或者单位名称', value: typed(tried, 'opponentName', answers.opponentName), problems: tried.problems })}
${textField({ name: 'opponentRelation', label: `和${you}是什么关系`, hint: '比如 丈夫、前夫、父亲、老板、同学', value: typed(tried, 'opponentRelation', answers.opponentRelation), problems: tried.problems })}
${textField({ name: 'opponentPhone', label: '对方的电话', hint: '只用来防止误打给对方', kind: 'tel', value: typed(tried, 'opponentPhone', answers.opponentPhone), problems: tried.problems })}
${continueButton()}`,
    ),
  take: (scene, form) =>
    keepAndGo(scene, 'apply/other', {
      opponentName: orNothing(form.text('opponentName').slice(0, 50)),
      opponentRelation: orNothing(form.text('opponentRelation').slice(0, 50)),
      opponentPhone: orNothing(form.text('opponentPhone').slice(0, 40)),
    }),
};
