import { html, nothing } from '../../web/portal/html.ts';
import { answers as choices, continueButton, heading, oneOf, pageForm, textField, tick } from '../../web/portal/kit.ts';
import { HelperRole } from '../draft.model.ts';
import { isOtherSide } from '../other-side.model.ts';
import { keepAndGo } from './going-on.ts';
import { again, chosen, orNothing, typed, type Page } from './scene.ts';
import { before } from './steps.ts';

/** Three helpers, kept apart: they may see and do different things. */
const roleOptions = [
  { value: 'self', label: '我自己' },
  { value: 'scribe', label: '有人帮我填', hint: '代填：我在旁边，由我确认' },
  { value: 'submitter', label: '我帮别人交', hint: '代交：我只拿一张收到凭证，看不到进度' },
  { value: 'applyingAgent', label: '我替别人申请', hint: '代为申请：我是监护人、近亲属，或者有书面委托' },
];

export const whoPage: Page = {
  id: 'apply/who',
  ofDraft: true,
  title: () => '谁在填',
  back: ({ door, answers }) => door.to(before('apply/who', answers)),
  show: ({ door, answers, params }) =>
    pageForm(
      { action: door.formOf('apply/who'), page: 'apply/who', back: params['return'] },
      html`${heading('现在是谁在填？', '帮忙的人各有各的本分，法律分得很清。')}${choices('role', roleOptions, answers.role)}`,
    ),
  take: (scene, form) => {
    const role = HelperRole.safeParse(form.text('role'));
    return role.success ? keepAndGo(scene, 'apply/who', { role: role.data }) : again({ field: '', says: '请选一个' });
  },
};

const headings = {
  scribe: '帮忙填写的是谁？',
  submitter: '帮忙交材料的是谁？',
  applyingAgent: '替她（他）申请的是谁？',
} as const;

export const helperPage: Page = {
  id: 'apply/helper',
  ofDraft: true,
  title: () => '帮忙的人',
  back: ({ door, answers }) => door.to(before('apply/helper', answers)),
  show: ({ door, answers, params }, tried) => {
    const role = answers.role === undefined || answers.role === 'self' ? 'scribe' : answers.role;
    return pageForm(
      { action: door.formOf('apply/helper'), page: 'apply/helper', back: params['return'] },
      html`${heading(headings[role], role === 'applyingAgent' ? '法律允许监护人、近亲属替不能自己办的人申请；别的人要有本人写的委托。' : '只记下是谁帮的忙，不会给这个人看进度。')}
${textField({ name: 'helperName', label: '帮忙的人的名字', value: typed(tried, 'helperName', answers.helperName), problems: tried.problems })}
${textField({ name: 'helperRelation', label: '和需要帮助的人是什么关系', hint: '比如 母亲、奶奶、村妇联主任、邻居', value: typed(tried, 'helperRelation', answers.helperRelation), problems: tried.problems })}
${textField({ name: 'helperPhone', label: '帮忙的人的电话（可以不留）', kind: 'tel', value: typed(tried, 'helperPhone', answers.helperPhone), problems: tried.problems })}
${
  role === 'applyingAgent'
    ? oneOf({
        name: 'basis',
        legend: '凭什么替她（他）申请',
        options: [
          { value: 'art40', label: '我是监护人、法定代理人或者近亲属', hint: '《法律援助法》第四十条' },
          { value: 'writtenAuthority', label: '我有本人写的委托书' },
        ],
        chosen: chosen(tried, 'basis', [answers.helperBasis ?? '']),
        problems: tried.problems,
      })
    : role === 'scribe'
      ? tick(
          'mayFollow',
          '我是申请人本人，同意这个人也了解进展',
          tried.problems.length > 0 ? tried.form.has('mayFollow') : answers.helperMayFollow,
        )
      : nothing
}
${continueButton()}`,
    );
  },
  take: (scene, form) => {
    const { answers } = scene;
    const helperName = form.text('helperName').slice(0, 50);
    const helperRelation = form.text('helperRelation').slice(0, 50);
    const helperPhone = form.text('helperPhone').slice(0, 40);
    const basis = (['art40', 'writtenAuthority'] as const).find((value) => value === form.text('basis'));
    const problems = [];
    if (helperName === '') problems.push({ field: 'helperName', says: '请写帮忙的人的名字' });
    if (helperRelation === '') problems.push({ field: 'helperRelation', says: '请写帮忙的人和需要帮助的人是什么关系' });
    if (answers.role === 'applyingAgent' && !basis) problems.push({ field: 'basis', says: '请选凭什么替她（他）申请' });
    if (
      isOtherSide(
        { name: helperName, phone: helperPhone },
        { name: answers.opponentName, phone: answers.opponentPhone },
      )
    )
      problems.push({
        field: 'helperName',
        says: '这一步请本人或者别的人来办。要人帮忙，就打 12348，或者到站点，由工作人员来办',
      });
    if (problems.length > 0) return again(...problems);
    return keepAndGo(scene, 'apply/helper', {
      helperName,
      helperRelation,
      helperPhone: orNothing(helperPhone),
      helperBasis: basis,
      helperMayFollow: answers.role === 'scribe' && form.has('mayFollow'),
    });
  },
};
