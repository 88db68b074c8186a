import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mutant } from './operators.ts';

/**
 * Runs the tests of the law against one mutant after another in one process: what depends on the changed file is
 * loaded anew, the rest is shared. Answers which test failed, or that all passed.
 */
export type Verdict = { readonly killedBy: string | undefined };

const root = path.resolve(import.meta.dirname, '../../..');
const law = path.join(root, 'law');
const shim = pathToFileURL(path.join(import.meta.dirname, 'vitest-shim.ts')).href;
const files = globSync('**/*.ts', { cwd: law }).map((file) => path.join(law, file));
const stripped = new Map(files.map((file) => [file, stripTypeScriptTypes(readFileSync(file, 'utf8'))]));
const readsAll = /(lint|catalogue)\.test\.ts$/;
const imports = new Map(
  files.map((file) => [
    file,
    [...(stripped.get(file) ?? '').matchAll(/from\s+'(\.[^']+\.ts)'/g)].map(([, to = '']) =>
      path.resolve(path.dirname(file), to),
    ),
  ]),
);

function dependents(changed: string): ReadonlySet<string> {
  const found = new Set([changed]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const file of files)
      if (!found.has(file) && ((imports.get(file) ?? []).some((each) => found.has(each)) || readsAll.test(file)))
        found.add(file);
  }
  return found;
}

let round = 0;
let afresh: ReadonlySet<string> = new Set(files);
let changed: { file: string; code: string } | undefined;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: shim, shortCircuit: true };
    const found = next(specifier, context);
    if (!found.url.startsWith('file:') || found.url.includes('?')) return found;
    const file = fileURLToPath(found.url);
    return afresh.has(file) ? { ...found, url: `${found.url}?round=${round}` } : found;
  },
  load(url, context, next) {
    if (!url.startsWith('file:')) return next(url, context);
    const file = fileURLToPath(url.split('?')[0] ?? url);
    const code = changed?.file === file && url.includes('?') ? changed.code : stripped.get(file);
    return code === undefined ? next(url, context) : { format: 'module', source: code, shortCircuit: true };
  },
});

// The worked examples first; what tries hundreds of random people last.
const cost = (file: string): number =>
  /property|oracle|schema/.test(file) ? 2 : /time-coverage|lint/.test(file) ? 1 : 0;
const tests = files.filter((file) => file.endsWith('.test.ts')).toSorted((a, b) => cost(a) - cost(b));
const { registered } = await import('./vitest-shim.ts');

async function attempt(mutant: Mutant | undefined): Promise<Verdict> {
  round += 1;
  if (mutant === undefined) {
    changed = undefined;
    afresh = new Set(files);
  } else {
    const file = path.join(root, mutant.file);
    const code = readFileSync(file, 'utf8');
    changed = { file, code: stripTypeScriptTypes(code.slice(0, mutant.start) + mutant.to + code.slice(mutant.end)) };
    afresh = dependents(file);
  }
  for (const file of tests.filter((each) => afresh.has(each))) {
    registered.length = 0;
    try {
      await import(pathToFileURL(file).href);
    } catch (error) {
      return {
        killedBy: `${path.relative(root, file)}：${error instanceof Error ? error.message.slice(0, 120) : '不能加载'}`,
      };
    }
    for (const { name, body } of registered.slice()) {
      try {
        await body();
      } catch (error) {
        return {
          killedBy: `${path.relative(root, file)}：${name}${mutant === undefined ? ` ${error instanceof Error ? error.message.slice(0, 600) : ''}` : ''}`,
        };
      }
    }
  }
  return { killedBy: undefined };
}

process.on('message', (mutant: Mutant | 'unchanged') => {
  void attempt(mutant === 'unchanged' ? undefined : mutant).then(
    (verdict) => process.send?.(verdict),
    (error: unknown) => process.send?.({ killedBy: String(error) }),
  );
});
process.send?.({ ready: true });
