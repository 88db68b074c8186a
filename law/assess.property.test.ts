import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { assess, type Assessment } from './assess.ts';
import { factsOn } from './derived-facts.ts';
import { determine } from './determinations.ts';
import { FACTS, type FactName, type Facts } from './facts.ts';
import { MONEY_FACTS, nextQuestion } from './interview.ts';
import { evaluate, type Answer } from './kernel/determination.ts';
import { parsePlainDate as day } from './kernel/plain-date.ts';
import { mediationFits } from './national/mediation/mediation-gate.ts';
import { allFacts, oneFact, runs, someFacts } from './testing/arbitrary-facts.ts';
import { figures2026 } from './testing/figures-2026.ts';

// LAW_CASES may ask for many more cases than the usual patience of a test.
vi.setConfig({ testTimeout: 900_000 });

const on = day('2026-11-23');
const of = (facts: unknown): Assessment => assess(facts, on, figures2026);
const differing = (a: Facts, b: Facts): readonly string[] =>
  Object.keys(FACTS).filter((name) => a[name as FactName] !== b[name as FactName]);

describe('assess', () => {
  test('answers whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => void of(input)),
      runs(0.3),
    );
    const odd = fc.dictionary(fc.constantFrom(...Object.keys(FACTS)), fc.anything());
    fc.assert(
      fc.property(odd, (input) => {
        of(input);
        nextQuestion(input, on, figures2026);
      }),
      runs(0.3),
    );
  });

  test('the same facts in any order give the same answer', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).toReversed());
        expect(of(reversed)).toEqual(of(facts));
      }),
      runs(0.1),
    );
  });

  test('a further fact never turns a settled answer into its opposite unless that answer rests on what it changed', () => {
    fc.assert(
      fc.property(someFacts, oneFact, (facts, further) => {
        const before = of(facts);
        const after = of({ ...further, ...facts });
        const changed = differing(factsOn(facts, on), factsOn({ ...further, ...facts }, on));
        for (const part of ['scope', 'mandatory', 'greenChannel', 'provisionalAid'] as const) {
          const turned = [before[part].answer, after[part].answer].toSorted().join();
          if (turned === 'no,yes')
            expect(
              after[part].used.some((name) => changed.includes(name)),
              `${part} ${JSON.stringify(further)}`,
            ).toBe(true);
        }
      }),
      runs(),
    );
  });

  test('what is settled on part of the facts stays so however the unknown ones turn out', () => {
    fc.assert(
      fc.property(allFacts, fc.array(fc.constantFrom(...Object.keys(FACTS)), { maxLength: 30 }), (whole, unknown) => {
        const part = Object.fromEntries(Object.entries(whole).filter(([name]) => !unknown.includes(name))) as Facts;
        const found = determine(part, on, figures2026);
        for (const condition of [
          found.scope.condition,
          found.noLimit.open,
          found.exempt.open,
          found.mandatory.open,
          mediationFits,
        ]) {
          const settled: Answer = evaluate(condition, part);
          if (settled === 'yes' || settled === 'no') expect(evaluate(condition, whole)).toBe(settled);
        }
      }),
      runs(),
    );
  });

  test('with nothing known nothing is settled as no', () => {
    const nothing = of({});
    expect([
      nothing.scope.answer,
      nothing.mandatory.answer,
      nothing.greenChannel.answer,
      nothing.provisionalAid.answer,
      nothing.eligible,
      nothing.whoMayApply.applicant,
    ]).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('a guardian who harms her is never among those who may apply, and is named as shut out', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom('isMinor', 'lacksCapacity'), (facts, ward) => {
        const input = {
          ...facts,
          birthDate: undefined,
          isMinor: ward === 'isMinor',
          lacksCapacity: ward === 'lacksCapacity',
          guardianHarmsHer: true,
        };
        const who = of(input).whoMayApply;
        expect(who.persons.map((each) => each.who)).not.toContain('guardian');
        expect(who.shutOut.map((each) => each.who)).toEqual(['guardian']);
        if (facts.applicantIs === 'guardian') expect(who.applicant).toBe('no');
      }),
      runs(0.5),
    );
  });

  test('mediation only where every danger is known to be absent', () => {
    const flags = [
      'inDangerNow',
      'isSexualHarmToMinor',
      'opponentRefusesMediation',
      'fearsOrIsControlled',
      'hasLiveWarningLetter',
      'hasLiveProtectionOrder',
      'childIsHarmed',
      'suspectsReportableCrime',
      'hasRedFlag',
    ] as const;
    fc.assert(
      fc.property(
        allFacts,
        fc.array(fc.constantFrom(...flags), { maxLength: 2 }),
        fc.constantFrom(true, false, undefined),
        fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
        fc.constantFrom(true, undefined),
        (facts, touched, abused, danger, how) => {
          const calm = Object.fromEntries(flags.map((flag) => [flag, touched.includes(flag) ? how : false]));
          const input = {
            ...facts,
            ...calm,
            isVictimOfAbuse: abused,
            dangerYesCount: danger,
            dangerLethalSign: false,
            isSimpleDispute: true,
            matter: 'labourPay',
          };
          const { allowed } = of(input).mediation;
          const assessed = danger === undefined ? abused === false : danger < 6;
          const safe = touched.length === 0 && assessed;
          expect(allowed === 'yes', JSON.stringify({ touched, abused, danger, how })).toBe(safe);
        },
      ),
      runs(),
    );
  });

  test('eligible is never yes when scope is not, nor when hardship is not', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const answer = of(facts);
        if (answer.eligible === 'yes') expect([answer.scope.answer, answer.means.hardship]).toEqual(['yes', 'yes']);
        if (answer.eligible === 'no') expect([answer.scope.answer, answer.means.hardship]).toContain('no');
      }),
      runs(),
    );
  });
});

describe('the interview', () => {
  test('ends, asks nothing twice, and asks no money question where money does not matter', () => {
    fc.assert(
      fc.property(allFacts, fc.array(fc.constantFrom(...Object.keys(FACTS)), { maxLength: 4 }), (whole, silent) => {
        let known: Facts = {};
        const asked: FactName[] = [];
        const declined: FactName[] = [];
        for (;;) {
          const question = nextQuestion(known, on, figures2026, declined);
          if (question === undefined) break;
          expect(asked).not.toContain(question.fact);
          asked.push(question.fact);
          if (silent.includes(question.fact)) declined.push(question.fact);
          else known = { ...known, [question.fact]: whole[question.fact] };
          expect(asked.length).toBeLessThan(30);
        }
        const answer = of(known);
        if (declined.length === 0) expect(answer.missing).toEqual([]);
        if (['noLimit', 'exemptFromCheck', 'notApplicable'].includes(answer.means.route))
          expect(asked.filter((name) => MONEY_FACTS.includes(name))).toEqual([]);
        if (answer.eligible === 'unknown') expect(declined.length).toBeGreaterThan(0);
      }),
      runs(0.3),
    );
  });
});
