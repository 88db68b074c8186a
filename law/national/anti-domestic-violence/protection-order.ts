import { all, always, any, fact, officerDecides, type Facts } from '../../facts.ts';
import { cite, type Provision } from '../../kernel/citation.ts';
import type { Condition } from '../../kernel/condition.ts';
import { evaluate, type Answer, type Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** When an order may be asked for (23, 37): violence, or a real danger of it. Separation, divorce or a suit are no condition. */
export const protectionOrderGrounds: readonly Ground<Facts>[] = [
  { basis: law.ADV_23, label: '遭受家庭暴力', holds: fact('isVictimOfAbuse') },
  { basis: law.ADV_23, label: '面临家庭暴力的现实危险', holds: fact('inDangerNow') },
];

type Applicant = {
  readonly who: string;
  readonly label: string;
  readonly basis: Provision;
  readonly holds: Condition<Facts>;
};

const cannotApplyAlone = any(fact('isMinor'), fact('lacksCapacity'));
/** Old, disabled or ill people, or people under force: whether she cannot apply and what she wishes, a person hears from her. */
const hindered = all(
  any(fact('isElderly'), fact('isDisabled'), fact('fearsOrIsControlled')),
  officerDecides('因年老、残疾、重病、受强制威吓不能自己申请，并且本人愿意'),
);

/** Who may apply for a protection order: wider than art. 40 of the legal aid law, it names organisations. */
export const ORDER_APPLICANTS: readonly Applicant[] = [
  { who: 'self', label: '本人', basis: law.ADV_23, holds: always(true, '本人') },
  { who: 'closeRelative', label: '近亲属', basis: law.ADV_23, holds: any(cannotApplyAlone, hindered) },
  { who: 'police', label: '公安机关', basis: law.ADV_23, holds: any(cannotApplyAlone, hindered) },
  { who: 'womensFederation', label: '妇联', basis: law.ADV_23, holds: any(cannotApplyAlone, hindered) },
  { who: 'villageCommittee', label: '村（居）民委员会', basis: law.ADV_23, holds: any(cannotApplyAlone, hindered) },
  { who: 'rescueOrganisation', label: '救助管理机构', basis: law.ADV_23, holds: any(cannotApplyAlone, hindered) },
  { who: 'civilAffairs', label: '民政部门', basis: law.ORDERS_2, holds: hindered },
  { who: 'disabledFederation', label: '残联', basis: law.ORDERS_2, holds: hindered },
  { who: 'elderlyOrganisation', label: '依法设立的老年人组织', basis: law.ORDERS_2, holds: hindered },
];

export function whoMayApplyForOrder(
  facts: Facts,
): readonly { readonly who: string; readonly label: string; readonly answer: Answer; readonly basis: string }[] {
  return ORDER_APPLICANTS.map((each) => ({
    who: each.who,
    label: each.label,
    answer: evaluate(each.holds, facts),
    basis: cite(each.basis),
  })).filter((each) => each.answer !== 'no');
}

export const ORDER_COURTS = {
  says: '申请人居住地、被申请人居住地、家庭暴力发生地的基层人民法院都可以，任选一个',
  basis: law.ADV_25,
} as const;

export const ORDER_MEASURES = [
  { id: 'noViolence', label: '禁止被申请人实施家庭暴力', basis: law.ADV_29 },
  { id: 'noContact', label: '禁止骚扰、跟踪、接触申请人及其相关近亲属', basis: law.ADV_29 },
  { id: 'moveOut', label: '责令被申请人迁出申请人住所', basis: law.ADV_29 },
  { id: 'noMessages', label: '禁止用电话、短信、网络等方式骚扰', basis: law.ORDERS_10 },
  { id: 'keepAway', label: '禁止在住所、学校、工作单位等经常出入的场所附近活动', basis: law.ORDERS_10 },
  { id: 'other', label: '保护人身安全的其他措施', basis: law.ADV_29 },
] as const;

/** Art. 6: "较大可能性" suffices. Eleven kinds; any of them helps, none is compulsory. */
export const ORDER_EVIDENCE = [
  '本人的陈述',
  '告诫书、行政处罚决定书',
  '出警、接警记录，询问笔录，报警回执',
  '对方写过的悔过书、保证书',
  '录音、录像、照片等视听资料',
  '通话录音、短信、聊天记录、电子邮件',
  '医院的诊疗记录',
  '单位、村居委会、妇联、民政、残联、救助机构等收到求助、投诉的记录',
  '孩子与年龄相适应的证言，亲友、邻居等证言',
  '伤情鉴定意见',
  '其他能证明遭受或者面临家庭暴力的材料',
].map((label, index) => ({ id: `evidence-${index + 1}`, label, basis: law.ORDERS_6 }));
