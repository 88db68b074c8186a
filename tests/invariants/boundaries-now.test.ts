import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { readSources } from './boundaries-modules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const THE_CLOCK = 'src/platform/clock.ts';

/** Where a module asks the machine what time it is. The linter sees `Date.now()`; `new Date()` it does not. */
function asksTheMachine(file: string, text: string): string[] {
  const { program } = parseSync(file, text);
  const found: string[] = [];
  const note = (start: number): void => {
    found.push(`${file}:${text.slice(0, start).split('\n').length}`);
  };
  new Visitor({
    NewExpression: ({ callee, arguments: given, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) note(start);
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') note(start);
    },
    MemberExpression: ({ object, property, start }) => {
      const isNow = property.type === 'Identifier' && property.name === 'now';
      if (isNow && object.type === 'Identifier' && object.name === 'Date') note(start);
    },
  }).visit(program);
  return found;
}

describe('the clock', () => {
  it('is the only module that asks the machine for the time', () => {
    const { modules } = readSources(root, ['law', 'src']);
    expect(modules).toContain(THE_CLOCK);
    const found = modules
      .filter((file) => file !== THE_CLOCK)
      .flatMap((file) => asksTheMachine(file, readFileSync(path.join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each(['new Date()', 'Date()', 'Date.now()', 'f(new Date().getTime())', '[1].map(Date.now)'])(
    'is seen to be passed by when a module writes %s',
    (text) => {
      expect(asksTheMachine('src/a.ts', `const a = 1;\n${text};`)).toEqual(['src/a.ts:2']);
    },
  );

  it('does not mind a date that is given', () => {
    expect(asksTheMachine('src/a.ts', `new Date('2026-01-01'); new Date(0); clock.now();`)).toEqual([]);
  });
});
