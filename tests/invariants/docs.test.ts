import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demoPassword, demoStaff } from '../../seeds/demo/staff.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const inRoot = (file: string): boolean => existsSync(path.join(root, file));

type Row = { id: string; state: string; today: string; places: string[]; tests: string[] };

const paths = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The rows of the plan, however many tables they stand in. */
function planRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => /^\| S\d/.test(line))
    .map((line) => {
      const [, id = '', , state = '', today = '', places = '', tests = ''] = line.split('|').map((cell) => cell.trim());
      return { id, state, today, places: paths(places), tests: paths(tests) };
    });
}

/** What is wrong with the plan's rows; nothing when they are honest as far as a machine can see. */
function faultsOf(rows: readonly Row[], exists: (file: string) => boolean): string[] {
  const wanted = Array.from({ length: 71 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`);
  const ids = rows.map(({ id }) => id);
  return [
    ...wanted.filter((id) => ids.filter((one) => one === id).length !== 1).map((id) => `${id} should be there once`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `${id} is not of the plan`),
    ...rows.flatMap(({ id, state, today, places, tests }) => [
      ...(['已可用', '部分', '尚未'].includes(state) ? [] : [`${id}: state ${state}`]),
      ...(today === '' ? [`${id} does not say what a person can do`] : []),
      ...(state === '已可用' && tests.length === 0 ? [`${id} is 已可用 without a test`] : []),
      ...(state === '已可用' && places.length === 0 ? [`${id} is 已可用 nowhere`] : []),
      ...tests.filter((file) => !/\.test\.m?ts$/.test(file)).map((file) => `${id}: ${file} is no test`),
      ...[...places, ...tests].filter((file) => !exists(file)).map((file) => `${id}: ${file} does not exist`),
    ]),
  ];
}

test('the plan has each of the 71 capabilities once, names only what exists, and nothing is 已可用 without a test', () => {
  expect(faultsOf(planRows(read('docs/plan.md')), inRoot)).toEqual([]);
});

test('a lost row, a second row, a wrong path and an unproven claim are each noticed', () => {
  const rows = planRows(read('docs/plan.md'));
  const [first, second] = rows;
  if (!first || !second) throw new Error('the plan should have rows');
  const planted = [
    { ...second, id: 'S71' },
    ...rows.slice(2),
    { ...first, state: '已可用', places: ['src/nowhere'], tests: [] },
  ];
  expect(faultsOf(planted, inRoot)).toEqual(
    expect.arrayContaining([
      'S02 should be there once',
      'S71 should be there once',
      'S01 is 已可用 without a test',
      'S01: src/nowhere does not exist',
    ]),
  );
});

/** Sources of the product: where a word of the glossary must be in use. */
function sources(): string {
  return ['law', 'src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !/\.(test|generated)\.tsx?$/.test(entry.name),
        )
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
}

function glossaryRows(text: string): { chinese: string; names: string[] }[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, chinese = '', , names = '']) => ({ chinese, names: paths(names) }));
}

const isUsed = (name: string, text: string): boolean =>
  new RegExp(`(?<![A-Za-z])${name.replaceAll(/[.-]/g, String.raw`\$&`)}(?![A-Za-z])`).test(text);

test('every identifier of the glossary is in use, and every Chinese term stands in it once', () => {
  const rows = glossaryRows(read('GLOSSARY.md'));
  const text = sources();
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(({ names }) => names.length === 0).map(({ chinese }) => chinese)).toEqual([]);
  expect(rows.flatMap(({ names }) => names).filter((name) => !isUsed(name, text))).toEqual([]);
  expect(new Set(rows.map(({ chinese }) => chinese)).size).toBe(rows.length);
  expect(isUsed('aWordThatNobodyUses', text)).toBe(false);
});

const decisions = readdirSync(path.join(root, 'docs/decisions')).toSorted();

test('decisions are numbered without a gap, short, and say context, decision and consequences', () => {
  expect(decisions.map((name) => name.slice(0, 5))).toEqual(
    decisions.map((_, at) => `${String(at + 1).padStart(4, '0')}-`),
  );
  for (const name of decisions) {
    const text = read(`docs/decisions/${name}`);
    expect(text.trimEnd().split('\n').length, name).toBeLessThanOrEqual(50);
    for (const part of ['## Context', '## Decision', '## Consequences']) expect(text, name).toContain(part);
  }
});

test('every package the product runs with has its decision', () => {
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const text = decisions.map((name) => read(`docs/decisions/${name}`)).join('\n');
  const packages = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

const documents = ['README.md', 'GLOSSARY.md', 'docs/operations.md', 'docs/rule-changes.md', 'docs/plan.md'];

test('links between documents lead somewhere', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to = '']) => ({
      file,
      to: path.join(path.dirname(file), to),
    })),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ to }) => !inRoot(to))).toEqual([]);
});

test('every npm command and every setting that the handbooks name is really there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = ['README.md', 'docs/operations.md'].map(read).join('\n');
  const commands = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const known = ['src/config.ts', 'start.mjs', 'scripts/start/browser.mjs'].map(read).join('\n');
  const table = [...text.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);
  expect(table.length).toBeGreaterThan(5);
  expect(table.filter((name) => !known.includes(name))).toEqual([]);
  const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'YUANHU_MODE');
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.filter((name) => !table.includes(name))).toEqual([]);
});

test('the demo sign-ins of the README sign in', () => {
  const text = read('README.md');
  const named = [...text.matchAll(/^\| `([a-z]+\.[a-z0-9]+)`/gm)].map(([, login = '']) => login);
  const logins = new Set(demoStaff().map(({ login }) => login));
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((login) => !logins.has(login))).toEqual([]);
  expect(text).toContain(demoPassword);
});
