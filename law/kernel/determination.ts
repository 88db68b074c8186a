import type { Condition, FactDictionary, FactsOf } from './condition.ts';
import { cite, isInForce, type Provision } from './citation.ts';
import { inYuan } from './money.ts';
import { inChinese, isPlainDate, type PlainDate } from './plain-date.ts';

/** 'unknown' can be settled by asking; 'officer' cannot, a person decides. */
export type Answer = 'yes' | 'no' | 'unknown' | 'officer';

export const ANSWER_LABELS = {
  yes: '是',
  no: '否',
  unknown: '还不清楚',
  officer: '由工作人员认定',
} as const satisfies Record<Answer, string>;

/** Kleene's three values, and a fourth that an open question outranks (asking may still make it needless). */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  if (answers.includes('unknown')) return 'unknown';
  return answers.includes('officer') ? 'officer' : 'yes';
}

export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  if (answers.includes('unknown')) return 'unknown';
  return answers.includes('officer') ? 'officer' : 'no';
}

export function notOf(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer;
}

export const yesIf = (holds: boolean): Answer => (holds ? 'yes' : 'no');

function read<F>(facts: F, name: keyof F): unknown {
  return facts[name];
}

function numberIn<F>(facts: F, name: keyof F): bigint | undefined {
  const value = read(facts, name);
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

export function evaluate<F>(condition: Condition<F>, facts: NoInfer<F>): Answer {
  switch (condition.kind) {
    case 'fact': {
      const value = read(facts, condition.name);
      return typeof value === 'boolean' ? yesIf(value) : 'unknown';
    }
    case 'factIs': {
      const value = read(facts, condition.name);
      return typeof value === 'string' ? yesIf(condition.values.includes(value)) : 'unknown';
    }
    case 'all': {
      let answer: Answer = 'yes';
      for (const part of condition.of) {
        const next = evaluate(part, facts);
        if (next === 'no') return 'no';
        if (next === 'unknown' || (next === 'officer' && answer === 'yes')) answer = next;
      }
      return answer;
    }
    case 'any': {
      let answer: Answer = 'no';
      for (const part of condition.of) {
        const next = evaluate(part, facts);
        if (next === 'yes') return 'yes';
        if (next === 'unknown' || (next === 'officer' && answer === 'no')) answer = next;
      }
      return answer;
    }
    case 'not':
      return notOf(evaluate(condition.of, facts));
    case 'atMost': {
      const value = read(facts, condition.name);
      return typeof value === 'number' && Number.isFinite(value) ? yesIf(value <= condition.limit) : 'unknown';
    }
    case 'before': {
      const value = read(facts, condition.name);
      return isPlainDate(value) ? yesIf(value < condition.day) : 'unknown';
    }
    case 'perHead': {
      const total = numberIn(facts, condition.total);
      const heads = numberIn(facts, condition.heads);
      if (total === undefined || heads === undefined || heads < 1n) return 'unknown';
      const left = total * BigInt(condition.limit.by);
      const right = heads * BigInt(condition.limit.over);
      return yesIf(condition.strict ? left < right : left <= right);
    }
    case 'known':
      return read(facts, condition.name) === undefined ? 'unknown' : 'yes';
    case 'officer':
      return 'officer';
    case 'always':
      return yesIf(condition.holds);
  }
}

export function childrenOf<F>(condition: Condition<F>): readonly Condition<F>[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of;
  return condition.kind === 'not' ? [condition.of] : [];
}

export function namesAt<F>(condition: Condition<F>): readonly (keyof F & string)[] {
  switch (condition.kind) {
    case 'fact':
    case 'factIs':
    case 'atMost':
    case 'before':
    case 'known':
      return [condition.name];
    case 'perHead':
      return [condition.total, condition.heads];
    default:
      return [];
  }
}

/** The known facts that carry the answer: for a yes of `any` the first branch that stands, for a no of `all` the first that falls. */
export function factsUsed<F>(condition: Condition<F>, facts: NoInfer<F>): readonly (keyof F & string)[] {
  const found = new Set<keyof F & string>();
  collectUsed(condition, facts, found);
  return [...found];
}

function collectUsed<F>(condition: Condition<F>, facts: NoInfer<F>, into: Set<keyof F & string>): void {
  for (const name of namesAt(condition)) if (read(facts, name) !== undefined) into.add(name);
  const parts = childrenOf(condition);
  const decisive = condition.kind === 'any' ? 'yes' : condition.kind === 'all' ? 'no' : undefined;
  const carrier = decisive === undefined ? undefined : parts.find((part) => evaluate(part, facts) === decisive);
  for (const part of carrier === undefined ? parts : [carrier]) collectUsed(part, facts, into);
}

export type Line = { readonly depth: number; readonly answer: Answer; readonly text: string };

/** The condition in Chinese, line by line: of what has been settled only the parts that carry the answer. */
export function explain<F extends FactsOf<D>, D extends FactDictionary>(
  condition: Condition<F>,
  facts: NoInfer<F>,
  dictionary: D,
  depth = 0,
): readonly Line[] {
  const answer = evaluate(condition, facts);
  const line = (text: string): Line => ({ depth, answer, text });
  const carries = (part: Condition<F>): boolean => {
    const partly = evaluate(part, facts);
    if (condition.kind === 'any') return answer === 'no' || (answer === 'yes' ? partly === 'yes' : partly !== 'no');
    return condition.kind !== 'all' || answer === 'yes' || (answer === 'no' ? partly === 'no' : partly !== 'yes');
  };
  const parts = (): readonly Line[] =>
    childrenOf(condition)
      .filter(carries)
      .flatMap((part) => explain(part, facts, dictionary, depth + 1));
  const label = (name: string): string => dictionary[name]?.label ?? name;
  switch (condition.kind) {
    case 'fact':
      return [line(label(condition.name))];
    case 'factIs':
      return [
        line(
          `${label(condition.name)}：${condition.values.map((value) => choiceLabel(dictionary, condition.name, value)).join('、')}`,
        ),
      ];
    case 'all':
      return [line('同时具备'), ...parts()];
    case 'any':
      return [line('具备其一'), ...parts()];
    case 'not':
      return [line('不属于'), ...parts()];
    case 'atMost':
      return [
        line(
          `${label(condition.name)}不超过${dictionary[condition.name]?.type === 'money' ? inYuan(condition.limit) : condition.limit}`,
        ),
      ];
    case 'before':
      return [line(`${label(condition.name)}早于${inChinese(condition.day)}`)];
    case 'perHead':
      return [
        line(
          `${label(condition.total)}按${label(condition.heads)}平均，${condition.strict ? '低于' : '不超过'}每人${(condition.limit.over / condition.limit.by / 100).toFixed(2)}元`,
        ),
      ];
    case 'known':
      return [line(`${label(condition.name)}（需要知道）`)];
    case 'officer':
      return [line(`${condition.says}（由工作人员认定）`)];
    case 'always':
      return [line(condition.says)];
  }
}

export function choiceLabel(dictionary: FactDictionary, name: string, value: string): string {
  return dictionary[name]?.choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** One sentence of law and when it holds. */
export type Ground<F> = { readonly basis: Provision; readonly label: string; readonly holds: Condition<F> };

export type GroundAnswer = {
  readonly id: string;
  readonly label: string;
  readonly basis: string;
  readonly answer: Answer | 'notInForce';
};

export type Finding<F> = {
  /** Over the grounds a machine can read. */
  readonly answer: Answer;
  /** Grounds that carry the answer, with their citation. */
  readonly because: readonly GroundAnswer[];
  /** Residual clauses that a person may still find to hold. */
  readonly officerMay: readonly GroundAnswer[];
  readonly notInForce: readonly GroundAnswer[];
  /** What is still open, as one condition: asking it is asking the law. */
  readonly open: Condition<F>;
};

/** The grounds as they stand on one day: the split is the same for everyone who asks about that day. */
type Standing<F> = {
  readonly on: PlainDate;
  readonly listed: readonly Ground<F>[];
  readonly open: Condition<F>;
  readonly officerMay: readonly GroundAnswer[];
  readonly notInForce: readonly GroundAnswer[];
};

const standing = new WeakMap<object, unknown>();

function standingOn<F>(grounds: readonly Ground<F>[], on: PlainDate): Standing<F> {
  const known = standing.get(grounds) as Standing<F> | undefined; // put under these very grounds, so under their F
  if (known !== undefined && known.on === on) return known;
  const living = grounds.filter((ground) => isInForce(ground.basis, on));
  const listed = living.filter((ground) => ground.holds.kind !== 'officer');
  const found: Standing<F> = {
    on,
    listed,
    open: { kind: 'any', of: listed.map((ground) => ground.holds) },
    officerMay: living.filter((ground) => ground.holds.kind === 'officer').map((ground) => answerOf(ground, 'officer')),
    notInForce: grounds
      .filter((ground) => !isInForce(ground.basis, on))
      .map((ground) => answerOf(ground, 'notInForce')),
  };
  standing.set(grounds, found);
  return found;
}

/**
 * Any one ground suffices. Residual clauses never turn a no of the listed grounds into a yes or hold up the answer:
 * they are handed to the officer beside it.
 */
export function findAny<F>(grounds: readonly Ground<F>[], facts: NoInfer<F>, on: PlainDate): Finding<F> {
  const { listed, open, officerMay, notInForce } = standingOn(grounds, on);
  const answers = listed.map((ground) => evaluate(ground.holds, facts));
  const answer = anyOf(answers);
  return {
    answer,
    because: listed.filter((_, at) => answers[at] === answer).map((ground) => answerOf(ground, answer)),
    officerMay,
    notInForce,
    open,
  };
}

/** A citation is written once: the provision never changes. */
const written = new WeakMap<Provision, string>();
function citationOf(basis: Provision): string {
  const known = written.get(basis);
  if (known !== undefined) return known;
  const text = cite(basis);
  written.set(basis, text);
  return text;
}

export function answerOf<F>(ground: Ground<F>, answer: Answer | 'notInForce'): GroundAnswer {
  return { id: ground.basis.id, label: ground.label, basis: citationOf(ground.basis), answer };
}
