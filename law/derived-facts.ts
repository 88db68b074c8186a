import { any, fact, factIs, FACTS, not, type Facts } from './facts.ts';
import { ageFact, firstKnown, valueIn, wellFormed, withImplications, type Implication } from './kernel/derive.ts';
import type { PlainDate } from './kernel/plain-date.ts';

const implications: readonly Implication<Facts>[] = [
  {
    when: factIs('applicantIs', 'self', 'guardian', 'closeRelative', 'otherRelative', 'authorised', 'organisation'),
    gives: { isOrganisation: false },
    says: '说明了由谁替自然人申请的，不是单位自己的事',
  },
  {
    when: factIs('applicantIs', 'authorised'),
    gives: { lacksCapacity: false },
    says: '能书面委托的人能够辨认自己的行为',
  },
  {
    when: factIs('applicantIs', 'self'),
    gives: { lacksCapacity: false },
    says: '本人自己来办理的成年人为完全民事行为能力人（民法典第十八条），另有情况由工作人员看',
  },
  { when: fact('isMinor'), gives: { isElderly: false, lacksCapacity: false }, says: '未成年人按未成年人的规定' },
  {
    when: factIs(
      'matter',
      'criminalVictim',
      'criminalDefence',
      'compulsoryTreatment',
      'retrial',
      'protectionOrder',
      'guardianship',
      'capacityDeclaration',
    ),
    gives: { isLitigation: true },
    says: '这类事由法院、检察院、公安办理',
  },
  {
    when: factIs('matter', 'compulsoryTreatment'),
    gives: { lacksCapacity: true },
    says: '强制医疗针对不能辨认、控制自己行为的人',
  },
  { when: factIs('service', 'consultation'), gives: { hasOwnLawyer: false }, says: '咨询不问是否另请律师' },
  {
    when: not(fact('isVictimOfAbuse')),
    gives: { assertsRightsFromAbuse: false },
    says: '没有受到虐待、遗弃、家庭暴力',
  },
  {
    when: not(fact('isVictimOfAbuse')),
    gives: { dangerLethalSign: false },
    says: '没有受到虐待、遗弃、家庭暴力',
  },
  {
    when: any(factIs('matter', 'heroReputation', 'actOfBravery', 'acquittalCompensation')),
    gives: { isOrganisation: false },
    says: '这几类权益属于自然人',
  },
];

/** Clean facts plus what follows from them on that day. Every reading of the law starts here. */
export function factsOn(input: unknown, on: PlainDate): Facts {
  const given = wellFormed(input, FACTS);
  const birth = valueIn(given, 'birthDate');
  const isMinor = ageFact(birth, on, { under: 18 });
  const isElderly = ageFact(birth, on, { from: 60 });
  const province = firstKnown(valueIn(given, 'province'), valueIn(given, 'decidingCounty'))?.slice(0, 2);
  return withImplications(
    {
      ...given,
      ...(isMinor === undefined ? {} : { isMinor }),
      ...(isElderly === undefined ? {} : { isElderly }),
      ...(province === undefined ? {} : { province }),
    },
    implications,
  );
}
