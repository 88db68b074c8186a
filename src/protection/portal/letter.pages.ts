import { cite } from '../../../law/kernel/citation.ts';
import { ORDER_APPLICANTS, ORDER_COURTS } from '../../../law/national/anti-domestic-violence/protection-order.ts';
import * as law from '../../../law/national/anti-domestic-violence/provisions.ts';
import type { Page, Scene, Tried } from '../../intake/portal/scene.ts';
import { again, chosen, typed } from '../../intake/portal/scene.ts';
import { listInstitutions } from '../../network/institution.queries.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say, toHer, asWritten, listed } from '../../web/portal/html.ts';
import { fileButton, heading, oneOf, pageForm, someOf, textArea, textField, tick } from '../../web/portal/kit.ts';
import { printPetition } from '../petition.commands.ts';
import { petitionEvidence, petitionMeasures, PetitionTold } from '../petition.model.ts';
import { fastTrack } from './fast-track.ts';
import { keep, keepButton } from './keeping.ts';
import { officesIn, placeOf } from './offices.ts';
import { placeForm, takePlace } from './place-form.ts';

/** 保护令助手: first what it is, who may ask, at which court, and that a spoken word is enough. */
export const letterPage: Page = {
  id: 'letter',
  title: () => '申请书',
  back: ({ door }) => door.to('guide', { t: '1' }),
  show: async (scene, tried) => {
    const { door, you } = scene;
    const place = await placeOf(scene);
    const others = ORDER_APPLICANTS.filter(({ who }) => who !== 'self');
    return html`${heading('向法院要一张“不许靠近”的令', '法律上叫人身安全保护令。')}${fastTrack(scene)}
<section class="card flow"><ul>
<li><strong>不用先离婚，不用先打官司。</strong><span class="hint">${asWritten(cite(law.ORDERS_1))}</span></li>
<li>不收钱。说清楚就行，<strong>写不了可以口头申请</strong>，由法院记下来。<span class="hint">${asWritten(cite(law.ADV_24))}</span></li>
<li>法院 <strong>72 小时</strong>内决定，紧急的 <strong>24 小时</strong>内。<span class="hint">${asWritten(cite(law.ADV_28))}</span></li>
<li>证据到“很可能是真的”（较大可能性）就够，不用样样有。<span class="hint">${asWritten(cite(law.ORDERS_6))}</span></li>
<li>${you}现在住哪里，可以不写，别人也不许说出去。<span class="hint">${asWritten(cite(law.ORDER_OPINION_4))}</span></li>
<li>最长六个月，到期前可以再延。他不听的，罚款、拘留。<span class="hint">${asWritten(cite(law.ADV_30))}、${asWritten(cite(law.ADV_34))}</span></li>
</ul></section>
<section class="card flow"><h2>谁能申请</h2><p>${you}自己就可以。没满十八岁、生病、年纪大、被看着出不来的，这些人和单位可以替着申请：${listed(others.map(({ label }) => label))}。<span class="hint">${asWritten(cite(law.ADV_23))}、${asWritten(cite(law.ORDERS_2))}</span></p></section>
<section class="flow"><h2>去哪个法院</h2><p>${you}住的、他住的、事情发生的县（市、区），哪个都行，选方便的、安全的。<span class="hint">${asWritten(cite(ORDER_COURTS.basis))}</span></p>
${place ? html`<p><strong>${asWritten(courtNameOf(place))}</strong></p>${await officesIn(scene, place, ['court'])}` : nothing}
<details ${place && tried.problems.length === 0 ? nothing : html`open`}><summary>${place ? '换一个县' : '选县（市、区）'}</summary><div class="in">${await placeForm(scene, tried, 'letter')}</div></details></section>
<div class="go"><a class="button" href="${door.to('letter/write', place ? { at: place.code } : {})}">写申请书</a><a href="tel:12348">打 12348，请人帮着写</a></div>`;
  },
  take: (scene, form) => takePlace(scene, form, 'letter'),
};

/** Districts carry their city's name; a county stands by itself. */
function courtNameOf({ name, pathName }: { name: string; pathName: string }): string {
  const [city = '', county = name] = pathName.split(' ');
  return `${county.endsWith('区') ? `${city}${county}` : county}人民法院`;
}

async function courtOf(scene: Scene): Promise<string> {
  const place = await placeOf(scene);
  if (!place) return '';
  const [known] = await listInstitutions(scene.kernel.db, scene.viewer, {
    kinds: ['court'],
    within: place.code.slice(0, 6),
    limit: 1,
  });
  return known?.name.replace(/（.*）$/, '') ?? courtNameOf(place);
}

export const writePage: Page = {
  id: 'letter/write',
  title: () => '写申请书',
  back: ({ door }) => door.to('letter'),
  show: async (scene, tried) => {
    const { door, you } = scene;
    return pageForm(
      { action: door.formOf('letter/write'), page: 'letter/write' },
      html`${heading('写申请书', `哪一项都可以空着，打印出来再写。不用真名也能先试。`)}
${fields(scene, tried, await courtOf(scene))}
<section class="card tinted flow"><p><strong>下载以后，这里什么都不留。</strong>文件名不写是什么。别人会看${you}的手机，就去站点，请人打印。</p>
<div class="go">${fileButton('do', 'file', '下载申请书（PDF）')}</div>${keepButton(scene)}</section>
<p class="small">打印出来签名、按手印，交到法院立案的窗口。在派出所、妇联、站点也能请人转交。</p>`,
    );
  },
  take: async (scene, form) => {
    const petition = petitionIn(form);
    if (!petition.success) return again({ field: 'story', says: '写得太长了，请短一些' });
    if (form.has('keep')) return keep(scene, 'petition', petition.data);
    return { kind: 'file', pdf: await printPetition(scene.kernel, scene.viewer, petition.data) };
  },
};

function fields({ answers, you }: Scene, tried: Tried, court: string): Html {
  const { problems } = tried;
  const says = (name: string, kept?: string): string => typed(tried, name, kept);
  return html`<section class="flow"><h2>${you}</h2>
${oneOf({
  name: 'forWhom',
  legend: '替谁申请',
  options: [
    { value: 'self', label: '我自己' },
    { value: 'other', label: '替别人' },
  ],
  chosen: chosen(tried, 'forWhom', ['self']),
  inTwo: true,
})}
${textField({ name: 'name', label: '要保护的人叫什么', hint: '可以先写化名，到法院再写真名', value: says('name', answers.name), problems })}
${textField({ name: 'phone', label: '法院怎么联系（可以不写）', hint: '写安全的电话，或者信得过的人的', kind: 'tel', value: says('phone'), problems })}
${textField({ name: 'address', label: '法院的信送到哪里（可以不写）', hint: '可以写法律援助站点、单位、亲友家', value: says('address'), problems })}
${tick('addressWritten', '这就是现在住的地方，写出来也不怕', chosen(tried, 'addressWritten', []).includes('yes'))}
<details><summary>替别人申请的，写这里</summary><div class="in flow">${textField({ name: 'agentName', label: '替她申请的人或者单位', value: says('agentName'), problems })}${textField({ name: 'agentRelation', label: '是她的什么人', hint: '比如 母亲、村委会', value: says('agentRelation'), problems })}</div></details></section>
<section class="flow"><h2>他</h2>
${textField({ name: 'hisName', label: '叫什么', value: says('hisName', answers.opponentName), problems })}
${textField({ name: 'hisRelation', label: say`是${you}的什么人`, hint: '比如 丈夫、前男友、儿子', value: says('hisRelation', answers.opponentRelation), problems })}
${textField({ name: 'hisPlace', label: '住哪里、在哪里上班（可以不写）', value: says('hisPlace'), problems })}
${textField({ name: 'hisPhone', label: '他的电话（可以不写）', hint: '只写在申请书上，我们不打', kind: 'tel', value: says('hisPhone', answers.opponentPhone), problems })}</section>
<section class="flow"><h2>想要法院做什么</h2>
${someOf({ name: 'measures', legend: '选几样都行', options: petitionMeasures.map(({ id, label }) => ({ value: id, label })), chosen: chosen(tried, 'measures', ['noViolence', 'noContact', 'noMessages']) })}
${tick('isUrgent', '很紧急，请在 24 小时内决定', chosen(tried, 'isUrgent', []).includes('yes'))}
${textField({ name: 'court', label: '交给哪个法院', hint: '比如 五台县人民法院；拿不准就空着', value: says('court', court), problems })}</section>
<section class="flow"><h2>发生了什么</h2>
${textArea({ name: 'story', label: '用自己的话写', hint: answers.story ? '前面写过的已经放在这里，可以改' : '最近一次：哪天、在哪里、做了什么、伤在哪里。以前的也写几句', value: says('story', answers.story), problems })}</section>
<section class="flow"><h2>手上有什么证据</h2>
${someOf({ name: 'evidence', legend: '有的就选。没有也可以，法院能去查', options: petitionEvidence.map(({ id, label, how }) => ({ value: id, label, hint: toHer(how, you) })), chosen: chosen(tried, 'evidence', ['evidence-1']) })}</section>`;
}

function petitionIn(form: Form) {
  const text = (name: string): string | undefined => form.text(name) || undefined;
  return PetitionTold.safeParse({
    forWhom: form.text('forWhom') === 'other' ? 'other' : 'self',
    ...Object.fromEntries(
      [
        'name',
        'phone',
        'agentName',
        'agentRelation',
        'hisName',
        'hisRelation',
        'hisPhone',
        'hisPlace',
        'address',
        'court',
        'story',
      ].map((name) => [name, text(name)]),
    ),
    addressWritten: form.has('addressWritten'),
    measures: [...form.all('measures')],
    isUrgent: form.has('isUrgent'),
    evidence: [...form.all('evidence')],
  });
}
