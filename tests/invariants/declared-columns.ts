import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** One column as the types state it: what the code believes the database holds. */
export type Declared = { readonly nullable: boolean; readonly generated: boolean; readonly base: string };
type Node = { readonly type: string } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
const textOf = (value: unknown): string => {
  if (!isNode(value)) return '';
  const own = value['name'] ?? value['value'];
  return typeof own === 'string' ? own : textOf(value['expression'] ?? value['literal']);
};

const root = path.resolve(import.meta.dirname, '../..');

/** Every `interface Tables` that a module of `src/` merges in, its type aliases followed by name. */
export function declaredTables(): ReadonlyMap<string, ReadonlyMap<string, Declared>> {
  const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const programs = files.map(
    (file) => parseSync(file, readFileSync(path.join(root, file), 'utf8')).program as unknown as Node,
  ); // the parser's own node type is wider than what is read here
  const statements = programs
    .flatMap((program) => nodesIn(program['body']))
    .map((node) => (isNode(node['declaration']) ? node['declaration'] : node));
  const aliases = new Map(
    statements
      .filter(({ type }) => type === 'TSTypeAliasDeclaration')
      .map((node) => [textOf(node['id']), node['typeAnnotation']]),
  );
  const tables = new Map<string, Map<string, Declared>>();
  for (const merged of statements.filter(({ type }) => type === 'TSModuleDeclaration')) {
    for (const shape of nodesIn(isNode(merged['body']) ? merged['body']['body'] : []).filter(
      (node) => node.type === 'TSInterfaceDeclaration' && textOf(node['id']) === 'Tables',
    )) {
      for (const [name, type] of membersOf(shape['body'], aliases)) {
        tables.set(
          name,
          new Map([...membersOf(type, aliases)].map(([column, declared]) => [column, columnOf(declared, aliases)])),
        );
      }
    }
  }
  return tables;
}

type Aliases = ReadonlyMap<string, unknown>;

function membersOf(type: unknown, aliases: Aliases): ReadonlyMap<string, unknown> {
  if (!isNode(type)) return new Map();
  if (type.type === 'TSTypeReference') return membersOf(aliases.get(textOf(type['typeName'])), aliases);
  if (type.type === 'TSIntersectionType')
    return new Map(nodesIn(type['types']).flatMap((part) => [...membersOf(part, aliases)]));
  const members = nodesIn(type['members'] ?? type['body']).filter((node) => node.type === 'TSPropertySignature');
  return new Map(
    members.map((member) => [
      textOf(member['key']),
      isNode(member['typeAnnotation']) ? member['typeAnnotation']['typeAnnotation'] : undefined,
    ]),
  );
}

const wrappers: ReadonlySet<string> = new Set(['Generated', 'ColumnType']);
const known: ReadonlySet<string> = new Set(['Date', 'PlainDate', 'Sealed', 'Blind', 'Uint8Array', 'Buffer']);

function columnOf(type: unknown, aliases: Aliases): Declared {
  const plain = { nullable: false, generated: false };
  if (!isNode(type)) return { ...plain, base: 'unreadable' };
  switch (type.type) {
    case 'TSStringKeyword':
      return { ...plain, base: 'string' };
    case 'TSNumberKeyword':
      return { ...plain, base: 'number' };
    case 'TSBooleanKeyword':
      return { ...plain, base: 'boolean' };
    case 'TSNullKeyword':
      return { ...plain, nullable: true, base: '' };
    case 'TSLiteralType':
      return { ...plain, base: 'word' };
    case 'TSArrayType':
      return { ...plain, base: 'list' };
    case 'TSTypeOperator':
      return columnOf(type['typeAnnotation'], aliases);
    case 'TSUnionType': {
      const parts = nodesIn(type['types']).map((part) => columnOf(part, aliases));
      const bases = [...new Set(parts.map(({ base }) => base).filter((base) => base !== ''))];
      return {
        nullable: parts.some(({ nullable }) => nullable),
        generated: parts.some(({ generated }) => generated),
        base: bases.join(' | '),
      };
    }
    case 'TSIndexedAccessType': {
      const owner = isNode(type['objectType']) ? type['objectType'] : undefined;
      return columnOf(membersOf(owner, aliases).get(textOf(type['indexType'])), aliases);
    }
    case 'TSTypeReference':
      return referenceOf(type, aliases);
    default:
      return { ...plain, base: type.type };
  }
}

function referenceOf(type: Node, aliases: Aliases): Declared {
  const name = textOf(type['typeName']);
  if (wrappers.has(name)) {
    const [inner] = nodesIn(isNode(type['typeArguments']) ? type['typeArguments']['params'] : []);
    const column = columnOf(inner, aliases);
    return { ...column, generated: name === 'Generated' || column.generated };
  }
  if (known.has(name)) return { nullable: false, generated: false, base: name };
  const alias = aliases.get(name);
  // A zod schema's type or the keys of a literal: words of a closed list.
  return isNode(alias) && alias.type !== 'TSTypeOperator' && alias.type !== 'TSTypeReference'
    ? columnOf(alias, aliases)
    : { nullable: false, generated: false, base: 'word' };
}
