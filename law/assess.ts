import { factsOn } from './derived-facts.ts';
import { determine, type Determinations } from './determinations.ts';
import { fact, FACTS, known, type FactName, type Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import { greenChannelGrounds } from './green-channel.ts';
import { missingFacts } from './interview.ts';
import { cite } from './kernel/citation.ts';
import type { Condition } from './kernel/condition.ts';
import {
  evaluate,
  explain,
  factsUsed,
  findAny,
  type Answer,
  type Finding,
  type GroundAnswer,
  type Line,
} from './kernel/determination.ts';
import { dueOf, type Due, type PeriodRule } from './kernel/period.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { mediationGate, type MediationGate } from './national/mediation/mediation-gate.ts';
import {
  agreementPeriod,
  assignmentPeriod,
  decisionPeriod,
  handOverPeriod,
  noticeAssignmentPeriod,
} from './national/legal-aid-law/decision-periods.ts';
import { jurisdiction, type Jurisdiction } from './national/legal-aid-law/jurisdiction.ts';
import type { Threshold } from './national/legal-aid-law/means.ts';
import { NO_NOTICE_YET, onNotice } from './national/legal-aid-law/notified-defence.ts';
import { provisionalAidGrounds } from './national/legal-aid-law/provisional-aid.ts';
import { whoMayApply, type WhoMayApply } from './national/legal-aid-law/who-may-apply.ts';
import { lawyerRequirements, type LawyerRequirement } from './lawyer-requirements.ts';
import { servicesSuggested, type Service } from './services-suggested.ts';
import { papersNeeded, type MeansRoute, type PaperNeeded } from './papers-needed.ts';

export type Part<A = Answer> = {
  readonly answer: A;
  readonly says: string;
  readonly because: readonly GroundAnswer[];
  readonly officerMay: readonly GroundAnswer[];
  readonly used: readonly FactName[];
  readonly explain: readonly Line[];
};

export type Assessment = {
  readonly on: PlainDate;
  readonly figures: string;
  readonly scope: Part<Answer | 'notInForce'>;
  /** An authority must have a lawyer assigned (25, 28), and whether its notice is here. */
  readonly mandatory: Part & { readonly noticeReceived: Answer };
  readonly means: Part & {
    readonly route: MeansRoute;
    readonly hardship: Answer;
    readonly threshold: Threshold | undefined;
  };
  /** May she be aided, taking scope and means together. Never a decision: a person decides. */
  readonly eligible: Answer | 'notInForce';
  readonly whoMayApply: WhoMayApply;
  readonly jurisdiction: Jurisdiction;
  readonly greenChannel: Part;
  readonly provisionalAid: Part;
  readonly papersNeeded: readonly PaperNeeded[];
  readonly mediation: MediationGate;
  readonly services: readonly Service[];
  /** What the assigned person must or should be. */
  readonly lawyer: readonly LawyerRequirement[];
  readonly periods: readonly {
    readonly rule: PeriodRule;
    readonly basis: string;
    readonly ifStartedOn: PlainDate;
    readonly due: Due;
  }[];
  readonly missing: readonly FactName[];
};

const SCOPE_SAYS = {
  yes: '属于法律援助的范围',
  no: '不在法律援助的范围；仍然可以免费咨询，也可以照样提出申请，由机构书面答复',
  unknown: '还要再问几句才知道',
  officer: '法律没有直接写明，由工作人员认定',
  notInForce: '这一天法律援助法还没有施行',
} as const;
const ROUTE_SAYS = {
  notApplicable: '不审查经济状况',
  noLimit: '不受经济困难条件限制，不问收入',
  exemptFromCheck: '免予核查经济困难状况，交一份身份证明材料即可',
  check: '需要说明经济困难状况，可以查询或者承诺代替证明',
  unknown: '还不知道要不要看经济状况',
  notInForce: '这一天法律援助法还没有施行',
} as const satisfies Record<MeansRoute, string>;
const YES_NO = {
  yes: '符合',
  no: '没有发现',
  unknown: '还不清楚',
  officer: '由工作人员认定',
} as const satisfies Record<Answer, string>;

/** Facts, a day, figures → what the law says, with every article, the facts used and those still missing. Pure, total, deterministic. */
export function assess(input: unknown, on: PlainDate, figures: Figures): Assessment {
  const facts = factsOn(input, on);
  const found = determine(facts, on, figures);
  const part = (finding: Finding<Facts>, condition: Condition<Facts> = finding.open): Part => ({
    answer: finding.answer,
    says: YES_NO[finding.answer],
    because: finding.because,
    officerMay: finding.officerMay,
    used: factsUsed(condition, facts),
    explain: explain(condition, facts, FACTS),
  });
  const scopeAnswer = found.inForce ? found.scope.answer : 'notInForce';
  const who = whoMayApply(facts);
  return {
    on,
    figures: figures.hash,
    scope: {
      ...part(found.scope.listed, found.scope.condition),
      answer: scopeAnswer,
      says: SCOPE_SAYS[scopeAnswer],
      because: found.inForce ? found.scope.because : [],
    },
    mandatory: {
      ...part(found.mandatory),
      says: mandatorySays(found, facts),
      noticeReceived: evaluate(fact('noticeReceived'), facts),
    },
    means: meansPart(found, part),
    eligible: eligibleOf(found, facts),
    whoMayApply: who,
    jurisdiction: jurisdiction(facts),
    greenChannel: part(findAny(greenChannelGrounds, facts, on)),
    provisionalAid: part(findAny(provisionalAidGrounds(on), facts, on)),
    papersNeeded: papersNeeded(facts, found.route),
    mediation: mediationGate(facts, on),
    services: servicesSuggested(facts),
    lawyer: lawyerRequirements(facts),
    periods: periodsFor(found, facts).map((rule) => ({
      rule,
      basis: cite(rule.provision),
      ifStartedOn: on,
      due: dueOf(rule, on, [], figures.calendar),
    })),
    missing: missingFacts(facts, on, figures),
  };
}

function meansPart(
  found: Determinations,
  part: (finding: Finding<Facts>, condition?: Condition<Facts>) => Part,
): Assessment['means'] {
  const finding = {
    noLimit: found.noLimit,
    exemptFromCheck: found.exempt,
    check: found.exempt,
    unknown: found.noLimit,
    notApplicable: found.mandatory,
    notInForce: found.noLimit,
  }[found.route];
  const condition = found.route === 'check' ? found.hardship.holds : finding.open;
  return {
    ...part(finding, condition),
    says: ROUTE_SAYS[found.route],
    route: found.route,
    hardship: hardshipOf(found),
    threshold: found.route === 'check' ? found.hardship.threshold : undefined,
    because: found.route === 'check' ? [] : finding.because,
  };
}

/** On the other routes hardship is not a condition, or is not checked. */
function hardshipOf(found: Determinations): Answer {
  return {
    check: found.hardship.answer,
    unknown: 'unknown',
    noLimit: 'yes',
    exemptFromCheck: 'yes',
    notApplicable: 'yes',
    notInForce: 'unknown',
  }[found.route] as Answer;
}

/** A consultation is for everyone (22, 23): while she has not said which help she needs, a no is not settled. */
function eligibleOf(found: Determinations, facts: Facts): Answer | 'notInForce' {
  if (!found.inForce) return 'notInForce';
  const answers = [found.scope.answer, hardshipOf(found)];
  const answer = (['no', 'unknown', 'officer'] as const).find((each) => answers.includes(each)) ?? 'yes';
  return answer === 'no' && evaluate(known('service'), facts) === 'unknown' ? 'unknown' : answer;
}

function mandatorySays(found: Determinations, facts: Facts): string {
  if (found.mandatory.answer !== 'yes') return YES_NO[found.mandatory.answer];
  return evaluate(onNotice, facts) === 'yes'
    ? '已有通知：三日内指派律师并函告办案机关，不用申请，不审查经济状况'
    : NO_NOTICE_YET;
}

function periodsFor(found: Determinations, facts: Facts): readonly PeriodRule[] {
  if (!found.inForce) return [];
  if (evaluate(onNotice, facts) === 'yes') return [noticeAssignmentPeriod, agreementPeriod];
  const handOver = evaluate(fact('isDetained'), facts) === 'yes' ? [handOverPeriod] : [];
  return [...handOver, decisionPeriod, assignmentPeriod, agreementPeriod];
}
