/** What was read of the words in a field for a telephone. */
export type PhonesRead = {
  /** In the order in which they stand: `13800000000`, `0351-7654321转3`, `+85291234567`; a local number without its area code is as typed. */
  numbers: readonly string[];
  /** One number, with its area code, and nothing beside it that somebody should read. */
  isWhole: boolean;
};

const spoken: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'〇零洞oO'].map((zero) => [zero, '0']),
  ...[...'一幺么壹lI'].map((one) => [one, '1']),
  ...[...'二两贰'].map((two) => [two, '2']),
  ...[...'三叁'].map((three) => [three, '3']),
  ...[...'四肆'].map((four) => [four, '4']),
  ...[...'五伍'].map((five) => [five, '5']),
  ...[...'六陆'].map((six) => [six, '6']),
  ...[...'七柒拐'].map((seven) => [seven, '7']),
  ...[...'八捌'].map((eight) => [eight, '8']),
  ...[...'九玖勾'].map((nine) => [nine, '9']),
]) as Readonly<Record<string, string>>;
const digit = '[0-9〇零洞oO一幺么壹lI二两贰三叁四肆五伍六陆七柒拐八捌九玖勾]';
/** Digits written or spoken, however they are parted; at least seven of them. */
const runs = new RegExp(String.raw`\+?${digit}(?:[\s\-—–_.·•,，、;；/()（）]*${digit}){6,}`, 'gu');
const extension = /^[\s,，]*(?:转|轉|分机|分機|ext\.?|#|x)\s*(?:号|:|：)?\s*(\d{1,6})(?!\d)/iu;
/** Words that only say what stands beside them. */
const labels =
  /(?:手机|座机|固话|电话|联系方式|号码|本人|我的|是|为|tel|phone|mobile|号|[:：,，、;；/()（）.。\-—\s]|和|或者?|还有)/giu;

/** Digits of a run, spoken ones too: 幺三八 is 138. */
export const digitsOf = (text: string): string =>
  [...text].map((letter) => (/\d/.test(letter) ? letter : (spoken[letter] ?? ''))).join('');

export function phonesIn(text: string): PhonesRead {
  const words = text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const numbers: string[] = [];
  let rest = '';
  let from = 0;
  for (const { 0: run, index } of words.matchAll(runs)) {
    if (index < from) continue;
    const found = inRun(run);
    rest += words.slice(from, index);
    from = index + run.length;
    if (found.length === 0) rest += run;
    const more = found.length > 0 ? extension.exec(words.slice(from)) : null;
    if (more) from += more[0].length;
    numbers.push(
      ...found.map((number, at) => (more && at === found.length - 1 ? `${number}转${more[1] ?? ''}` : number)),
    );
  }
  rest += words.slice(from);
  const isWhole =
    numbers.length === 1 && !/^\d{7,8}(?:转|$)/.test(numbers[0] ?? '') && rest.replaceAll(labels, '') === '';
  return { numbers: [...new Set(numbers)], isWhole };
}

/** All of the run as numbers on end, else the parts between marks that are one; what is neither stays unread. */
function inRun(run: string): string[] {
  if (run.startsWith('+') && !/^\+\s*86/.test(run)) {
    const digits = digitsOf(run);
    return digits.length >= 8 && digits.length <= 15 ? [`+${digits}`] : [];
  }
  const onEnd = numbersOnEnd(digitsOf(run));
  if (onEnd) return onEnd;
  for (const marks of [/[,，、;；/]+|\s{2,}/u, /[\s,，、;；/]+/u]) {
    const parts = run.split(marks).flatMap((part) => numbersOnEnd(digitsOf(part)) ?? []);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** Undefined unless every digit belongs to a number. */
function numbersOnEnd(digits: string): string[] | undefined {
  if (digits === '') return [];
  if (digits.length > longest) return undefined;
  for (const form of forms) {
    const found = form.exec(digits);
    if (!found) continue;
    const others = numbersOnEnd(digits.slice(found[0].length));
    if (others) return [shown(found), ...others];
  }
  return undefined;
}
/** Nobody writes more than four numbers on end; the ways to part a longer row double with each. */
const longest = 50;
const forms = [
  /^(?:0086|86)?(?<mobile>1[3-9]\d{9})/,
  /^(?:0086|86)?(?<short>[48]00\d{7})/,
  /^(?:0086|86)?(?<area>0?(?:10|2\d))(?<local>[2-9]\d{7})/,
  /^(?:0086|86)0?(?<area>[3-9]\d{2})(?<local>[1-9]\d{6,7})$/,
  /^(?<area>0[3-9]\d{2})(?<local>[1-9]\d{6})/,
  /^(?<area>0[3-9]\d{2})(?<local>[1-9]\d{7})/,
  /^(?<short>[2-9]\d{6,7})$/,
];
function shown({ groups }: RegExpExecArray): string {
  const { mobile, short, area, local } = groups ?? {};
  return mobile ?? short ?? `${area?.startsWith('0') ? '' : '0'}${area ?? ''}-${local ?? ''}`;
}
