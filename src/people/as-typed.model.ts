import { findPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';

/**
 * Reads what people really type: full-width digits, Chinese numerals, spaces, 号 and 块. What cannot be read is
 * undefined and never an accusation: the page keeps the words and goes on.
 */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  仨: 3,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const weights: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** 一千五百, 三千二, 二〇一〇, 十二, 两万: whole numbers only. */
export function readNumber(text: string): number | undefined {
  const words = plain(text).replaceAll(/(?<=\d),(?=\d)/g, '');
  const mixed = /^(\d+(?:\.\d+)?)([十百千万]?)$/.exec(words);
  if (mixed) return Number(mixed[1]) * ({ 十: 10, 百: 100, 千: 1000, 万: 10_000 }[mixed[2] ?? ''] ?? 1);
  if (words === '') return undefined;
  if ([...words].every((letter) => letter in digits))
    return Number([...words].map((letter) => digits[letter]).join(''));
  const [wan, rest] = words.includes('万')
    ? [words.slice(0, words.indexOf('万')), words.slice(words.indexOf('万') + 1)]
    : ['', words];
  const high = wan === '' ? 0 : below(wan);
  const low = rest === '' ? 0 : below(rest, wan === '' ? undefined : 1000);
  return high === undefined || low === undefined || (wan === '' && words.includes('万'))
    ? undefined
    : high * 10_000 + low;
}

/** Below ten thousand. A last digit without its weight takes the next lower one: 三千二 is 3200. */
function below(words: string, first?: number): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = first === undefined ? 1 : first * 10;
  let isAfterZero = false;
  for (const letter of words) {
    if (letter in weights) {
      const weight = weights[letter] ?? 1;
      sum += (digit ?? (weight === 10 ? 1 : 0)) * weight;
      if (digit === undefined && weight !== 10) return undefined;
      [digit, last, isAfterZero] = [undefined, weight, false];
    } else if (letter in digits) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[letter];
      if (digit === 0) isAfterZero = true;
    } else return undefined;
  }
  return digit === undefined ? sum : sum + digit * (isAfterZero || last < 100 ? 1 : last / 10);
}

/** An amount of money in fen: 1,500元, １５００, 一千五, 0.3万, 没有. */
export function readMoney(text: string): number | undefined {
  const words = plain(text);
  if (/^(没有?|无|零|0|没钱|没有收入|无收入)$/.test(words)) return 0;
  const trimmed = words
    .replace(/^(大概|大约|约|差不多|每月|一个月|￥|¥)+/, '')
    .replace(/(左右|上下|多|吧|的样子)+$/, '')
    .replace(/(块钱|元钱|人民币|元|块|圆)(?:整)?$/, '')
    .replace(/(多|来)$/, '');
  const number = readNumber(trimmed);
  return number === undefined || !Number.isFinite(number) ? undefined : Math.round(number * 100);
}

export function readCount(text: string): number | undefined {
  const number = readNumber(
    plain(text)
      .replace(/^(一共|共|总共)/, '')
      .replace(/(口人|个人|口|人|个)$/, ''),
  );
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= 100 ? number : undefined;
}

/** A day, when the words name one. The lunar calendar is not guessed at, nor a month without its day. */
export function readDay(text: string): PlainDate | undefined {
  if (/农历|阴历|旧历|老历|闰|腊月|冬月|正月|初[一二三四五六七八九十\d]/.test(text)) return undefined;
  const words = plain(text.trim().replaceAll(/(?<=\d)\s+(?=\d)/g, '.'))
    .replace(/^(?:公历|阳历|新历|西历)?(?:出生|生日)?(?:日期|年月日)?[:：是]?(?:公历|阳历|新历|西历)?/, '')
    .replace(/[。.（(]*(?:公历|阳历|新历|身份证上的?|户口本上的?)?[)）。.]*$/, '');
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  const parts =
    run ??
    /^([\d〇零一二三四五六七八九]{2,4})[年./\-、]([\d一二三四五六七八九十]{1,3})[月./\-、]([\d一二三四五六七八九十廿]{1,3})[日号]?(?:生|出生)?$/.exec(
      words,
    );
  if (!parts) return undefined;
  const [, y = '', m = '', d = ''] = parts;
  const [year, month, day] = [readNumber(y), readNumber(m), readNumber(d.replace(/^廿/, '二十'))];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = y.length > 2 ? year : year > 30 ? 1900 + year : 2000 + year;
  return findPlainDate(
    `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

/** A time of day as HH:MM: 10点, 上午十点半, 下午3点一刻, １５：３０. */
export function readTime(text: string): string | undefined {
  const words = plain(text);
  const parts =
    /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?([\d一二三四五六七八九十两]{1,3})(?:[:点时.](半|一刻|三刻|[\d一二三四五六七八九十]{1,3})?分?|)$/.exec(
      words,
    );
  if (!parts) return undefined;
  const [, part = '', h = '', m = ''] = parts;
  const hour = readNumber(h);
  const minute = m === '' || m === undefined ? 0 : ({ 半: 30, 一刻: 15, 三刻: 45 }[m] ?? readNumber(m));
  if (hour === undefined || minute === undefined) return undefined;
  const shifted = /下午|傍晚|晚上/.test(part) && hour < 12 ? hour + 12 : part === '中午' && hour < 3 ? hour + 12 : hour;
  return shifted <= 23 && minute <= 59
    ? `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : undefined;
}
