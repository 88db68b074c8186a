import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { assess, type Assessment } from '../../../law/assess.ts';
import { factsOn } from '../../../law/derived-facts.ts';
import { FACTS, type FactName, type Facts } from '../../../law/facts.ts';
import { missingFacts, MONEY_FACTS, nextQuestion } from '../../../law/interview.ts';
import { addDays, parsePlainDate, type PlainDate } from '../../../law/kernel/plain-date.ts';
import { allFacts, oneFact, someFacts } from '../../../law/testing/arbitrary-facts.ts';
import { figures2026 } from '../../../law/testing/figures-2026.ts';

/** One statement about every person; `holds` answers what is wrong, or nothing. */
export type Property = { readonly name: string; readonly batch: (seed: number, cases: number) => Batch };
export type Batch = {
  readonly failed: boolean;
  readonly seed: number;
  readonly counterexample: unknown;
  readonly error: string;
};

const names = Object.keys(FACTS) as FactName[];
const today = parsePlainDate('2026-11-23');
/** Days before the law is in force, around the first day of Shanxi's regulation, today and the ends of years. */
const days = fc.oneof(
  { weight: 6, arbitrary: fc.constant(today) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['2021-12-31', '2022-01-01', '2024-12-31', '2025-01-01', '2027-06-30'].map(parsePlainDate),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: -2000, max: 400 }).map((by) => addDays(today, by)) },
);
const of = (facts: unknown, on: PlainDate = today): Assessment => assess(facts, on, figures2026);

function property<T>(name: string, arbitrary: fc.Arbitrary<T>, wrong: (value: T) => string | undefined): Property {
  const statement = fc.property(arbitrary, (value) => {
    const fault = wrong(value);
    if (fault !== undefined) throw new Error(fault);
  });
  const batch = (seed: number, numRuns: number): Batch => {
    const { failed, counterexample, errorInstance } = fc.check(statement, { seed, numRuns });
    return { failed, seed, counterexample, error: errorInstance instanceof Error ? errorInstance.message : '' };
  };
  return { name, batch };
}
const unless = (holds: boolean, fault: string): string | undefined => (holds ? undefined : fault);

const PARTS = ['scope', 'mandatory', 'greenChannel', 'provisionalAid'] as const;
const changedNames = (a: Facts, b: Facts): readonly FactName[] => names.filter((name) => a[name] !== b[name]);

/** Facts that the law presumes from others. A person here does not contradict what is presumed of her. */
const PRESUMED: readonly FactName[] = [
  'isMinor',
  'isElderly',
  'province',
  'isOrganisation',
  'lacksCapacity',
  'isLitigation',
  'hasOwnLawyer',
  'assertsRightsFromAbuse',
  'dangerLethalSign',
];
function coherent(all: Facts): Facts {
  const born = all.birthDate !== undefined && all.birthDate <= today ? all.birthDate : undefined;
  // A foreigner is an exception that is only seen, never asked: without it nobody is presumed one.
  const given: Facts = { ...all, birthDate: born, isForeign: false };
  const base = (keep: readonly FactName[]): Facts =>
    Object.fromEntries(
      Object.entries(given).filter(([name]) => !PRESUMED.includes(name as FactName) || keep.includes(name as FactName)),
    );
  return { ...given, ...factsOn(base(born === undefined ? ['isMinor'] : []), today) };
}
/** Before violence is assessed mediation is refused for now; the assessment may open it. */
const hidingIsSafe = (key: string, known: Readonly<Record<string, string>>): boolean =>
  key === 'mediation' && known[key] === 'no';

/** What the answer itself says on one person, flat, so that two answers can be compared. */
const answers = (each: Assessment): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(PARTS.map((part) => [part, each[part].answer])),
  eligible: each.eligible,
  mediation: each.mediation.allowed,
  applicant: each.whoMayApply.applicant,
});

/** An art. 32 matter as the law words it, written here anew: victim of abuse, and the matter asserts a right from it. */
const assertsFromAbuse = (facts: Facts): boolean =>
  facts.isVictimOfAbuse === true && (facts.assertsRightsFromAbuse === true || facts.matter === 'protectionOrder');
const honour = new Set<Facts['matter']>(['heroReputation', 'actOfBravery', 'acquittalCompensation']);

const RED: Readonly<Record<string, (facts: Facts) => boolean>> = {
  危险六题以上: (facts) => (facts.dangerYesCount ?? 0) >= 6,
  致命行为: (facts) => facts.dangerLethalSign === true,
  红旗: (facts) => facts.hasRedFlag === true,
  拒绝: (facts) => facts.opponentRefusesMediation === true,
  性侵未成年人: (facts) => facts.isSexualHarmToMinor === true,
  现在有危险: (facts) => facts.inDangerNow === true,
  害怕或者受控制: (facts) => facts.fearsOrIsControlled === true,
  告诫书: (facts) => facts.hasLiveWarningLetter === true,
  保护令: (facts) => facts.hasLiveProtectionOrder === true,
  孩子受伤害: (facts) => facts.childIsHarmed === true,
  应当报告的犯罪: (facts) => facts.suspectsReportableCrime === true,
  说到暴力还没有评估: (facts) => facts.isVictimOfAbuse !== false && facts.dangerYesCount === undefined,
  不知道有没有: (facts) =>
    [
      facts.hasRedFlag,
      facts.opponentRefusesMediation,
      facts.isSexualHarmToMinor,
      facts.inDangerNow,
      facts.fearsOrIsControlled,
      facts.hasLiveWarningLetter,
      facts.hasLiveProtectionOrder,
      facts.childIsHarmed,
      facts.suspectsReportableCrime,
    ].includes(undefined),
};
const calm: Facts = {
  isSimpleDispute: true,
  matter: 'labourPay',
  hasRedFlag: false,
  opponentRefusesMediation: false,
  isSexualHarmToMinor: false,
  inDangerNow: false,
  fearsOrIsControlled: false,
  hasLiveWarningLetter: false,
  hasLiveProtectionOrder: false,
  childIsHarmed: false,
  suspectsReportableCrime: false,
  dangerLethalSign: false,
};
/** Nearly calm people: the mediation gate opens for some of them, so that the statement is not empty. */
const nearlyCalm = fc
  .tuple(
    someFacts,
    fc.subarray(Object.keys(calm) as FactName[], { maxLength: 2 }),
    fc.constantFrom(true, false, undefined),
    fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    fc.boolean(),
  )
  .map(([facts, kept, isVictimOfAbuse, dangerYesCount, forget]): Facts => {
    const own = Object.fromEntries(kept.map((name) => [name, forget ? undefined : facts[name]]));
    return { ...facts, ...calm, isVictimOfAbuse, dangerYesCount, ...own };
  });

export const mediationSeen = { opened: 0, closed: 0 };

export const PROPERTIES: readonly Property[] = [
  property(
    '再知道一件事，不会把已定的答案翻成相反，除非答案引用了它',
    fc.tuple(someFacts, oneFact, days),
    ([facts, further, on]) => {
      const whole = { ...further, ...facts };
      const [before, after] = [of(facts, on), of(whole, on)];
      const changed = changedNames(factsOn(facts, on), factsOn(whole, on));
      const turned = PARTS.find(
        (part) =>
          [before[part].answer, after[part].answer].toSorted().join() === 'no,yes' &&
          !after[part].used.some((name) => changed.includes(name)),
      );
      return unless(turned === undefined, `${turned} 因没有引用的事实翻转`);
    },
  ),
  property(
    '不知道从不当成否：在一部分事实上定了的，其余事实无论怎样都不变',
    fc.tuple(allFacts, fc.subarray(names)),
    ([all, hidden]) => {
      const whole = coherent(all);
      const part = Object.fromEntries(Object.entries(whole).filter(([name]) => !hidden.includes(name as FactName)));
      const [known, full] = [answers(of(part)), answers(of(whole))];
      const flipped = Object.keys(known).find(
        (key) => ['yes', 'no'].includes(known[key] ?? '') && known[key] !== full[key] && !hidingIsSafe(key, known),
      );
      return unless(flipped === undefined, `${flipped}：${known[flipped ?? '']} → ${full[flipped ?? '']}`);
    },
  ),
  property(
    '侵害她的监护人从不在可以申请的人之内，并且写明排除',
    fc.tuple(someFacts, fc.boolean(), days),
    ([facts, minor, on]) => {
      const who = of(
        {
          ...facts,
          birthDate: undefined,
          isMinor: minor,
          lacksCapacity: minor ? facts.lacksCapacity : true,
          applicantIs:
            facts.applicantIs === 'self' || facts.applicantIs === 'authorised' ? 'guardian' : facts.applicantIs,
          guardianHarmsHer: true,
        },
        on,
      ).whoMayApply;
      return unless(
        !who.persons.some((each) => each.who === 'guardian') &&
          who.shutOut.some((each) => each.who === 'guardian') &&
          !(facts.applicantIs === 'guardian' && who.applicant === 'yes'),
        JSON.stringify(who),
      );
    },
  ),
  property('有一项危险、拒绝或者还没有弄清，就不安排调解', nearlyCalm, (facts) => {
    const { allowed } = of(facts).mediation;
    mediationSeen[allowed === 'yes' ? 'opened' : 'closed'] += 1;
    const red = Object.entries(RED).find(([, holds]) => holds(factsOn(facts, today)))?.[0];
    return unless(allowed !== 'yes' || red === undefined, `${red} 仍然可以调解`);
  }),
  property(
    '第三十二条的事和免予核查的人，一次也不问钱',
    fc.tuple(allFacts, fc.subarray(names, { maxLength: 4 })),
    ([all, silent]) => {
      const whole: Facts = { ...all, ...(all.isVictimOfAbuse === true ? { assertsRightsFromAbuse: true } : {}) };
      let known: Facts = {};
      const declined: FactName[] = [];
      const asked: FactName[] = [];
      for (
        let question = nextQuestion(known, today, figures2026, declined);
        question !== undefined;
        question = nextQuestion(known, today, figures2026, declined)
      ) {
        if (asked.includes(question.fact) || asked.length > 40) return `问了两遍：${question.fact}`;
        asked.push(question.fact);
        if (silent.includes(question.fact)) declined.push(question.fact);
        else known = { ...known, [question.fact]: whole[question.fact] };
      }
      const money = asked.filter((name) => MONEY_FACTS.includes(name));
      const { route } = of(known).means;
      return unless(
        money.length === 0 ||
          !(
            assertsFromAbuse(known) ||
            honour.has(known.matter) ||
            ['noLimit', 'exemptFromCheck', 'notApplicable'].includes(route)
          ),
        `问了 ${money.join('、')}，路线 ${route}`,
      );
    },
  ),
  property(
    '无论输入什么都有答案，从不抛错',
    fc.tuple(
      fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...names), fc.anything()),
        fc.tuple(someFacts, fc.anything()).map(([facts, odd]) => ({ ...facts, matter: odd })),
      ),
      days,
    ),
    ([input, on]) => {
      of(input, on);
      nextQuestion(input, on, figures2026);
      return undefined;
    },
  ),
  property(
    '同样的事实给同样的答案，不看先后',
    fc.tuple(someFacts, fc.infiniteStream(fc.nat()), days),
    ([facts, order, on]) => {
      const shuffled = Object.fromEntries(
        Object.entries(facts)
          .map((entry) => ({ entry, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry),
      );
      return unless(
        isDeepStrictEqual(of(facts, on), of(shuffled, on)) &&
          isDeepStrictEqual(
            missingFacts(factsOn(facts, on), on, figures2026),
            missingFacts(factsOn(shuffled, on), on, figures2026),
          ),
        '先后不同，答案不同',
      );
    },
  ),
];
