import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** `to` is a path in the repository, or the bare name of a package (`zod`, `node:fs`), or `?` when it is computed. */
export type Edge = { readonly from: string; readonly to: string; readonly isPackage: boolean };
export type Sources = { readonly modules: readonly string[]; readonly edges: readonly Edge[] };

const MODULE = /\.tsx?$/;

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function specifiersOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? ''}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const computed = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(start, end));
    return literal?.[2] ?? '?';
  });
  return [...module.staticImports.map((one) => one.moduleRequest.value), ...exported, ...computed].filter(
    (specifier) => specifier !== undefined,
  );
}

function edge(from: string, specifier: string): Edge {
  if (specifier.startsWith('.')) {
    return { from, to: path.posix.join(path.posix.dirname(from), specifier), isPackage: false };
  }
  return { from, to: specifier.startsWith('node:') ? specifier : packageName(specifier), isPackage: specifier !== '?' };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return walk(root, inside);
    return MODULE.test(entry.name) ? [inside] : [];
  });
}

/** Every module under `folders` with every import it has, tests left out: they may look anywhere. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const modules = folders.flatMap((folder) => walk(root, folder)).filter((file) => !/\.test\.tsx?$/.test(file));
  const edges = modules.flatMap((file) =>
    specifiersOf(file, readFileSync(path.join(root, file), 'utf8')).map((specifier) => edge(file, specifier)),
  );
  return { modules, edges };
}
