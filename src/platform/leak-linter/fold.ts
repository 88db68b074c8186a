/**
 * One spelling for everything a reader would read alike: width, case, spaces and punctuation, the long forms of
 * common characters, and numerals in Chinese. `at` remembers where each folded character stood, so that two numbers
 * that only touch after folding can be told apart.
 */
export type Folded = { text: string; at: readonly number[]; raw: string };

const digits: Readonly<Record<string, string>> = {
  ...pairs('〇零一二三四五六七八九', '00123456789'),
  ...pairs('壹贰叁肆伍陆柒捌玖', '123456789'),
  ...pairs('貳參陸幺', '2361'),
};
/** Long forms of characters that stand in names of places and schools. */
const simple: Readonly<Record<string, string>> = pairs(
  '區縣號樓單門東園裏莊鎮鄉橋廠學樹業華國陽陰龍鳳馬雙慶豐興寧臨門關頭灣溝嶺崗場廣寶長萬歲閣廈層棟間戶車晉處實驗電話蘭麗慶義勝衛營澤漢濱',
  '区县号楼单门东园里庄镇乡桥厂学树业华国阳阴龙凤马双庆丰兴宁临门关头湾沟岭岗场广宝长万岁阁厦层栋间户车晋处实验电话兰丽庆义胜卫营泽汉滨',
);

export function fold(text: string): Folded {
  const raw = text.normalize('NFKC').toLowerCase();
  const characters: string[] = [];
  const at: number[] = [];
  for (const { start, words, isNumeral } of runsOf(raw)) {
    const written = isNumeral ? String(valueOf(words)) : (digits[words] ?? simple[words] ?? words);
    characters.push(written);
    at.push(...Array.from({ length: written.length }, () => start));
  }
  return { text: characters.join(''), at, raw };
}

type Run = { start: number; words: string; isNumeral: boolean };

/** Letters, digits and Chinese characters; `三十二` is one run with a value, `三二` stays two digits. */
function runsOf(raw: string): Run[] {
  const parts =
    /(?<tens>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖]?[百佰][零〇]?[一二三四五六七八九]?[十拾]?[一二三四五六七八九]?|[0-9一二三四五六七八九]?[十拾][一二三四五六七八九]?)|(?<kept>[\p{L}\p{N}])/gu;
  return [...raw.matchAll(parts)].map(({ index, groups, 0: words }) => ({
    start: index,
    words,
    isNumeral: groups?.['tens'] !== undefined,
  }));
}

function valueOf(words: string): number {
  let total = 0;
  let pending: number | undefined;
  for (const character of words) {
    const unit = '百佰'.includes(character) ? 100 : '十拾'.includes(character) ? 10 : undefined;
    if (unit === undefined) {
      pending = Number(digits[character] ?? character);
    } else {
      total += (pending === undefined || pending === 0 ? 1 : pending) * unit;
      pending = undefined;
    }
  }
  return total + (pending ?? 0);
}

/** Every place where `words` stands in the folded text; a number is found whole, never inside a longer one. */
export function placesOf(words: string, { text, at, raw }: Folded): number[] {
  const found: number[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length - 1;
    const cutsBefore = isDigit(text[start]) && isDigit(text[start - 1]) && touches(at, raw, start - 1);
    const cutsAfter = isDigit(text[end]) && isDigit(text[end + 1]) && touches(at, raw, end);
    if (!cutsBefore && !cutsAfter) found.push(start);
  }
  return found;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character);
/** Side by side in what was really written, not only after spaces were taken out. */
const touches = (at: readonly number[], raw: string, index: number): boolean => {
  const [here = 0, next = 0] = [at[index], at[index + 1]];
  return !/[^\p{L}\p{N}]/u.test(raw.slice(here, next));
};

function pairs(from: string, to: string): Record<string, string> {
  const target = [...to];
  return Object.fromEntries([...from].map((character, index) => [character, target[index] ?? character]));
}
