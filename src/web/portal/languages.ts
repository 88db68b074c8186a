import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { Variables } from '../../platform/http/api.ts';
import { languageOf, SOURCE, speaking, type Language } from './language.ts';
import { marksIn } from './segments.ts';

export const languageCookie = 'yh_language';

/** A language as a translator hands it in: its own name, and what it says for each key. Empty: not said yet. */
export const LanguageFile = z.object({ name: z.string().min(1), words: z.record(z.string(), z.string()) });
export type LanguageFile = z.infer<typeof LanguageFile>;

/** Where a translation would lose a link or a name, or show a bare mark. */
export const faultsOf = ({ words }: LanguageFile): readonly string[] =>
  Object.entries(words)
    .filter(([key, said]) => said !== '' && !keepsMarks(key, said))
    .map(([key]) => key);

/** Every link of the sentence once and closed; what is put in may be left out, never put in twice or made up. */
function keepsMarks(key: string, said: string): boolean {
  const [wanted, given] = [marksIn(key), marksIn(said)];
  const isTag = (mark: string): boolean => mark.startsWith('<');
  if (new Set(given).size !== given.length || given.some((mark) => !wanted.includes(mark))) return false;
  if (given.filter(isTag).length !== wanted.filter(isTag).length) return false;
  const open: string[] = [];
  return given
    .filter(isTag)
    .every((mark) => (mark.startsWith('</') ? open.pop() === mark.replace('/', '') : open.push(mark) > 0));
}

/** Every language that lies in these folders. One that cannot be shown as it should stops the start. */
export function languagesIn(...folders: readonly string[]): readonly Language[] {
  const files = folders.flatMap((folder) => globSync('*.json', { cwd: folder }).map((file) => path.join(folder, file)));
  const found = files.filter((file) => path.basename(file, '.json') !== SOURCE).map(languageIn);
  if (new Set(found.map(({ tag }) => tag)).size < found.length)
    throw new Error(`同一种语言有两份译文，请留一份：${files.join('、')}`);
  return found;
}

function languageIn(file: string): Language {
  const tag = path.basename(file, '.json');
  const read = LanguageFile.safeParse(jsonIn(readFileSync(file, 'utf8')));
  if (!isTag(tag) || !read.success)
    throw new Error(`译文 ${file} 不对：文件名应是语言代码（如 en.json），里面是 name 和 words。`);
  const faults = faultsOf(read.data);
  if (faults.length > 0)
    throw new Error(`译文 ${file} 有 ${faults.length} 句丢了或者多了 {0}、<a> 这样的记号：\n${faults.join('\n')}`);
  return languageOf(tag, read.data.name, new Map(Object.entries(read.data.words).filter(([, said]) => said !== '')));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told below as what it is: no translation
  }
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** What she chose at the foot of a page holds for every page; nobody guesses it from her telephone. */
export const speakChosen = (installed: readonly Language[]) =>
  createMiddleware<{ Variables: Variables }>((c, next) => {
    const chosen = getCookie(c, languageCookie);
    return speaking({ inForce: installed.find(({ tag }) => tag === chosen), installed }, next);
  });
