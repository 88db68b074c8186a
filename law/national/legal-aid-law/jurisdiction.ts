import { all, any, fact, known, not, type Facts } from '../../facts.ts';
import { cite } from '../../kernel/citation.ts';
import type { Condition } from '../../kernel/condition.ts';
import { evaluate, type Answer } from '../../kernel/determination.ts';
import { valueIn } from '../../kernel/derive.ts';
import { LAL_38, RULES_FIRST } from './provisions.ts';

/** Art. 38. Where she lives or is registered is no ground. Any station takes the papers in; that moves neither competence nor her threshold. */
export type Jurisdiction = {
  readonly answer: Answer;
  /** Counties whose agency is competent, each with the reason. */
  readonly counties: readonly { readonly county: string; readonly because: string }[];
  readonly rule: 'caseAuthority' | 'disputeBodyOrPlaceOfEvent' | undefined;
  readonly says: string;
  readonly basis: readonly string[];
};

export const jurisdictionKnown: Condition<Facts> = any(
  all(fact('isLitigation'), known('caseAuthorityCounty')),
  all(not(fact('isLitigation')), any(known('disputeBodyCounty'), known('eventCounty'))),
);

const RULE_TEXT = {
  caseAuthority: '向办案机关（法院、检察院、公安）所在地的法律援助机构申请，不看户籍地',
  disputeBodyOrPlaceOfEvent: '向争议处理机关所在地或者事由发生地的法律援助机构申请，不看户籍地',
} as const;

export function jurisdiction(facts: Facts): Jurisdiction {
  const litigation = evaluate(fact('isLitigation'), facts);
  const named = (
    [
      ['caseAuthorityCounty', 'yes', '办案机关所在地'],
      ['disputeBodyCounty', 'no', '争议处理机关所在地'],
      ['eventCounty', 'no', '事由发生地'],
    ] as const
  ).flatMap(([name, when, because]) => {
    const county = valueIn(facts, name);
    return county === undefined ? [] : [{ county, because, when }];
  });
  const rule = (
    { yes: 'caseAuthority', no: 'disputeBodyOrPlaceOfEvent', unknown: undefined, officer: undefined } as const
  )[litigation];
  return {
    answer: evaluate(jurisdictionKnown, facts),
    counties: named.filter((each) => each.when === litigation).map(({ county, because }) => ({ county, because })),
    rule,
    says: `${rule === undefined ? '打官司的事向办案机关所在地、不打官司的事向争议处理机关所在地或者事由发生地的法律援助机构申请' : RULE_TEXT[rule]}；两个以上机构都可以的，由最先收到申请的受理；材料可以就近交给任何受理点`,
    basis: [cite(LAL_38), cite(RULES_FIRST)],
  };
}
