import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../src/web/portal/assets');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** What a script says in a language later than 2019: one such word, and an older telephone reads none of it. */
function laterWords(source: string): string[] {
  const found: string[] = [];
  const { program, errors } = parseSync('her.js', source);
  if (errors.length > 0) return errors.map(({ message }) => message);
  new Visitor({
    ChainExpression: () => void found.push('?.'),
    LogicalExpression: ({ operator }) => void (operator === '??' && found.push('??')),
    AssignmentExpression: ({ operator }) => void (['??=', '||=', '&&='].includes(operator) && found.push(operator)),
    PrivateIdentifier: ({ name }) => void found.push(`#${name}`),
    PropertyDefinition: () => void found.push('a field of a class'),
    StaticBlock: () => void found.push('static { }'),
    Literal: ({ raw }) => void (raw && /^\d[\d.]*_/.test(raw) && found.push(raw)),
    CallExpression: ({ callee }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (['replaceAll', 'at', 'toSorted', 'toReversed', 'findLast', 'hasOwn'].includes(callee.property.name))
        found.push(callee.property.name);
    },
  }).visit(program);
  return found;
}

describe('a telephone of 2019', () => {
  it.each(['enhance.js', 'send.js'])('reads %s to the end', (name) => expect(laterWords(read(name))).toEqual([]));

  it.each(['a?.b', 'a ?? b', 'a ||= 1', 'x = 1_000', "'a'.replaceAll('a', 'b')", 'class A { #b = 1 }'])(
    '%s is noticed',
    (later) => expect(laterWords(`let a, b, x; ${later}`)).not.toEqual([]),
  );

  it('covers the whole screen when she leaves: nothing of the cover is said in a shorthand it does not know', () => {
    const css = read('portal.css');
    expect(css).not.toMatch(/^\s*inset\b/m);
    expect(/\.cover \{([^}]*)\}/.exec(css)?.[1]).toMatch(/top: 0;[^]*right: 0;[^]*bottom: 0;[^]*left: 0;/);
  });
});
