import type { Condition } from './condition.ts';
import { childrenOf, evaluate, namesAt } from './determination.ts';
import { addDays } from './plain-date.ts';

/** Facts that are not known and can still change the answer, in the order in which the law names them. */
export function factsMissing<F>(condition: Condition<F>, facts: NoInfer<F>): readonly (keyof F & string)[] {
  const found = new Set<keyof F & string>();
  collectMissing(condition, facts, found);
  return [...found];
}

function collectMissing<F>(condition: Condition<F>, facts: NoInfer<F>, into: Set<keyof F & string>): void {
  if (evaluate(condition, facts) !== 'unknown') return;
  for (const name of namesAt(condition)) if (facts[name] === undefined) into.add(name);
  for (const part of childrenOf(condition)) collectMissing(part, facts, into);
}

function openLeaves<F>(condition: Condition<F>, facts: NoInfer<F>): number {
  if (evaluate(condition, facts) !== 'unknown') return 0;
  const parts = childrenOf(condition);
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + openLeaves(part, facts), 0);
}

/** The values of a fact between which the conditions distinguish. */
function telling<F>(condition: Condition<F>, name: string, into: Set<unknown>): void {
  if (condition.kind === 'fact' && condition.name === name) into.add(true).add(false);
  if (condition.kind === 'factIs' && condition.name === name)
    for (const value of [...condition.values, '\u0000other']) into.add(value);
  if (condition.kind === 'atMost' && condition.name === name) into.add(condition.limit).add(condition.limit + 1);
  if (condition.kind === 'before' && condition.name === name) into.add(condition.day).add(addDays(condition.day, -1));
  if (condition.kind === 'perHead' && condition.total === name)
    into.add(0).add(Math.ceil(condition.limit.over / condition.limit.by) * 30);
  if (condition.kind === 'perHead' && condition.heads === name) into.add(1).add(4);
  if (condition.kind === 'known' && condition.name === name) into.add('\u0000known');
  for (const part of childrenOf(condition)) telling(part, name, into);
}

/**
 * Missing facts of several conditions, best question first: the one whose possible answers
 * leave the least still open on average; equal ones in the order of the law.
 */
export function rankMissing<F>(conditions: readonly Condition<F>[], facts: NoInfer<F>): readonly (keyof F & string)[] {
  const open = conditions.filter((condition) => evaluate(condition, facts) === 'unknown');
  const names = [...new Set(open.flatMap((condition) => factsMissing(condition, facts)))];
  if (names.length < 2) return names;
  return names
    .map((name, order) => ({ name, order, left: leftAfter(open, facts, name) }))
    .toSorted((a, b) => a.left - b.left || a.order - b.order)
    .map((each) => each.name);
}

function leftAfter<F>(open: readonly Condition<F>[], facts: NoInfer<F>, name: keyof F & string): number {
  const values = new Set<unknown>();
  for (const condition of open) telling(condition, name, values);
  let left = 0;
  for (const value of values) {
    const supposed = { ...facts, [name]: value };
    for (const condition of open) left += openLeaves(condition, supposed);
  }
  return values.size === 0 ? Number.POSITIVE_INFINITY : left / values.size;
}
