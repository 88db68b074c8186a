import { isDeepStrictEqual } from 'node:util';

/**
 * The part of vitest that the tests of the law use, so that one process can try hundreds of mutants.
 * Before any mutant is tried the unchanged law must pass here exactly as it does under vitest.
 */
type Body = () => unknown;
export const registered: { name: string; body: Body }[] = [];
const prefix: string[] = [];

export function describe(name: string, body: Body): void {
  prefix.push(name);
  body();
  prefix.pop();
}
const register = (name: string, body: Body): void =>
  void registered.push({ name: [...prefix, name].join(' › '), body });
const titled = (name: string, values: readonly unknown[]): string => `${name} ${JSON.stringify(values)}`;
export const test = Object.assign(register, {
  each: (rows: readonly unknown[]) => (name: string, body: (...values: unknown[]) => unknown) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      register(titled(name, values), () => body(...values));
    }
  },
  for: (rows: readonly unknown[]) => (name: string, body: (row: unknown) => unknown) => {
    for (const row of rows) register(titled(name, [row]), () => body(row));
  },
});
export const it = test;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, plain(each)]),
  );
}
const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));
function matches(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) && found.length === wanted.length && wanted.every((each, at) => matches(found[at], each))
    );
  if (!isRecord(wanted)) return Object.is(found, wanted) || equal(found, wanted);
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.entries(wanted).every(([key, each]) => matches((found as Record<string, unknown>)[key], each))
  );
}
const lengthOf = (value: unknown): unknown =>
  typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
function contains(found: unknown, wanted: unknown): boolean {
  if (typeof found === 'string') return typeof wanted === 'string' && found.includes(wanted);
  return (
    typeof found === 'object' &&
    found !== null &&
    Symbol.iterator in found &&
    [...(found as Iterable<unknown>)].includes(wanted)
  );
}
function throws(found: unknown, wanted: unknown): boolean {
  try {
    if (typeof found === 'function') found();
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (typeof wanted === 'string') return message.includes(wanted);
    return wanted instanceof RegExp ? wanted.test(message) : typeof wanted !== 'function' || error instanceof wanted;
  }
}

const MATCHERS: Readonly<Record<string, (found: unknown, wanted: unknown) => boolean>> = {
  toBe: Object.is,
  toEqual: equal,
  toStrictEqual: isDeepStrictEqual,
  toMatchObject: matches,
  toContain: contains,
  toContainEqual: (found, wanted) => Array.isArray(found) && found.some((each) => equal(each, wanted)),
  toHaveLength: (found, wanted) => lengthOf(found) === wanted,
  toMatch: (found, wanted) =>
    typeof found === 'string' && (wanted instanceof RegExp ? wanted.test(found) : found.includes(String(wanted))),
  toThrow: throws,
  toBeUndefined: (found) => found === undefined,
  toBeDefined: (found) => found !== undefined,
  toBeNull: (found) => found === null,
  toBeTruthy: Boolean,
  toBeFalsy: (found) => !found,
  toBeLessThan: (found, wanted) => Number(found) < Number(wanted),
  toBeLessThanOrEqual: (found, wanted) => Number(found) <= Number(wanted),
  toBeGreaterThan: (found, wanted) => Number(found) > Number(wanted),
  toBeGreaterThanOrEqual: (found, wanted) => Number(found) >= Number(wanted),
  toBeCloseTo: (found, wanted) => Math.abs(Number(found) - Number(wanted)) < 0.005,
  toMatchSnapshot: () => true,
};

export function expect(found: unknown, message = ''): Record<string, unknown> {
  const side = (negated: boolean) =>
    Object.fromEntries(
      Object.entries(MATCHERS).map(([name, holds]) => [
        name,
        (wanted?: unknown) => {
          if (holds(found, wanted) === negated) throw new Error(`${message} expected ${negated ? 'not ' : ''}${name}`);
        },
      ]),
    );
  return { ...side(false), not: side(true) };
}

/** Time limits of the runner mean nothing here. */
export const vi = { setConfig: (): void => undefined };
