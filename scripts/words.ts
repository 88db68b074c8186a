import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FACTS } from '../law/facts.ts';
import { guideFields as fieldsOfGuide, type GuideField } from '../src/guides/guide.model.ts';
import { guides } from '../src/guides/guides/index.ts';
import { emptyAnswers } from '../src/intake/draft.model.ts';
import { inParts, inVoice } from '../src/intake/portal/question-words.ts';
import { SOURCE } from '../src/web/portal/language.ts';
import { LanguageFile } from '../src/web/portal/languages.ts';
import { scriptWords } from '../src/web/portal/script-words.ts';
import { refusals } from '../src/platform/refusal.ts';
import { note, refusalWords, wordsOf, type Found } from './words/reach.ts';

const root = path.resolve(import.meta.dirname, '..');
const wordsFile = path.join(root, `locales/${SOURCE}.json`);

/** Every sentence that her pages may show, with the files where it stands. */
export function allWords(): Found {
  const found: Found = new Map();
  const add = (words: string, file: string): void => note(found, words, file);
  for (const [words, files] of wordsOf(root)) for (const file of files) add(words, file);
  for (const [words, files] of refusalWords(root)) for (const file of files) add(words, file);
  for (const { message } of Object.values(refusals)) add(message, 'src/platform/refusal.ts');
  for (const words of scriptWords) add(words, 'src/web/portal/script-words.ts');
  for (const words of questionWords()) add(words, 'law/facts.ts');
  for (const words of guideWords()) add(words, 'src/guides/guides/index.ts');
  return found;
}

/** What the law asks, in the two voices in which she is asked. */
function questionWords(): readonly string[] {
  const voices = [
    { you: '您', answers: { isChild: false } },
    { you: '你', answers: { isChild: true } },
  ] as const;
  return Object.values(FACTS).flatMap((fact) =>
    voices.flatMap((voice) => {
      const said = (words: string): string =>
        inVoice(words, { you: voice.you, answers: { ...emptyAnswers(), ...voice.answers } });
      const { asked, includes } = inParts(said(fact.question));
      const choices = 'choices' in fact ? fact.choices.map(({ label }) => label) : [];
      return [
        asked,
        ...(includes === undefined ? [] : [includes]),
        said(fact.label),
        said(fact.why),
        ...choices.flatMap((label) => [label, said(label)]),
      ];
    }),
  );
}

/** The sheets put sentences together from periods of the law; what they end as is what is read. Their basis is the law's. */
const guideWords = (): readonly string[] =>
  guides.flatMap((guide) => guideFields.filter((field) => field !== 'basis').flatMap((field) => guide[field]));
const guideFields = Object.keys(fieldsOfGuide) as GuideField[]; // the keys of a literal

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
const asFile = (content: unknown): string => `${JSON.stringify(content, null, 1)}\n`;

/** locales/zh-CN.json as the source has it. Run this file to write it. */
export const wordsPage = (): string =>
  `{\n${Object.entries(sorted(allWords()))
    .map(([words, files]) => `${JSON.stringify(words)}: ${JSON.stringify([...files].toSorted())}`)
    .join(',\n')}\n}\n`;
export const committedWords = (): string => readFileSync(wordsFile, 'utf8');

/** A translation brought up to the source: what is said stays, what is new is empty, what is gone is left out. */
export function broughtUp(file: LanguageFile, keys: Iterable<string>): LanguageFile {
  return { name: file.name, words: sorted([...keys].map((key) => [key, file.words[key] ?? ''] as const)) };
}
export const missingIn = (file: LanguageFile, keys: Iterable<string>): readonly string[] =>
  [...keys].filter((key) => !file.words[key]);

function readLanguage(file: string, fallback: string): LanguageFile {
  try {
    return LanguageFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { name: fallback, words: {} };
    throw error;
  }
}

/** node scripts/words.ts [locales/en.json …]: the source's file, and the translations named or lying beside it. */
if (import.meta.main) {
  const source = wordsPage();
  const keys = Object.keys(JSON.parse(source) as Record<string, unknown>); // written a line above
  if (committedWords() !== source) writeFileSync(wordsFile, source); // an installation may not write here
  const beside = globSync('locales/*.json', { cwd: root }).map((file) => path.join(root, file));
  const given = process.argv.slice(2).map((file) => path.resolve(file));
  for (const file of new Set([...beside, ...given])) {
    if (file === wordsFile) continue;
    const translation = broughtUp(readLanguage(file, path.basename(file, '.json')), keys);
    writeFileSync(file, asFile(translation));
    process.stdout.write(`${file}：共 ${keys.length} 句，还缺 ${missingIn(translation, keys).length} 句\n`);
  }
}
