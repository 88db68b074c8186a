import { describe, expect, it } from 'vitest';
import { committed, generate, typeOf } from '../../scripts/generate-client.ts';

describe('the API document and the console client', () => {
  const now = generate();

  it('openapi.json is what the running declarations say: it changes only on purpose (node scripts/generate-client.ts)', () => {
    expect(committed().document).toBe(now.document);
  });

  it('the types of the console are made from that very document', () => {
    expect(committed().client).toBe(now.client);
  });

  it('no schema refers to itself alone, and every reference has its schema', () => {
    const document: { components: { schemas: Record<string, { $ref?: string }> } } = JSON.parse(now.document);
    const { schemas } = document.components;
    for (const [name, schema] of Object.entries(schemas)) expect(schema.$ref, name).toBeUndefined();
    const named = [...now.document.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) expect(Object.keys(schemas)).toContain(name);
  });

  it('a shape the generator does not know is unknown, never a wrong promise', () => {
    expect(typeOf({ type: 'array', items: { enum: ['a', 'b'] } })).toBe('("a" | "b")[]');
    expect(typeOf({ type: 'object', properties: { a: { type: 'integer' }, b: {} }, required: ['a'] })).toBe(
      '{ "a": number; "b"?: unknown }',
    );
    expect(typeOf({ prefixItems: [] })).toBe('unknown');
  });
});
