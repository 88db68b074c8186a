import fc from 'fast-check';
import { resolved, type Document, type Schema } from './schema.ts';

/** Ids that earlier answers gave, newest last, by the name they went under. */
export type Pool = { note(answer: unknown): void; pick(name: string, nth: number): string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function poolOf(kept = 300): Pool {
  const byName = new Map<string, string[]>();
  const put = (name: string, id: string): void => {
    const ids = byName.get(name) ?? [];
    if (!ids.includes(id)) ids.push(id);
    if (ids.length > kept) ids.shift();
    byName.set(name, ids);
  };
  const note = (answer: unknown, name = ''): void => {
    if (typeof answer === 'string' && uuid.test(answer)) {
      put(name, answer);
      put('', answer);
    } else if (Array.isArray(answer)) for (const one of answer) note(one, name);
    else if (typeof answer === 'object' && answer !== null)
      for (const [key, one] of Object.entries(answer)) note(one, key === 'id' ? `${name}Id` : key);
  };
  return {
    note,
    pick: (name, nth) => {
      const ids = byName.get(name) ?? byName.get('') ?? [];
      return ids[nth % Math.max(1, ids.length)] ?? '00000000-0000-4000-8000-000000000000';
    },
  };
}

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  -0.5,
  2 ** 53,
  true,
  [],
  {},
  [[]],
  '\u0000',
  '\ud800',
  '𠮷',
  '‮',
  'ﷺ',
  "' or 1=1 --",
  '%s%n',
  '../../etc/passwd',
  'a'.repeat(5000),
  '9'.repeat(400),
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '1e9',
  'NaN',
  '１３８',
  '张三',
  '${7*7}',
  '<b>',
  '\\',
  '"',
);

/** A value as the schema asks for it; ids come from the pool, so that a request is about something that is there. */
export function valuesOf(
  document: Document,
  declared: Schema,
  pool: Pool,
  name = '',
  depth = 0,
): fc.Arbitrary<unknown> {
  const schema = resolved(document, declared);
  const { anyOf = schema.oneOf, allOf, properties = {}, required = [], items } = schema;
  const inner = (one: Schema, of: string): fc.Arbitrary<unknown> => valuesOf(document, one, pool, of, depth + 1);
  if (depth > 12) return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => inner(one, name)));
  if (allOf)
    return fc.tuple(...allOf.map((one) => inner(one, name))).map((parts) => Object.assign({}, ...parts) as unknown);
  switch ([schema.type].flat()[0]) {
    case 'string':
      return textOf(schema, pool, name);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 5000, 2 ** 31 - 1),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(items ? inner(items, name) : odd, {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'object': {
      const { additionalProperties: more, propertyNames } = schema;
      const known = fc.record(
        Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one, key)])),
        { requiredKeys: [...required] },
      );
      if (typeof more !== 'object' || Object.keys(properties).length > 0) return known;
      return fc.dictionary(propertyNames ? inner(propertyNames, name).map(String) : fc.string(), inner(more, name), {
        maxKeys: 6,
      });
    }
    default:
      return odd;
  }
}

function textOf(schema: Schema, pool: Pool, name: string): fc.Arbitrary<string> {
  if (schema.format === 'uuid' || (schema.pattern?.includes('[0-9a-fA-F]{8}') ?? false))
    return fc.oneof(
      { weight: 8, arbitrary: fc.nat().map((nth) => pool.pick(name, nth)) },
      { weight: 1, arbitrary: fc.uuid() },
    );
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString());
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern, 'u'), { size: '-1' });
  return fc.oneof(
    fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 60), unit: 'binary' }),
    fc.constantFrom('情况说明', '张三', '13800000000', '140105', '法律援助', 'x'),
  );
}

/** The same request with one of its places spoiled, as a broken or a hostile client would send it. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(), odd).map(([nth, bad]) => spoil(value, nth, bad));
}

function spoil(value: unknown, nth: number, bad: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const at = nth % value.length;
    return value.map((one, index) =>
      index === at ? spoil(one, Math.floor(nth / value.length), bad) : (one as unknown),
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value);
    const at = keys[nth % (keys.length + 1)];
    if (at === undefined) return nth % 3 === 0 ? bad : { ...value, surplus: bad };
    const inside: unknown = Reflect.get(value, at);
    return { ...value, [at]: spoil(inside, Math.floor(nth / (keys.length + 1)), bad) };
  }
  return bad;
}
