import { storeUpload } from './papers.pages.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { continueButton, heading, pageForm, textArea, textField, tick, type Problem } from '../../web/portal/kit.ts';
import type { Answers } from '../draft.model.ts';
import { keepAndGo } from './going-on.ts';
import { again, orNothing, tooLong, typed, type Page, type Tried } from './scene.ts';
import { before } from './steps.ts';

const LONGEST = 5000;
const MOST_VOICES = 10;

/** For whom writing is hard. Without a script the telephone's own recorder does it; with one, it is here, and can be heard and dropped before it is sent. */
function voiceField(count: number, problems: readonly Problem[]): Html {
  const says = problems.find(({ field }) => field === 'voice')?.says;
  return html`<div class="flow" data-voice><div class="field ${says ? 'wrong' : ''}"><label for="voice">不会写、不想写，就说给我们听</label><span class="hint" id="voice-hint">一段最多一分钟，可以录好几段。只有办事的人听得到</span>${says ? html`<span class="says" id="voice-says">${says}</span>` : nothing}
<input type="file" id="voice" name="voice" accept="audio/*" capture aria-describedby="voice-hint"></div>
<div class="js go"><button type="button" class="second" data-do="record">开始录音</button><button type="button" class="second" data-do="hear" hidden>听一遍</button><button type="button" class="second" data-do="wipe" hidden>删掉重录</button></div>
<div class="go"><button class="second" name="more" value="yes">存下这一段，再录一段</button></div>
${count > 0 ? html`<p class="card tinted" role="status">已经录了 ${count} 段。</p>${tick('drop', '不要最后这一段', false)}` : nothing}</div>`;
}

/** So that the case goes to no lawyer of the other side, and no call to the other side's telephone. */
const otherFields = (answers: Answers, you: string, tried: Tried): Html =>
  html`${textField({ name: 'opponentName', label: '对方的名字，或者单位名称', value: typed(tried, 'opponentName', answers.opponentName), problems: tried.problems })}
${textField({ name: 'opponentRelation', label: say`和${you}是什么关系`, hint: '比如 丈夫、前夫、父亲、老板、同学', value: typed(tried, 'opponentRelation', answers.opponentRelation), problems: tried.problems })}
${textField({ name: 'opponentPhone', label: '对方的电话', hint: '只用来防止误打给对方', kind: 'tel', value: typed(tried, 'opponentPhone', answers.opponentPhone), problems: tried.problems })}`;

const readOther = (form: Form): Pick<Answers, 'opponentName' | 'opponentRelation' | 'opponentPhone'> => ({
  opponentName: orNothing(form.text('opponentName')),
  opponentRelation: orNothing(form.text('opponentRelation')),
  opponentPhone: orNothing(form.text('opponentPhone')),
});

export const storyPage: Page = {
  id: 'apply/story',
  ofDraft: true,
  title: () => '发生了什么',
  back: ({ door, answers }) => door.to(before('apply/story', answers)),
  show: ({ door, answers, you, params }, tried) =>
    pageForm(
      { action: door.formOf('apply/story'), page: 'apply/story', back: params['return'], isUpload: true },
      html`${heading('发生了什么？', say`想到哪儿写到哪儿，一句话也行。说一次就够，以后不会让${you}从头再讲。`)}
${textArea({ name: 'story', label: '用自己的话写', hint: '什么时候、谁、怎么样了、想要什么结果。日子记不清，写“去年冬天”也可以', value: typed(tried, 'story', answers.story), problems: tried.problems })}
${voiceField(answers.voices.length, tried.problems)}
${tick('inPerson', '不想写，我想当面或者在电话里说', tried.problems.length > 0 ? tried.form.has('inPerson') : answers.tellInPerson)}
<h2>对方是谁？</h2><p class="why">不知道、不想写都可以空着。我们不会因为${you}填了就去联系对方。</p>
${otherFields(answers, you, tried)}
${continueButton()}`,
    ),
  take: async (scene, form) => {
    const story = form.text('story');
    const tellInPerson = form.has('inPerson');
    const long = tooLong(form, { opponentName: 50, opponentRelation: 50, opponentPhone: 200 });
    if (long.length > 0) return again(...long);
    const dropped = form.has('drop') ? 1 : 0;
    const upload = await form.upload('voice');
    const voices = Math.max(0, scene.answers.voices.length - dropped);
    if (story === '' && !tellInPerson && voices === 0 && !upload)
      return again({ field: 'story', says: '写一句话就行；不想写，就录一段话，或者勾下面的“当面或者在电话里说”' });
    if (story.length > LONGEST)
      return again({
        field: 'story',
        says: say`写了 ${story.length} 个字，最多能收 ${LONGEST} 个。请先留下最要紧的，别的以后当面说`,
      });
    if (upload && voices >= MOST_VOICES)
      return again({ field: 'voice', says: say`已经录了 ${MOST_VOICES} 段，够多了。别的以后当面说` });
    const stored = upload && (await storeUpload(scene.kernel, upload.bytes, 'voice', 'audio/'));
    if (stored && 'problem' in stored) return again(stored.problem);
    const told = (answers: Answers): Answers => ({
      ...answers,
      story: orNothing(story),
      tellInPerson,
      ...readOther(form),
      voices: [...answers.voices.slice(0, answers.voices.length - dropped), ...(stored ? [stored.fileId] : [])],
    });
    if (stored && form.has('more'))
      return {
        kind: 'go',
        to: 'apply/story',
        query: form.text('return') ? { return: form.text('return') } : {},
        change: told,
      };
    return keepAndGo(scene, 'apply/story', told(scene.answers));
  },
};
