import path from 'node:path';
import { textWith } from '../../src/web/portal/segments.ts';
import { parseSync, Visitor, type Expression, type Program, type TemplateLiteral } from 'oxc-parser';

/** Words as they stand in the source: a piece of a page, a sentence put together, or a string as it is. */
export type Piece =
  | { kind: 'html' | 'say'; strings: readonly string[] }
  | { kind: 'text'; text: string }
  /** Put together where no translator can reach it. */
  | { kind: 'loose'; strings: readonly string[] };
/** One statement of a module: what it declares, what it names, what it says. */
export type Part = { declares: readonly string[]; names: ReadonlySet<string>; pieces: readonly Piece[] };
export type Import = { local: string; imported: string; from: string };
export type Module = { parts: readonly Part[]; imports: readonly Import[]; refusals: readonly string[] };

const stringsOf = ({ quasis }: TemplateLiteral): readonly string[] =>
  quasis.map(({ value }) => value.cooked ?? value.raw);

export function moduleOf(file: string, source: string): Module {
  const { program, module } = parseSync(file, source);
  const imports = module.staticImports.flatMap(({ moduleRequest, entries }) =>
    moduleRequest.value.startsWith('.')
      ? entries
          .filter(({ isType }) => !isType)
          .map(({ importName, localName }) => ({
            local: localName.value,
            imported: importName.name ?? '*',
            from: path.posix.join(path.posix.dirname(file), moduleRequest.value),
          }))
      : [],
  );
  return { imports, parts: program.body.map(partOf), refusals: refusalsOf(program) };
}

function partOf(statement: Program['body'][number]): Part {
  const names = new Set<string>();
  const pieces: Piece[] = [];
  if (statement.type === 'ImportDeclaration') return { declares: [], names, pieces };
  const tagged = new Set<number>();
  const text = (words: string): void => void pieces.push({ kind: 'text', text: words });
  new Visitor({
    Identifier: ({ name }) => void names.add(name),
    Literal: ({ value }) => (typeof value === 'string' ? text(value) : undefined),
    TaggedTemplateExpression: ({ tag, quasi }) => {
      tagged.add(quasi.start);
      if (tag.type !== 'Identifier') return;
      if (tag.name === 'html' || tag.name === 'say') pieces.push({ kind: tag.name, strings: stringsOf(quasi) });
    },
    TemplateLiteral: (template) => {
      if (tagged.has(template.start)) return;
      const strings = stringsOf(template);
      if (strings.length > 1) pieces.push({ kind: 'loose', strings });
      else text(strings[0] ?? '');
    },
  }).visit({
    type: 'Program',
    body: [statement],
    sourceType: 'module',
    hashbang: null,
    comments: [],
    start: 0,
    end: 0,
  } as unknown as Program);
  return { declares: declaredBy(statement), names, pieces };
}

function declaredBy(statement: Program['body'][number]): readonly string[] {
  const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (inner?.type === 'VariableDeclaration')
    return inner.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  if (inner?.type === 'FunctionDeclaration' || inner?.type === 'ClassDeclaration')
    return inner.id ? [inner.id.name] : [];
  // `export { x } from …`
  if (statement.type === 'ExportNamedDeclaration')
    return statement.specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? [exported.name] : []));
  return [];
}

/** The second word of `refusal('code', 'message')` and of `new Refused(…)`. */
function refusalsOf(program: Program): readonly string[] {
  const found: string[] = [];
  const literals = (expression: Expression | undefined): void => {
    if (expression?.type === 'Literal' && typeof expression.value === 'string') found.push(expression.value);
    if (expression?.type === 'TemplateLiteral') found.push(textWith(stringsOf(expression)));
    if (expression?.type === 'ConditionalExpression') [expression.consequent, expression.alternate].forEach(literals);
  };
  const second = (callee: Expression, given: readonly unknown[]): void => {
    if (callee.type !== 'Identifier' || !['refusal', 'Refused'].includes(callee.name)) return;
    literals(given[1] as Expression | undefined); // an argument that is no spread
  };
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => second(callee, given),
    NewExpression: ({ callee, arguments: given }) => second(callee, given),
  }).visit(program);
  return found;
}
