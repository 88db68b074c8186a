import { html as written } from 'hono/html';
import { inLanguage, languageInForce, SOURCE, type Language } from './language.ts';
import { compiled, isAllChinese } from './segments.ts';

/** A piece of a page. Everything put into it is escaped; `raw` is banned. */
export type Html = ReturnType<typeof written>;
export const nothing: Html = written``;
export { asWritten, listed, say, toHer } from './language.ts';

/** Pages are written in Chinese. In another language each sentence of a template is looked up by its Chinese one. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const language = languageInForce();
  return language ? translated(language, strings, values) : written(strings, ...values);
}

function translated(language: Language, strings: TemplateStringsArray, values: readonly unknown[]): Html {
  const known = language.pages.get(strings) ?? compiled(strings, language.find, SOURCE);
  language.pages.set(strings, known);
  return written(
    known.strings,
    ...known.holes.map(({ hole, isRead, isMarkup }) =>
      !isRead ? values[hole] : isMarkup ? marked(language, values[hole]) : inLanguage(language, values[hole]),
    ),
  );
}

/** What no translator has said, a name for instance, is read out as the Chinese that it is. */
function marked(language: Language, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => marked(language, one));
  const said = inLanguage(language, value);
  return said === value && typeof value === 'string' && !language.isInHan && isAllChinese(value)
    ? written`<bdi data-source lang="${SOURCE}">${value}</bdi>`
    : said;
}
