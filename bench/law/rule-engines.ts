import { Engine as JsonRules, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { factIs, type Facts } from '../../law/facts.ts';
import type { Condition } from '../../law/kernel/condition.ts';
import { exemptFromCheckingGrounds } from '../../law/national/legal-aid-law/exempt-from-checking.ts';
import { noMeansLimitGrounds } from '../../law/national/legal-aid-law/no-means-limit.ts';
import { mandatoryGrounds, onNotice } from '../../law/national/legal-aid-law/notified-defence.ts';
import { exclusionGrounds, foreignAdult, scopeGrounds } from '../../law/national/legal-aid-law/scope.ts';
import { addedMatters, inShanxi } from '../../law/shanxi/regulation-2024/added-matters.ts';

/**
 * The same grounds in the languages of two rule engines, for people about whom everything is known:
 * neither tells not known from no. Which grounds hold comes from the engine; both are then read the same way.
 */
type Rule = { readonly key: string; readonly group: string; readonly id: string; readonly holds: Condition<Facts> };
const groups = {
  mandatory: mandatoryGrounds,
  noLimit: noMeansLimitGrounds,
  exempt: exemptFromCheckingGrounds,
  scope: [...scopeGrounds, ...mandatoryGrounds, ...addedMatters],
  excluded: exclusionGrounds,
} as const;
const more = {
  onNotice,
  foreign: foreignAdult,
  here: inShanxi,
  consultation: factIs('service', 'consultation'),
  residual: factIs(
    'matter',
    'guardianship',
    'protectionOrder',
    'labourTermination',
    'studentInjury',
    'harassmentDiscrimination',
    'compulsoryTreatment',
  ),
  addable: factIs('matter', 'marriageFamily', 'servicePay', 'productFarmInput', 'ruralLand'),
} as const;
const RULES: readonly Rule[] = [
  ...Object.entries(groups).flatMap(([group, grounds]) =>
    grounds
      .filter((ground) => ground.holds.kind !== 'officer')
      .map((ground, at) => ({ key: `${group}${at}`, group, id: ground.basis.id, holds: ground.holds })),
  ),
  ...Object.entries(more).map(([group, holds]) => ({ key: `more${group}`, group, id: group, holds })),
];

export type Holding = ReadonlySet<string>;

/** The answer and the reasons that carry it, from the grounds that hold. */
export function decisionFrom(holding: Holding): string {
  const idsOf = (group: string): string =>
    RULES.filter((rule) => rule.group === group && holding.has(rule.key))
      .map((rule) => rule.id)
      .join(',');
  const has = (group: string): boolean => holding.has(`more${group}`);
  const [mandatory, noLimit, exempt, excluded, listed] = ['mandatory', 'noLimit', 'exempt', 'excluded', 'scope'].map(
    idsOf,
  );
  const covered = listed !== '' ? 'yes' : has('residual') || (has('addable') && !has('here')) ? 'officer' : 'no';
  const scope = has('onNotice') ? 'yes' : excluded !== '' ? 'no' : covered;
  const route =
    has('consultation') || has('onNotice') || mandatory !== ''
      ? 'notApplicable'
      : noLimit !== ''
        ? 'noLimit'
        : exempt !== ''
          ? 'exemptFromCheck'
          : 'check';
  return [
    scope === 'yes' && has('foreign') ? 'officer' : scope,
    mandatory,
    noLimit,
    exempt,
    excluded,
    listed,
    route,
  ].join(' | ');
}

function nested(condition: Condition<Facts>, negated = false): NestedCondition {
  switch (condition.kind) {
    case 'fact':
      return { fact: condition.name, operator: 'equal', value: !negated };
    case 'factIs':
      return { fact: condition.name, operator: negated ? 'notIn' : 'in', value: condition.values };
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => nested(part, negated));
      return (condition.kind === 'all') === negated ? { any: of } : { all: of };
    }
    case 'not':
      return nested(condition.of, !negated);
    default:
      throw new Error(`${condition.kind} 没有对应写法`);
  }
}

export function jsonRules(): (facts: Facts) => Promise<Holding> {
  const rules = RULES.map((rule): RuleProperties => {
    const written = nested(rule.holds);
    return {
      name: rule.key,
      event: { type: rule.key },
      conditions: 'all' in written || 'any' in written ? written : { all: [written] },
    };
  });
  const engine = new JsonRules(rules, { allowUndefinedFacts: true });
  return async (facts) => new Set((await engine.run(facts)).events.map((event) => event.type));
}

type Written = string | { readonly [mechanism: string]: readonly Written[] };
function inPublicodes(condition: Condition<Facts>, negated = false): Written {
  switch (condition.kind) {
    case 'fact':
      return `${condition.name} = ${negated ? 'non' : 'oui'}`;
    case 'factIs': {
      const of = condition.values.map((value) => `${condition.name} ${negated ? '!=' : '='} '${value}'`);
      return { [negated ? 'toutes ces conditions' : 'une de ces conditions']: of };
    }
    case 'all':
    case 'any':
      return {
        [(condition.kind === 'all') === negated ? 'une de ces conditions' : 'toutes ces conditions']: condition.of.map(
          (part) => inPublicodes(part, negated),
        ),
      };
    case 'not':
      return inPublicodes(condition.of, !negated);
    default:
      throw new Error(`${condition.kind} 没有对应写法`);
  }
}

function namesIn(condition: Condition<Facts>, into: Set<keyof Facts>): void {
  if (condition.kind === 'fact' || condition.kind === 'factIs') into.add(condition.name);
  if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.of) namesIn(part, into);
  if (condition.kind === 'not') namesIn(condition.of, into);
}

export function publicodes(): (facts: Facts) => Holding {
  const names = new Set<keyof Facts>();
  for (const rule of RULES) namesIn(rule.holds, names);
  const written = Object.fromEntries([
    ...[...names].map((name) => [name, null] as const),
    ...RULES.map((rule) => [rule.key, { valeur: inPublicodes(rule.holds) }] as const),
  ]);
  const engine = new Publicodes(written);
  const said = (value: unknown): string =>
    typeof value === 'boolean' ? (value ? 'oui' : 'non') : `'${String(value)}'`;
  return (facts) => {
    engine.setSituation(
      Object.fromEntries([...names].flatMap((name) => (facts[name] === undefined ? [] : [[name, said(facts[name])]]))),
    );
    return new Set(RULES.filter((rule) => engine.evaluate(rule.key).nodeValue === true).map((rule) => rule.key));
  };
}
