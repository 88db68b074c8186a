import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { oneOf, textField, tick, type Problem } from '../../web/portal/kit.ts';
import { HelperRole, type Answers } from '../draft.model.ts';
import { isOtherSide } from '../other-side.model.ts';
import { chosen, orNothing, tooLong, typed, type Tried } from './scene.ts';
import { appliesForAnother } from './steps.ts';

/** Three helpers, kept apart: they may see and do different things. */
const roleOptions = [
  { value: 'self', label: '没有，我自己填' },
  { value: 'scribe', label: '有人帮我填', hint: '代填：我在旁边，由我确认' },
  { value: 'submitter', label: '我帮别人交', hint: '代交：我只拿一张收到凭证，看不到进度' },
  { value: 'applyingAgent', label: '我替别人申请', hint: '代为申请：我是监护人、近亲属，或者有书面委托' },
];

/** Who helps, on the page of who is helped; open where somebody does. 代为申请 follows from an answer given before and is not asked again. */
export function helperFields(answers: Answers, tried: Tried): Html {
  const isTold = appliesForAnother(answers);
  const role = roleOf(answers, tried.problems.length > 0 ? tried.form.text('role') : (answers.role ?? 'self'));
  const heading = isTold ? '替她（他）申请的是谁？' : '有人帮忙填、帮忙交、替人申请？';
  return html`<details ${role === 'self' ? nothing : html`open`}><summary>${heading}</summary><div class="in flow">
${isTold ? nothing : oneOf({ name: 'role', legend: '帮忙的人各有各的本分', options: roleOptions, chosen: chosen(tried, 'role', [role]) })}
${textField({ name: 'helperName', label: '帮忙的人的名字', value: typed(tried, 'helperName', answers.helperName), problems: tried.problems })}
${textField({ name: 'helperRelation', label: '帮忙的人和需要帮助的人是什么关系', hint: '比如 母亲、奶奶、村妇联主任、邻居', value: typed(tried, 'helperRelation', answers.helperRelation), problems: tried.problems })}
${textField({ name: 'helperPhone', label: '帮忙的人的电话（可以不留）', kind: 'tel', value: typed(tried, 'helperPhone', answers.helperPhone), problems: tried.problems })}
${oneOf({
  name: 'basis',
  legend: '替人申请的，凭什么',
  options: [
    { value: 'art40', label: '我是监护人、法定代理人或者近亲属', hint: '《法律援助法》第四十条' },
    { value: 'writtenAuthority', label: '我有本人写的委托书' },
  ],
  chosen: chosen(tried, 'basis', [answers.helperBasis ?? '']),
  problems: tried.problems,
})}
${isTold ? nothing : tick('mayFollow', '我是申请人本人，同意帮我填的人也了解进展', tried.problems.length > 0 ? tried.form.has('mayFollow') : answers.helperMayFollow)}</div></details>`;
}

const roleOf = (answers: Answers, given: string): HelperRole =>
  appliesForAnother(answers) ? 'applyingAgent' : (HelperRole.safeParse(given).data ?? answers.role ?? 'self');

type Helper = Pick<Answers, 'role' | 'helperName' | 'helperRelation' | 'helperPhone' | 'helperBasis'> & {
  helperMayFollow: boolean;
};

/** Without a helper nothing of a helper is kept. Who was named as the other side never is one. */
export function readHelper(answers: Answers, form: Form): { helper: Partial<Helper>; problems: readonly Problem[] } {
  const role = roleOf(answers, form.text('role'));
  if (role === 'self') return { helper: { role }, problems: [] };
  const helperName = form.text('helperName');
  const helperRelation = form.text('helperRelation');
  const helperPhone = form.text('helperPhone');
  const basis = (['art40', 'writtenAuthority'] as const).find((value) => value === form.text('basis'));
  const problems: Problem[] = tooLong(form, { helperName: 100, helperRelation: 50, helperPhone: 200 });
  if (helperName === '') problems.push({ field: 'helperName', says: '请写帮忙的人的名字' });
  if (helperRelation === '') problems.push({ field: 'helperRelation', says: '请写帮忙的人和需要帮助的人是什么关系' });
  if (role === 'applyingAgent' && !basis) problems.push({ field: 'basis', says: '请选凭什么替她（他）申请' });
  const otherSide = { name: answers.opponentName, phone: answers.opponentPhone };
  if (isOtherSide({ name: helperName, phone: helperPhone }, otherSide))
    problems.push({
      field: 'helperName',
      says: '这一步请本人或者别的人来办。要人帮忙，就打 12348，或者到站点，由工作人员来办',
    });
  return {
    problems,
    helper: {
      role,
      helperName,
      helperRelation,
      helperPhone: orNothing(helperPhone),
      helperBasis: role === 'applyingAgent' ? basis : undefined,
      helperMayFollow: role === 'scribe' && form.has('mayFollow'),
    },
  };
}
