import { parseSync } from 'oxc-parser';
import { FACTS } from '../../../law/facts.ts';
import type { FactDeclaration } from '../../../law/kernel/condition.ts';
import { addDays, findPlainDate } from '../../../law/kernel/plain-date.ts';

/** One small fault put into one place of one file. */
export type Mutant = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly to: string;
};
type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };
type Site = { readonly node: Node; readonly operator: string; readonly to: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const nameOf = (value: unknown): string => (isNode(value) && typeof value['name'] === 'string' ? value['name'] : '');
const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** What is said to a reader, and who checked it when, decides nothing. */
const SAID = new Set(['verified', 'source', 'label', 'question', 'why', 'says', 'note', 'how', 'title', 'description']);
const SWAPPED: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '*': '/',
  '/': '*',
  '-': '+',
  '%': '*',
};
const ANSWERS: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', unknown: 'no', officer: 'no' };
const PAIRED: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  floor: 'ceil',
  ceil: 'floor',
  min: 'max',
  max: 'min',
  find: 'findLast',
  findLast: 'find',
};
const dictionary: readonly FactDeclaration[] = Object.values(FACTS);
const CHOICES = dictionary.flatMap((declaration) =>
  declaration.choices === undefined ? [] : [declaration.choices.map((choice) => choice.value)],
);

function ofCall(node: Node, code: string): readonly Site[] {
  const text = (of: Node): string => code.slice(of.start, of.end);
  const name = nameOf(node['callee']);
  const args = nodesOf(node['arguments']);
  const [first] = args;
  if ((name === 'all' || name === 'any') && first !== undefined) {
    const callee = node['callee'];
    const swap: readonly Site[] =
      isNode(callee) && args.length > 1
        ? [{ node: callee, operator: 'all↔any', to: name === 'all' ? 'any' : 'all' }]
        : [];
    const dropped =
      args.length < 2
        ? []
        : args.map((_arg, at) => ({
            node,
            operator: `少第${at + 1}个条件`,
            to: `${name}(${args
              .filter((_each, index) => index !== at)
              .map(text)
              .join(', ')})`,
          }));
    return [...swap, ...dropped];
  }
  if (name === 'fact' && first !== undefined)
    return [{ node, operator: '事实取反', to: `{ kind: 'not', of: ${text(node)} }` }];
  if (name === 'not' && first !== undefined) return [{ node, operator: '去掉否定', to: text(first) }];
  return [];
}

function ofLiteral(node: Node, parent: Node | undefined): readonly Site[] {
  const { value } = node;
  if (typeof value === 'boolean') return [{ node, operator: '真↔假', to: String(!value) }];
  if (typeof value === 'number')
    return [1, -1].map((by) => ({ node, operator: by > 0 ? '数加一' : '数减一', to: `(${value + by})` }));
  if (typeof value !== 'string') return [];
  const day = findPlainDate(value);
  if (day !== undefined)
    return [1, -1].map((by) => ({ node, operator: by > 0 ? '迟一天' : '早一天', to: `'${addDays(day, by)}'` }));
  if (parent?.type === 'Property' && parent['key'] === node) return [];
  const answer = Object.hasOwn(ANSWERS, value) ? ANSWERS[value] : undefined;
  if (answer !== undefined) return [{ node, operator: '答案互换', to: `'${answer}'` }];
  const choices = CHOICES.find((each) => each.includes(value));
  const other = choices?.[(choices.indexOf(value) + 1) % choices.length];
  return other === undefined || other === value ? [] : [{ node, operator: '换一个选项', to: `'${other}'` }];
}

function sitesAt(node: Node, parent: Node | undefined, code: string): readonly Site[] {
  const text = (of: unknown): string => (isNode(of) ? code.slice(of.start, of.end) : '');
  switch (node.type) {
    case 'CallExpression':
      return ofCall(node, code);
    case 'Literal':
      return ofLiteral(node, parent);
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const to = SWAPPED[String(node['operator'])];
      return to === undefined
        ? []
        : [
            {
              node,
              operator: `${String(node['operator'])} → ${to}`,
              to: `(${text(node['left'])}) ${to} (${text(node['right'])})`,
            },
          ];
    }
    case 'ConditionalExpression':
    case 'IfStatement':
      return isNode(node['test']) ? [{ node: node['test'], operator: '判断取反', to: `!(${text(node['test'])})` }] : [];
    case 'ArrayExpression': {
      const elements = nodesOf(node['elements']);
      if (elements.length > 60) return [];
      return elements.map((_, at) => ({
        node,
        operator: `少第${at + 1}个元素`,
        to: `[${elements
          .filter((__, index) => index !== at)
          .map(text)
          .join(', ')}]`,
      }));
    }
    case 'MemberExpression': {
      const name = nameOf(node['property']);
      const to = Object.hasOwn(PAIRED, name) ? PAIRED[name] : undefined;
      return to === undefined || !isNode(node['property'])
        ? []
        : [{ node: node['property'], operator: `${name} → ${to}`, to }];
    }
    default:
      return [];
  }
}

export function mutantsOf(file: string, code: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const visit = (node: Node, parent: Node | undefined): void => {
    if (
      node.type.startsWith('TS') &&
      !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)
    )
      return;
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'Property' && SAID.has(nameOf(node['key']))) return;
    for (const site of sitesAt(node, parent, code)) {
      const line = code.slice(0, site.node.start).split('\n').length;
      found.push({
        id: `${file}:${line}:${site.node.start} ${site.operator} ⇒ ${site.to.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
        file,
        line,
        operator: site.operator,
        start: site.node.start,
        end: site.node.end,
        to: site.to,
      });
    }
    for (const value of Object.entries(node)
      .flatMap(([key, each]) =>
        key === 'typeAnnotation' || key === 'typeArguments' || key === 'returnType' ? [] : [each],
      )
      .flat())
      if (isNode(value)) visit(value, node);
  };
  const program: unknown = parseSync(file, code).program;
  if (isNode(program)) visit(program, undefined);
  return found;
}
