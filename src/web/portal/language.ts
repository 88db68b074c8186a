import { AsyncLocalStorage } from 'node:async_hooks';
import { html as written } from 'hono/html';
import { likenessOf } from './likeness.ts';
import { isWords, textWith, type Compiled } from './segments.ts';

/** The language everything is written in: its words are the keys of every other. */
export const SOURCE = 'zh-CN';

/** Another language: a name for itself, and for each Chinese sentence its own. */
export type Language = {
  tag: string;
  name: string;
  /** Written with the letters of Chinese: they tell nothing of what language they are. */
  isInHan: boolean;
  /** What it says for a key; nothing where nobody has said it yet. */
  find(key: string): string | undefined;
  /** The same for a sentence that was put together elsewhere: by a rule that refuses, in a text about the law. */
  findLike(sentence: string): string | undefined;
  /** Each template of a page is put together once. */
  pages: WeakMap<TemplateStringsArray, Compiled>;
};

export function languageOf(tag: string, name: string, words: ReadonlyMap<string, string>): Language {
  const find = (key: string): string | undefined => words.get(key);
  const isInHan = /^(Han|Jpan|Kore)/.test(new Intl.Locale(tag).maximize().script ?? '');
  return { tag, name, isInHan, find, findLike: likenessOf(words, find), pages: new WeakMap() };
}

/** What a request speaks, and what it might: absent where nothing but Chinese is installed. */
export type Spoken = { inForce: Language | undefined; installed: readonly Language[] };
const spoken = new AsyncLocalStorage<Spoken>();
/** A product with Chinese alone asks nothing, for each of the thousand pieces of its pages. */
let isAnyInstalled = false;

export function speaking<Done>(what: Spoken, act: () => Done): Done {
  isAnyInstalled ||= what.installed.length > 0;
  return spoken.run(what, act);
}
/** Nothing in Chinese, which needs no looking up. */
export const languageInForce = (): Language | undefined => (isAnyInstalled ? spoken.getStore()?.inForce : undefined);
export const languagesInstalled = (): readonly Language[] => spoken.getStore()?.installed ?? [];
export const tagInForce = (): string => languageInForce()?.tag ?? SOURCE;

/** What stands at a place that is read: words somebody may have said in another language, or a piece made already. */
export function inLanguage(language: Language, value: unknown): unknown {
  if (typeof value === 'string') return language.find(value) ?? language.findLike(value) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => inLanguage(language, one));
  if (value instanceof Promise) return value.then((one: unknown) => inLanguage(language, one));
  return value;
}

/** A sentence put together with what stands in it, for a title, a label, a problem: say`请在 ${day} 前交`. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const language = languageInForce();
  if (!language) return String.raw({ raw: strings }, ...values);
  const key = textWith(strings);
  const said = isWords(key) ? (language.find(key) ?? key) : key;
  return said.replace(/\{(\d+)\}/g, (_, at: string) => String(inLanguage(language, values[Number(at)] ?? '')));
}

/** Words written to 您, said to whom they are for. */
export function toHer(words: string, you: string): string {
  const said = words.replaceAll('您', you);
  const language = languageInForce();
  return language?.find(said) ?? language?.find(words) ?? said;
}

/** Several things in a row, each in her language. */
export const listed = (parts: readonly string[]): string => {
  const language = languageInForce();
  return parts.map((part) => language?.find(part) ?? part).join(language?.find('、') ?? '、');
};

/**
 * Shown in the words it was written in, whatever the language of the page: a sentence of the law, a reason of a
 * decision, what she wrote herself. Said to be Chinese where the page is not, so that it is read out as such.
 */
export function asWritten(text: string): string | ReturnType<typeof written> {
  return languageInForce() && isWords(text) ? written`<bdi lang="${SOURCE}">${text}</bdi>` : text;
}
