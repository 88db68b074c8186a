import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from './boundaries-modules.ts';
import { violationsOf } from './boundaries-rules.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the boundaries of the product', () => {
  const sources = readSources(root, ['law', 'src']);

  it('are checked on what is really there', () => {
    expect(sources.modules.length).toBeGreaterThan(100);
    expect(sources.edges.length).toBeGreaterThan(350);
    expect(sources.edges.filter(({ isPackage }) => !isPackage).length).toBeGreaterThan(250);
    expect(sources.modules).toContain('src/platform/workflow/declare.ts');
    expect(sources.modules).toContain('law/kernel/period.ts');
  });

  it('hold', () => {
    const lines = violationsOf(sources).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
    expect([...new Set(lines)]).toEqual([]);
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = {
  'law/a.ts': `export const a = 1;`,
  'src/platform/workflow/declare.ts': `import { a } from '../../../law/a.ts'; export { a };`,
  'src/platform/database.ts': `import pg from 'pg'; export { pg };`,
  'src/one/one.model.ts': `import { z } from 'zod'; import { twice } from './count-twice.ts'; export { z, twice };`,
  'src/one/count-twice.ts': `export const twice = 2;`,
  'src/one/one.store.ts': `import { pg } from '../platform/database.ts'; export { pg };`,
  'src/one/one.queries.ts': `import { pg } from './one.store.ts'; export { pg };`,
  'src/one/portal/scene.ts': `export const scene = 1;`,
  'src/one/portal/first.page.ts': `import { scene } from './scene.ts'; export { scene };`,
  'src/two/two.model.ts': `import type { z } from '../one/one.model.ts'; export type Z = typeof z;`,
  'src/two/portal/second.page.ts': `import { scene } from '../../one/portal/scene.ts'; export { scene };`,
  'src/two/two.commands.ts': `import { pg } from '../one/one.queries.ts'; export { pg };`,
  'src/two/portal/page.ts': `import { pg } from '../two.commands.ts'; export { pg };`,
  'src/two/console/page.tsx': `import 'react'; import type { Z } from '../two.model.ts'; export type Y = Z;`,
  'src/server.ts': `import './two/two.commands.ts'; import './one/one.store.ts';`,
};

function planted(change: Record<string, string>): string[] {
  const place = mkdtempSync(path.join(folder, 'planted-'));
  for (const [file, text] of Object.entries({ ...sound, ...change })) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), text);
  }
  return [...new Set(violationsOf(readSources(place, ['law', 'src'])).map(({ rule }) => rule))];
}

describe('the checker of boundaries', () => {
  it('finds nothing in a sound house', () => {
    expect(planted({})).toEqual([]);
  });

  it.each([
    ['law imports only law', 'law/a.ts', `import { z } from 'zod'; export const a = z;`],
    ['law imports only law', 'law/a.ts', `export * from '../src/one/one.model.ts';`],
    ['law imports only law', 'law/a.ts', `import type { Socket } from 'node:net'; export type A = Socket;`],
    [
      'the domain imports only law, zod, the workflow kernel and the models of neighbours',
      'src/one/one.model.ts',
      `import '../platform/database.ts';`,
    ],
    [
      'the domain imports only law, zod, the workflow kernel and the models of neighbours',
      'src/one/count-twice.ts',
      `import 'node:fs'; export const twice = 2;`,
    ],
    [
      'the domain imports only law, zod, the workflow kernel and the models of neighbours',
      'src/two/two.workflow.ts',
      `import '../one/one.queries.ts';`,
    ],
    [
      'between capabilities only models, workflows, queries, records and scopes are seen',
      'src/two/two.commands.ts',
      `export { pg } from '../one/one.store.ts';`,
    ],
    [
      'between capabilities only models, workflows, queries, records and scopes are seen',
      'src/two/two.commands.ts',
      `export const pg = await import('../one/one.store.ts');`,
    ],
    [
      'between capabilities only models, workflows, queries, records and scopes are seen',
      'src/two/portal/second.page.ts',
      `export { scene } from '../../one/portal/first.page.ts';`,
    ],
    [
      'between capabilities only models, workflows, queries, records and scopes are seen',
      'src/two/two.commands.ts',
      `export { scene } from '../one/portal/scene.ts';`,
    ],
    [
      'the platform knows no capability',
      'src/platform/database.ts',
      `import type { Z } from '../two/two.model.ts'; export type Y = Z; export const pg = 1;`,
    ],
    [
      'the console imports only the domain, the web kits and law',
      'src/two/console/page.tsx',
      `import '../two.commands.ts';`,
    ],
    [
      'the console imports only the domain, the web kits and law',
      'src/two/console/page.tsx',
      `import pg from 'pg'; export { pg };`,
    ],
    [
      'a public page uses queries and commands, not what is under them',
      'src/one/portal/page.ts',
      `import '../one.store.ts';`,
    ],
    [
      'the shells and kits of the web know only the domain',
      'src/web/portal/layout.ts',
      `import '../../one/one.queries.ts';`,
    ],
    ['pages of the office and of the public are two programs', 'src/two/two.routes.ts', `import './console/page.tsx';`],
    ['only the server and the commands of the shell wire', 'src/two/two.jobs.ts', `import '../server.ts';`],
    ['product code does not lean on tests', 'src/two/two.jobs.ts', `import '../../tests/support/world.ts';`],
    ['an import names a module that exists', 'src/two/two.jobs.ts', `import './gone.ts';`],
    [
      'an import is written out',
      'src/two/two.jobs.ts',
      'export const load = (name: string) => import(`./${name}.ts`);',
    ],
    [
      'capabilities form no cycle',
      'src/one/one.model.ts',
      `export type { Z } from '../two/two.model.ts'; export const z = 1;`,
    ],
  ])('notices when broken: %s (%s)', (rule, file, text) => {
    expect(planted({ [file]: text })).toContain(rule);
  });

  it('refuses to judge what it cannot read', () => {
    expect(() => planted({ 'src/one/one.model.ts': 'import {' })).toThrow(/does not parse/);
  });
});
