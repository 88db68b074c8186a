import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { assess } from './assess.ts';
import { FACTS } from './facts.ts';
import { parsePlainDate as day } from './kernel/plain-date.ts';
import { answerSchema, factsSchema, type JsonSchema } from './schema.ts';
import { runs, someFacts } from './testing/arbitrary-facts.ts';
import { figures2026 } from './testing/figures-2026.ts';

// LAW_CASES may ask for many more cases than the usual patience of a test.
vi.setConfig({ testTimeout: 900_000 });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Enough of JSON Schema to check our own: types, enums, properties, items, required. */
function faults(value: unknown, schema: JsonSchema, path = ''): readonly string[] {
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) return [`${path} 不在枚举内：${String(value)}`];
  if (schema['type'] === 'string' && typeof value !== 'string') return [`${path} 不是文字`];
  if (schema['type'] === 'integer' && !Number.isInteger(value)) return [`${path} 不是整数`];
  if (schema['type'] === 'array')
    return Array.isArray(value)
      ? value.flatMap((item, index) => faults(item, schema['items'] as JsonSchema, `${path}[${index}]`))
      : [`${path} 不是数组`];
  if (schema['type'] !== 'object') return [];
  if (!isRecord(value)) return [`${path} 不是对象`];
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${path}.${name} 缺少`),
    ...(schema['additionalProperties'] === false
      ? Object.keys(value)
          .filter((name) => !(name in properties))
          .map((name) => `${path}.${name} 多出`)
      : []),
    ...Object.entries(properties).flatMap(([name, each]) =>
      name in value ? faults(value[name], each as JsonSchema, `${path}.${name}`) : [],
    ),
  ];
}

test('every answer has the shape that the schema says', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      expect(faults(JSON.parse(JSON.stringify(assess(facts, day('2026-11-23'), figures2026))), answerSchema())).toEqual(
        [],
      );
    }),
    runs(0.1),
  );
  expect(faults({ on: 1 }, answerSchema()).length).toBeGreaterThan(5);
});

test('the schema of facts names every fact with its label and question', () => {
  const properties = factsSchema()['properties'];
  expect(Object.keys(isRecord(properties) ? properties : {})).toEqual(Object.keys(FACTS));
  for (const [name, declaration] of Object.entries(FACTS)) {
    expect(declaration.question.length, name).toBeGreaterThan(5);
    expect(declaration.why.length, name).toBeGreaterThan(5);
  }
});
