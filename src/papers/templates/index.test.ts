import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paperKinds } from './index.ts';
import { formLabel, paperKindNames } from './paper.ts';

describe('the registry of papers', () => {
  it.each(paperKindNames)('%s has a layout, a Chinese title and someone who receives it', (kind) => {
    expect(existsSync(new URL(`./${kind}.typ`, import.meta.url))).toBe(true);
    expect(paperKinds[kind].title).toMatch(/\p{Script=Han}/u);
    expect(paperKinds[kind].recipients.length).toBeGreaterThan(0);
  });

  it('each form number is used once, and one that was not verified says so', () => {
    const forms = paperKindNames.flatMap((kind) => ('form' in paperKinds[kind] ? [paperKinds[kind].form] : []));
    expect(new Set(forms.map(({ number }) => number)).size).toBe(forms.length);
    expect(formLabel(paperKinds['grant-decision'])).toBe('司法部法律援助文书格式第9号（待核）');
    expect(formLabel(paperKinds['file-index'])).toBe('本平台自拟文书');
  });

  it.each(paperKindNames)('%s names each of its fields in Chinese', (kind) => {
    const described = z.toJSONSchema(paperKinds[kind].schema);
    for (const [name, field] of Object.entries(described.properties ?? {})) {
      expect(typeof field === 'object' ? field.title : undefined, name).toMatch(/\p{Script=Han}/u);
    }
  });

  it('a misspelt field is refused instead of being left out of the paper', () => {
    expect(paperKinds['grant-decision'].schema.safeParse({ recipiant: '王红' }).success).toBe(false);
  });
});
