import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paperKinds } from './index.ts';
import { formLabel, paperKindNames, type PaperTemplate } from './paper.ts';

describe('the registry of papers', () => {
  it.each(paperKindNames)('%s has a layout, a Chinese title and someone who receives it', (kind) => {
    expect(existsSync(new URL(`./${kind}.typ`, import.meta.url))).toBe(true);
    expect(paperKinds[kind].title).toMatch(/\p{Script=Han}/u);
    expect(paperKinds[kind].recipients.length).toBeGreaterThan(0);
  });

  it('each form number is used once, and one that was not verified says so', () => {
    const templates: readonly PaperTemplate[] = Object.values(paperKinds);
    const numbers = templates.flatMap(({ form }) => (form === undefined ? [] : [form.number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(formLabel(paperKinds['grant-decision'])).toBe('司法部法律援助文书格式第9号（待核）');
    expect(formLabel(paperKinds['file-index'])).toBe('本平台自拟文书');
  });

  it.each(paperKindNames)('%s names each of its fields in Chinese', (kind) => {
    const fields = Object.entries(z.toJSONSchema(paperKinds[kind].schema).properties ?? {});
    const unnamed = fields.filter(
      ([, field]) => typeof field !== 'object' || !/\p{Script=Han}/u.test(field.title ?? ''),
    );
    expect(unnamed.map(([name]) => name)).toEqual([]);
    expect(fields.length).toBeGreaterThan(0);
  });

  it('a misspelt field is refused instead of being left out of the paper', () => {
    expect(paperKinds['grant-decision'].schema.safeParse({ recipiant: '王红' }).success).toBe(false);
  });
});
