/** An address taken apart: what it shares with a whole county is left out, what leads to a door stays. */
export type AddressParts = {
  /** From the road or the village on. */
  core: string;
  /** The same with its township before it, for a village with a short name. */
  withTownship: string;
  named: readonly NamedPart[];
  numbered: readonly string[];
};
/** `tells`: a village or a compound leads to her by its name alone; a street only with a number. */
export type NamedPart = { words: string; tells: boolean };

/** Province, city, county and township at the head. A 小区 or 社区 is no county. */
const administrative = [
  /^(?:中国)?(?:[^省市县区]{2,4}省|[^省市县区]{2,5}自治区)/,
  /^[^省市县区镇乡村路街]{2,6}(?:市|自治州|地区)/,
  /^[^省市县区镇乡村路街里园院]{1,6}(?:县|(?<![小社园校厂院活宅工舍])区|旗|市)/,
  /^[^省市镇乡村路街里号]{1,6}(?:街道办事处|街道|办事处|镇|乡)/,
];
const named =
  /[^0-9]{1,12}?(?:家属院|宿舍区|宿舍|大街|大道|胡同|公寓|小区|社区|花园|家园|大厦|广场|新村|学院|[村庄屯寨堡窑沟岭湾坪里苑园府城郡居院坊桥](?![路街巷道弄村庄堡屯寨]|大街|大道|小区|社区|新村|公寓|花园|家园)|[街路巷道弄])/y;
const numbered = /(?:[a-z]?\d+|[东南西北甲乙丙丁])(?:号院|号楼|单元|[号楼栋幢座室房户组队弄层门排])?/y;
const endings = /(?:家属院|宿舍区|宿舍|大街|大道|胡同|公寓|小区|社区|花园|家园|大厦|广场|新村|学院)$/;
const onlyWithNumber = /(?:路|街|道|大街|大道|巷|胡同|弄|桥)$/;

/** Reads a folded address. A name is kept as short as it still tells: whatever the writer put before it is not needed. */
export function addressParts(folded: string): AddressParts {
  const township = administrative.slice(0, -1).reduce((left, head) => left.replace(head, ''), folded);
  const core = administrative.slice(-1).reduce((left, head) => left.replace(head, ''), township);
  const parts: NamedPart[] = [];
  const numbers: string[] = [];
  for (let at = 0; at < core.length; ) {
    const number = matchAt(numbered, core, at);
    const name = number ? undefined : matchAt(named, core, at);
    if (number && /\d/.test(number)) numbers.push(number);
    else if (name) parts.push(namedPart(name));
    at += (number ?? name ?? ' ').length;
  }
  return { core, withTownship: township, named: parts, numbered: numbers };
}

function namedPart(name: string): NamedPart {
  const ending = endings.exec(name)?.[0].length ?? 1;
  const words = name.slice(-(ending + 2));
  return { words, tells: !onlyWithNumber.test(name) && words.length >= 3 };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
