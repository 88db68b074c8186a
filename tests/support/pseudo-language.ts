import { languageOf, type Language } from '../../src/web/portal/language.ts';

/** A language in which every sentence of the source is itself between ⟦ and ⟧: what is not, came past the tag. */
export const pseudoTag = 'en-XA';
export const pseudo = (key: string): string =>
  key
    .split(/(\{\d+\}|<\/?[a-z]+\d*>)/)
    .map((part, at) => (at % 2 === 1 || part.trim() === '' ? part : `⟦${part}⟧`))
    .join('');
export const pseudoLanguage = (keys: readonly string[]): Language =>
  languageOf(pseudoTag, 'Pseudo', new Map(keys.map((key) => [key, pseudo(key)])));

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
/** Said to be as it was written: the law's sentence, a name, her own words. */
const asWritten = /<bdi lang="zh-CN">[^<]*<\/bdi>/g;
/** As an office numbers what it files. */
const fileNumber = /\p{Script=Han}+〔\d{4}〕[\d-]+号?/gu;
const readAttribute = / (?:aria-label|alt|title|placeholder|download|data-says?(?:-[a-z]+)?)="([^"]*)"/g;

/** Chinese that she would read on a page of that language, and that is no known name or words of hers. */
export function chineseLeft(html: string, known: readonly string[]): string[] {
  const shown = html
    .replaceAll(asWritten, ' ')
    .replaceAll(/<textarea[^>]*>[^<]*<\/textarea>/g, ' ')
    .replaceAll('<wbr>', '');
  const texts = [
    ...[...shown.matchAll(/>([^<]+)</g)].map(([, text = '']) => text),
    ...[...shown.matchAll(readAttribute)].map(([, text = '']) => text),
    ...[...shown.matchAll(/<input type="submit" value="([^"]*)"/g)].map(([, text = '']) => text),
  ];
  return texts
    .map((text) =>
      unescape(text)
        .replaceAll(/⟦[^⟦⟧]*⟧/g, '')
        .replaceAll(fileNumber, ''),
    )
    .filter((text) => /\p{Script=Han}/u.test(text))
    .filter((text) => {
      let rest = text;
      for (const data of known) rest = rest.replaceAll(data, '');
      return /\p{Script=Han}/u.test(rest);
    });
}
