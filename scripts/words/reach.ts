import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isWords, keysOf, textWith } from '../../src/web/portal/segments.ts';
import { moduleOf, type Module, type Part } from './module.ts';

export type Found = Map<string, Set<string>>;
export function note(found: Found, words: string, file: string): void {
  const files = found.get(words) ?? new Set<string>();
  found.set(words, files.add(file));
}

const pagesAre = ['src/*/portal/*.ts', 'src/web/portal/*.ts', 'src/portal.ts', 'src/front-door.ts'];
export const portalFiles = (root: string): readonly string[] =>
  globSync(pagesAre, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('/languages.ts'))
    .toSorted();

/** Of these only what a page names itself; behind them lies the whole office. */
const isInner = (file: string): boolean =>
  /\.(commands|queries|store|records|papers|tables|routes|jobs|scope|guards|reactions|ports)\.ts$/.test(file) ||
  file.startsWith('src/platform/');
/** What a page of the law is about to her: units of time, what she may ask a court for, what she can still do. */
const saidToHer: readonly string[] = [
  'law/kernel/period.ts',
  'law/national/anti-domestic-violence/danger-scale.ts',
  'law/national/anti-domestic-violence/protection-order.ts',
  'law/national/legal-aid-law/remedies.ts',
  'law/national/minors-law/mandatory-report.ts',
  'law/national/personal-information/provisions.ts',
];
/** The law's own sentences stay Chinese; its questions are put to her, and are read where they are asked. */
const isOfficial = (file: string): boolean => file.startsWith('law/') && !saidToHer.includes(file);

const keysIn = (part: Part, isPage: boolean): readonly string[] =>
  part.pieces
    .flatMap((piece) => {
      switch (piece.kind) {
        case 'html':
          return keysOf(piece.strings);
        case 'say':
          return [textWith(piece.strings)];
        case 'text':
          return [piece.text];
        case 'loose':
          return isPage ? [] : [textWith(piece.strings)]; // a page itself has `say` for it
      }
    })
    .filter(isWords);

/** The pages, and of every module what they name, and what that names in turn. */
export function wordsOf(root: string): Found {
  const found: Found = new Map();
  const modules = new Map<string, Module>();
  const read = (file: string): Module => {
    const known = modules.get(file) ?? moduleOf(file, readFileSync(path.join(root, file), 'utf8'));
    modules.set(file, known);
    return known;
  };
  const seen = new Set<Part>();
  const waiting: { file: string; part: Part; isPage: boolean }[] = portalFiles(root).flatMap((file) =>
    read(file).parts.map((part) => ({ file, part, isPage: true })),
  );
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file, part, isPage } = next;
    if (seen.has(part)) continue;
    seen.add(part);
    for (const key of keysIn(part, isPage)) note(found, key, file);
    const { parts, imports } = read(file);
    for (const other of parts)
      if (other.declares.some((name) => part.names.has(name))) waiting.push({ file, part: other, isPage });

    for (const { local, imported, from } of imports)
      if (part.names.has(local) && !isOfficial(from) && (isPage || !isInner(file) || from.endsWith('.model.ts')))
        for (const other of read(from).parts)
          if (imported === '*' || other.declares.includes(imported))
            waiting.push({ file: from, part: other, isPage: false });
  }
  return found;
}

/** What a rule says when it refuses her: said where the rule stands, shown on the page she was on. */
export function refusalWords(root: string): Found {
  const found: Found = new Map();
  for (const file of globSync('src/**/*.ts', { cwd: root }).toSorted()) {
    if (file.endsWith('.test.ts') || file.includes('/console/')) continue;
    const source = readFileSync(path.join(root, file), 'utf8');
    if (!/refusal\(|Refused\(/.test(source)) continue;
    for (const text of moduleOf(file, source).refusals) if (isWords(text)) note(found, text, file);
  }
  return found;
}
