import { all, any, fact, factIs, known, not, officerDecides, type Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import type { Condition } from './kernel/condition.ts';
import { evaluate, findAny, type Answer, type Finding, type Ground } from './kernel/determination.ts';
import { isInForce } from './kernel/citation.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { exemptFromCheckingGrounds } from './national/legal-aid-law/exempt-from-checking.ts';
import { hardship, type Threshold } from './national/legal-aid-law/means.ts';
import { noMeansLimitGrounds } from './national/legal-aid-law/no-means-limit.ts';
import { LAL_36, mandatoryGrounds, onNotice } from './national/legal-aid-law/notified-defence.ts';
import { LAL_31_1 } from './national/legal-aid-law/provisions.ts';
import { notExcluded, scopeByOfficer, scopeGrounds } from './national/legal-aid-law/scope.ts';
import { addedMatters, inShanxi } from './shanxi/regulation-2024/added-matters.ts';
import type { MeansRoute } from './papers-needed.ts';

/** The determinations that assessment and interview share: one engine, no second opinion. */
export type Determinations = {
  readonly inForce: boolean;
  readonly mandatory: Finding<Facts>;
  readonly scope: Finding<Facts> & { readonly condition: Condition<Facts>; readonly final: Answer };
  readonly noLimit: Finding<Facts>;
  readonly exempt: Finding<Facts>;
  readonly hardship: { readonly threshold: Threshold; readonly holds: Condition<Facts>; readonly answer: Answer };
  readonly route: MeansRoute;
};

/** Outside Shanxi the added matters depend on that province's own regulation, which is not here: a person says. */
const addedElsewhere = all(
  factIs('matter', 'marriageFamily', 'servicePay', 'productFarmInput', 'ruralLand'), not(inShanxi),
  officerDecides('当地的法规是否增加了这类事项，由当地法律援助机构看'),
);
/** In Shanxi before its 2024 regulation: the earlier text is not here. */
const addedBefore = all(factIs('matter', 'marriageFamily', 'servicePay', 'productFarmInput', 'ruralLand'), inShanxi, officerDecides('2025年以前的山西条例由工作人员看'));

const noticeGround: Ground<Facts> = { basis: LAL_36, label: LAL_36.says, holds: onNotice };

const retrialNotOpened = all(factIs('matter', 'retrial'), not(fact('retrialOpened')));

export function determine(facts: Facts, on: PlainDate, figures: Figures): Determinations {
  const inForce = isInForce(LAL_31_1, on);
  const mandatory = findAny(mandatoryGrounds, facts, on);
  const listed: readonly Ground<Facts>[] = [...scopeGrounds, ...mandatoryGrounds, ...addedMatters].filter((ground) => isInForce(ground.basis, on));
  const shanxiInForce = addedMatters.every((ground) => isInForce(ground.basis, on));
  const condition = all(
    known('matter'),
    any(
      onNotice,
      all(
        any(...listed.map((ground) => ground.holds), scopeByOfficer.holds, addedElsewhere, ...(shanxiInForce ? [] : [addedBefore])),
        not(retrialNotOpened),
        notExcluded,
      ),
    ),
  );
  const scope = findAny([noticeGround, ...scopeGrounds, ...mandatoryGrounds, ...addedMatters], facts, on);
  const noLimit = findAny(noMeansLimitGrounds, facts, on);
  const exempt = findAny(exemptFromCheckingGrounds, facts, on);
  const means = hardship(facts, on, figures);
  return {
    inForce, mandatory, noLimit, exempt,
    scope: { ...scope, condition, final: evaluate(condition, facts) },
    hardship: { ...means, answer: evaluate(means.holds, facts) },
    route: routeOf(inForce, facts, mandatory.answer, noLimit.answer, exempt.answer),
  };
}

/** No application and no means review on the notice path; consultation has no means condition (22, 23). */
const withoutReview = any(factIs('service', 'consultation'), onNotice);

function routeOf(inForce: boolean, facts: Facts, mandatory: Answer, noLimit: Answer, exempt: Answer): MeansRoute {
  if (inForce === false) return 'notInForce';
  if (evaluate(withoutReview, facts) === 'yes') return 'notApplicable';
  if (mandatory === 'yes') return 'notApplicable';
  if (noLimit === 'yes') return 'noLimit';
  if (noLimit === 'unknown') return 'unknown';
  if (exempt === 'yes') return 'exemptFromCheck';
  return exempt === 'unknown' ? 'unknown' : 'check';
}
