import { all, any, factIs, known, not, officerDecides, type Facts } from './facts.ts';
import { isInForce } from './kernel/citation.ts';
import type { Condition } from './kernel/condition.ts';
import {
  answerOf,
  evaluate,
  findAny,
  type Answer,
  type Finding,
  type Ground,
  type GroundAnswer,
} from './kernel/determination.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { LAL_36, mandatoryGrounds, onNotice } from './national/legal-aid-law/notified-defence.ts';
import { LAL_31_9, LAL_69 } from './national/legal-aid-law/provisions.ts';
import {
  exclusionGrounds,
  foreignAdult,
  notExcluded,
  scopeByOfficer,
  scopeGrounds,
} from './national/legal-aid-law/scope.ts';
import { addedMatters, inShanxi, SX_MARRIAGE } from './shanxi/regulation-2024/added-matters.ts';

export type Scope = {
  readonly answer: Answer;
  readonly because: readonly GroundAnswer[];
  readonly listed: Finding<Facts>;
  readonly condition: Condition<Facts>;
};

const isAddedMatter = factIs('matter', 'marriageFamily', 'servicePay', 'productFarmInput', 'ruralLand');
/** Outside Shanxi the added matters depend on that province's own regulation, which is not here: a person says. */
const addedElsewhere = all(
  isAddedMatter,
  not(inShanxi),
  officerDecides('当地的法规是否增加了这类事项，由当地法律援助机构看'),
);
/** In Shanxi before its 2024 regulation: the earlier text is not here. */
const addedBefore = all(isAddedMatter, inShanxi, officerDecides('2025年以前的山西条例由工作人员看'));

const noticeGround: Ground<Facts> = { basis: LAL_36, label: LAL_36.says, holds: onNotice };
const grounds: readonly Ground<Facts>[] = [noticeGround, ...scopeGrounds, ...mandatoryGrounds, ...addedMatters];

const conditionWith = (local: readonly Condition<Facts>[]): Condition<Facts> =>
  all(
    known('matter'),
    any(
      onNotice,
      all(
        any(
          ...[...scopeGrounds, ...mandatoryGrounds].map((ground) => ground.holds),
          scopeByOfficer.holds,
          addedElsewhere,
          ...local,
        ),
        notExcluded,
      ),
    ),
  );
const condition = conditionWith(addedMatters.map((ground) => ground.holds));
const conditionBefore2025 = conditionWith([addedBefore]);

/** National list, what Shanxi adds under 31 (9) since its regulation is in force, less what shuts aid out. */
export function scopeOf(facts: Facts, on: PlainDate): Scope {
  const asked = isInForce(SX_MARRIAGE, on) ? condition : conditionBefore2025;
  const listed = findAny(grounds, facts, on);
  const answer = evaluate(asked, facts);
  if (answer === 'yes' && evaluate(foreignAdult, facts) === 'yes') {
    return {
      answer: 'officer',
      listed,
      condition: asked,
      because: [{ id: LAL_69.id, label: LAL_69.says, basis: '《法律援助法》第六十九条', answer: 'officer' }],
    };
  }
  return { answer, listed, condition: asked, because: reasons(answer, listed, facts, on) };
}

function reasons(answer: Answer, listed: Finding<Facts>, facts: Facts, on: PlainDate): readonly GroundAnswer[] {
  if (answer === 'yes' || answer === 'unknown') return listed.because;
  const excluded = findAny(exclusionGrounds, facts, on);
  if (answer === 'no' && excluded.answer === 'yes') return excluded.because.map((each) => ({ ...each, answer: 'no' }));
  return [answerOf({ basis: LAL_31_9, label: LAL_31_9.says, holds: scopeByOfficer.holds }, answer)];
}
