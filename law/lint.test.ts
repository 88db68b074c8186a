import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

/**
 * Outside the kernel nobody branches on a fact: `undefined || false` is false, and unknown would be read as no.
 * A fact is what comes out of a facts record: `facts.x`, `valueIn(facts, 'x')`, or a name bound to either. Asking whether it is known is allowed.
 */
type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string' ? value['name'] : undefined;
const RECORDS = /^(facts|given|claimFacts)$/;
const BRANCHING = new Set([
  'LogicalExpression',
  'ConditionalExpression',
  'IfStatement',
  'SwitchStatement',
  'WhileStatement',
]);
const COMPARING = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']);

function isRead(node: Node, bound: ReadonlySet<string>): boolean {
  if (node.type === 'MemberExpression')
    return RECORDS.test(nameOf(node['object']) ?? '') || (isNode(node['object']) && isRead(node['object'], bound));
  if (node.type === 'ChainExpression') return isNode(node['expression']) && isRead(node['expression'], bound);
  if (node.type === 'CallExpression') return nameOf(node['callee']) === 'valueIn';
  return bound.has(nameOf(node) ?? '');
}

const isUndefined = (node: unknown): boolean => nameOf(node) === 'undefined';

export function branchesOnFacts(code: string, file = 'x.ts'): readonly string[] {
  const program: unknown = parseSync(file, code).program;
  const bound = new Set<string>();
  const faults: string[] = [];
  const report = (node: Node): void => void faults.push(code.slice(node.start, node.start + 80).split('\n')[0] ?? '');
  const visit = (node: Node, look: (node: Node) => void): void => {
    look(node);
    for (const child of childrenOf(node)) visit(child, look);
  };
  if (!isNode(program)) throw new Error('没有读到程序');
  visit(program, (node) => {
    if (node.type !== 'VariableDeclarator' || !isNode(node['init'])) return;
    const name = nameOf(node['id']);
    if (name !== undefined && isRead(node['init'], bound)) bound.add(name);
    if (isNode(node['id']) && node['id'].type === 'ObjectPattern' && RECORDS.test(nameOf(node['init']) ?? ''))
      report(node);
  });
  visit(program, (node) => {
    if (
      node.type === 'UnaryExpression' &&
      node['operator'] === '!' &&
      isNode(node['argument']) &&
      isRead(node['argument'], bound)
    )
      report(node);
    if (
      node.type === 'BinaryExpression' &&
      COMPARING.has(String(node['operator'])) &&
      !isUndefined(node['right']) &&
      !isUndefined(node['left'])
    ) {
      if ([node['left'], node['right']].some((side) => isNode(side) && isRead(side, bound))) report(node);
    }
    if (!BRANCHING.has(node.type)) return;
    const tested =
      node.type === 'LogicalExpression' ? [node['left'], node['right']] : [node['test'] ?? node['discriminant']];
    if (tested.some((side) => isNode(side) && isRead(side, bound))) report(node);
  });
  return faults;
}

const root = import.meta.dirname;
const files = globSync('**/*.ts', { cwd: root }).filter(
  (file) => !file.startsWith('kernel/') && !file.startsWith('testing/') && !file.endsWith('.test.ts'),
);

test('no file of the law outside the kernel branches on a fact', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(
    files.flatMap((file) =>
      branchesOnFacts(readFileSync(`${root}/${file}`, 'utf8'), file).map((fault) => `${file}: ${fault}`),
    ),
  ).toEqual([]);
});

test('the check sees what it must see', () => {
  const planted = [
    'const x = facts.isMinor || facts.isDisabled;',
    'const x = !facts.isMinor;',
    'if (facts.isMinor) go();',
    "const x = facts.matter === 'labourPay';",
    "const age = valueIn(facts, 'householdSize'); if (age > 3) go();",
    'const { isMinor } = facts;',
    'const x = facts.isMinor ? 1 : 2;',
    'const x = facts.isMinor ?? false;',
    "const m = facts.matter; switch (m) { case 'a': go(); }",
    "const x = facts['isMinor'] && go();",
    'const x = facts?.isMinor && go();',
    "const x = valueIn(facts, 'isMinor') ?? false;",
  ];
  expect(planted.filter((code) => branchesOnFacts(code).length === 0)).toEqual([]);
});

test('the check lets pass what asks only whether a fact is known', () => {
  expect(
    branchesOnFacts(
      "const birth = valueIn(facts, 'birthDate'); const x = birth === undefined ? undefined : day(birth);",
    ),
  ).toEqual([]);
  expect(branchesOnFacts("const answer = evaluate(fact('isMinor'), facts); if (answer === 'yes') go();")).toEqual([]);
});

test('the law imports nothing outside its own tree', () => {
  const imports = [
    ...files,
    ...globSync('kernel/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts')),
  ].flatMap((file) => {
    const parsed = parseSync(file, readFileSync(`${root}/${file}`, 'utf8'));
    return parsed.module.staticImports.map((each) => ({ file, from: each.moduleRequest.value }));
  });
  expect(imports.length).toBeGreaterThan(100);
  expect(
    imports.filter(
      (each) =>
        !each.from.startsWith('.') ||
        new URL(each.from, `file:///law/${each.file}`).pathname.startsWith('/law/') === false,
    ),
  ).toEqual([]);
});
