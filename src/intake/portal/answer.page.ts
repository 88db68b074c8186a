import { assess, type Assessment } from '../../../law/assess.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { LAL_31_9, LAL_34 } from '../../../law/national/legal-aid-law/provisions.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { keepAndGo } from './going-on.ts';
import type { Page, Scene } from './scene.ts';
import { knownFacts } from './steps.ts';

/** What the law says of what she told, with its articles. It is no decision: the way to apply stays open. */
export const answerPage: Page = {
  id: 'apply/answer',
  ofDraft: true,
  title: () => '能不能申请',
  back: ({ door }) => door.to('apply/ask'),
  show: (scene) => {
    const found = assess(knownFacts(scene.answers), scene.today, scene.figures);
    return pageForm(
      { action: scene.door.formOf('apply/answer'), page: 'apply/answer' },
      html`${heading(headlineOf(found, scene))}
<div class="card flow">${reasons(found, scene)}<p class="small">这是按${scene.you}说的情况算的，不是决定。决定由法律援助机构作出，会书面告诉${scene.you}。</p></div>
${whoNote(found, scene)}
<h2>下一步</h2><p>${nextStep(found, scene.you)}</p>
<div class="go"><button>继续申请</button><a href="tel:12348">先打 12348 问问</a></div>
<p class="way"><a href="${scene.door.to('guide')}">不申请也有别的办法：看看找谁、去哪里</a></p>`,
    );
  },
  take: (scene) => keepAndGo(scene, 'apply/answer', {}),
};

const headlines = (you: string) =>
  ({
    yes: say`可以申请，而且一般应当给${you}援助`,
    officer: '可以申请，由工作人员认定',
    unknown: '可以申请，还有几处要问清楚',
    no: '法律没有直接列出这件事，仍然可以申请',
    notInForce: '可以申请，由工作人员认定',
  }) as const satisfies Record<Assessment['eligible'], string>;
/** A no names its own reason. */
function headlineOf({ eligible, scope }: Assessment, { answers, you }: Scene): string {
  if (eligible === 'no' && answers.facts['hasOwnLawyer'] === true) return '已经自己请了律师的，一般不再另派';
  if (eligible === 'no' && scope.answer === 'yes') return '收入看起来超过当地标准，仍然可以申请';
  return headlines(you)[eligible];
}

function reasons({ scope, means, mandatory, eligible }: Assessment, { answers, you }: Scene): Html {
  if (eligible === 'no' && answers.facts['hasOwnLawyer'] === true)
    return html`<p><strong>请的律师不管了，或者${you}想换，仍然可以申请，由机构书面答复。</strong></p>${scope.because.map(({ basis }) => html`<p class="hint">依据：${asWritten(basis)}</p>`)}`;
  if (mandatory.answer === 'yes' && mandatory.noticeReceived === 'yes')
    return html`<p>${asWritten(mandatory.says)}。</p>`;
  const grounds = [
    ...new Map(
      [
        ...(scope.answer === 'yes' ? scope.because : []),
        ...(['noLimit', 'exemptFromCheck'].includes(means.route) ? means.because : []),
      ].map((ground) => [ground.id, ground]),
    ).values(),
  ];
  return html`<p><strong>${eligible === 'no' && scope.answer === 'yes' ? '这件事在援助范围里，但是收入看起来超过了当地标准' : asWritten(scope.says)}。</strong></p>
${scope.answer === 'yes' || scope.answer === 'officer' ? html`<p>${asWritten(means.says)}。</p>` : nothing}
${grounds.length > 0 ? html`<ul>${grounds.map((ground) => html`<li>${asWritten(ground.label)}<span class="hint">${asWritten(ground.basis)}</span></li>`)}</ul>` : nothing}
${scope.answer === 'officer' ? html`<p class="hint">依据：${asWritten(cite(LAL_31_9))}</p>` : nothing}
${scope.answer === 'no' || scope.answer === 'unknown' ? html`<p class="hint">依据：《法律援助法》第三十一条列出的事项</p>` : nothing}
${eligible === 'no' && scope.answer === 'yes' ? html`<p class="hint">依据：${asWritten(cite(LAL_34))}</p>` : nothing}`;
}

function whoNote({ whoMayApply }: Assessment, { you }: Scene): Html {
  if (whoMayApply.shutOut.length > 0)
    return html`<div class="card tinted flow"><p><strong>伤害人的监护人不能代为申请，也不会收到任何消息。</strong></p><p>${whoMayApply.fallback ? asWritten(whoMayApply.fallback) : say`${you}可以自己先申请，别的亲人也可以帮忙申请。`}</p></div>`;
  if (whoMayApply.applicant !== 'no') return nothing;
  return html`<div class="card tinted flow"><p><strong>按法律，能申请的人是：</strong></p><ul>${whoMayApply.persons.map(({ label, basis }) => html`<li>${asWritten(label)}<span class="hint">${asWritten(basis)}</span></li>`)}</ul><p>不在其中也请先提交，工作人员会告诉${you}怎么补。</p></div>`;
}

const nextStep = ({ eligible }: Assessment, you: string): string =>
  eligible === 'no'
    ? say`${you}可以照样提交申请，机构会在七日内书面答复，并写明理由和不服怎么办。也可以打 12348 免费问律师，咨询和代写文书不看经济状况。`
    : say`接着告诉我们怎样联系${you}才安全，再写几句发生了什么，就可以提交。没有证件、没有材料也能先提交。`;
