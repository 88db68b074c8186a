import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { usualNext } from '../../src/web/console/kit/usual-next.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The acts of every kind of record, from the declarations themselves. */
async function actsByKind(): Promise<ReadonlyMap<string, readonly string[]>> {
  const kinds = new Map<string, readonly string[]>();
  for (const file of globSync('src/**/*.workflow.ts', { cwd: root })) {
    const declared: Record<string, { subject?: string; transitions?: object }> = await import(path.join(root, file));
    for (const { subject, transitions } of Object.values(declared))
      if (subject && transitions) kinds.set(subject, Object.keys(transitions));
  }
  return kinds;
}

it('the main button of a record is an act of that record, and never a no to what she asks about her data', async () => {
  const acts = await actsByKind();
  expect(acts.size).toBeGreaterThan(10);
  for (const [kind, names] of Object.entries(usualNext))
    expect(acts.get(kind) ?? [], kind).toEqual(expect.arrayContaining([...names]));
  expect(usualNext.dataRequest).not.toContain('refuse');
});
