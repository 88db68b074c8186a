import { pinyin } from 'pinyin-pro';
import type { ProtectedFact, ProtectedKind } from '../../src/platform/ports.ts';
import type { Dice } from '../../seeds/demo/random.ts';

/** Invented people of Shanxi, what must not be read of them, and the ways in which a careless or clever hand writes it. */
const counties = [
  '太原市小店区',
  '太原市杏花岭区',
  '大同市平城区',
  '晋中市祁县',
  '临汾市尧都区',
  '吕梁市交城县',
  '运城市盐湖区',
  '长治市潞州区',
];
const roads = [
  '平阳路',
  '长治路',
  '滨河东路',
  '府东街',
  '学府街',
  '并州南路',
  '迎泽大街',
  '昭馀西街',
  '新建北路',
  '柳巷',
];
const compounds = [
  '金色家园',
  '和谐小区',
  '恒大绿洲小区',
  '铁路宿舍',
  '纺织厂家属院',
  '阳光花园',
  '示例里',
  '龙城公寓',
];
const townships = ['东观镇', '古县镇', '贾令镇', '峪口乡', '洪善镇'];
const villages = ['白圭村', '上段家庄', '鲁村堡', '涧村', '大贾堡', '西炮村', '北左村'];
const surnames = ['王', '李', '张', '刘', '郝', '苗', '贾', '申', '段', '原', '任', '闫'];
const given = ['丽', '秀兰', '春花', '建国', '志强', '晓燕', '玉梅', '国庆', '海燕', '雪莲'];
const schools = ['第三实验小学', '育英中学', '晋阳街小学', '昭馀镇中心校', '五一路幼儿园', '第二外国语学校'];
const firms = ['恒盛服装厂', '悦来家政公司', '康乐养老院', '北方机械厂'];
const shelters = ['红枫驿站', '晨曦之家', '向阳救助点'];

const digits = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => String(dice.whole(0, 9))).join('');
const phone = (dice: Dice): string => `1${dice.pick(['38', '39', '58', '77', '86'])}${digits(dice, 8)}`;

function address(dice: Dice): string {
  const head = `${dice.whole(0, 1) ? '山西省' : ''}${dice.pick(counties)}`;
  if (dice.whole(0, 2) === 0) {
    const house = dice.whole(0, 1) ? `${dice.whole(1, 9)}组${dice.whole(1, 60)}号` : '';
    return `${head}${dice.pick(townships)}${dice.pick(villages)}${house}`;
  }
  const number = `${dice.whole(1, 400)}号`;
  const door = `${dice.whole(1, 20)}号楼${dice.whole(1, 6)}单元${dice.whole(1, 30)}0${dice.whole(1, 4)}室`;
  return dice.whole(0, 1)
    ? `${head}${dice.pick(roads)}${number}院${door}`
    : `${head}${dice.pick(roads)}${dice.pick(compounds)}${door}`;
}

export const factOf = {
  address,
  phone,
  idNumber: (dice) =>
    `1401${digits(dice, 2)}19${dice.whole(60, 99)}0${dice.whole(1, 9)}1${digits(dice, 4)}${dice.pick(['1', '5', 'X'])}`,
  school: (dice) => `${dice.pick(counties)}${dice.pick(schools)}`,
  workplace: (dice) => `${dice.pick(counties)}${dice.pick(firms)}`,
  shelter: (dice) => dice.pick(shelters),
  plate: (dice) => `晋${dice.pick(['A', 'B', 'K', 'L'])}${digits(dice, 5)}`,
  reporter: (dice) => `${dice.pick(surnames)}${dice.pick(given)}`,
} as const satisfies Record<ProtectedKind, (dice: Dice) => string>;

export function factsOfSomebody(dice: Dice): ProtectedFact[] {
  return (Object.entries(factOf) as [ProtectedKind, (dice: Dice) => string][]).map(([kind, make]) => ({
    kind,
    words: make(dice),
  }));
}

const han = '零一二三四五六七八九';
const bank = '零壹贰叁肆伍陆柒捌玖';
const wide = (text: string): string =>
  text.replaceAll(/[0-9A-Za-z]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
const between = (text: string, dice: Dice, what: readonly string[]): string =>
  [...text].map((one, at) => (at > 0 && dice.whole(0, 2) === 0 ? dice.pick(what) + one : one)).join('');
const asHan = (text: string, numerals: string): string =>
  text.replaceAll(/\d/g, (digit) => numerals[Number(digit)] ?? digit);
const inWords = (text: string): string =>
  text.replaceAll(/(?<!\d)\d{1,2}(?!\d)/g, (number) => {
    const value = Number(number);
    if (value < 10) return han[value] ?? '';
    return `${value < 20 ? '' : (han[Math.floor(value / 10)] ?? '')}十${value % 10 === 0 ? '' : (han[value % 10] ?? '')}`;
  });
const traditional: Readonly<Record<string, string>> = {
  区: '區',
  县: '縣',
  号: '號',
  楼: '樓',
  单: '單',
  园: '園',
  庄: '莊',
  镇: '鎮',
  学: '學',
  厂: '廠',
  东: '東',
  阳: '陽',
  国: '國',
  庆: '慶',
  丽: '麗',
};
/** Without the county: what a hand that knows the place writes. */
const local = (text: string): string => text.replace(/^(山西省)?[^市县区]{2}市[^市县区]{1,3}[县区]/, '');

/** Disguises; `undefined` where one does not fit a kind. */
export const disguises: Readonly<Record<string, (fact: ProtectedFact, dice: Dice) => string | undefined>> = {
  plain: ({ words }) => words,
  local: ({ words }) => local(words),
  wide: ({ words }) => wide(words),
  spaced: ({ words }, dice) => between(words, dice, [' ', '　', '  ']),
  punctuated: ({ words }, dice) => between(words, dice, ['-', '·', '、', '，', '/', '_', '（']),
  lines: ({ words }, dice) => between(words, dice, ['\n', '\r\n', ' \n ']),
  invisible: ({ words }, dice) => between(words, dice, ['\u200b', '\u00ad', '\ufeff']),
  hanDigits: ({ words }) => asHan(words, han),
  bankDigits: ({ words }) => asHan(words, bank),
  numerals: ({ kind, words }) => (kind === 'address' ? inWords(words) : undefined),
  traditional: ({ words }) => [...words].map((one) => traditional[one] ?? one).join(''),
  tones: ({ kind, words }) => (isName(kind) ? pinyin(local(words), { nonZh: 'consecutive' }) : undefined),
  toneless: ({ kind, words }) =>
    isName(kind) ? pinyin(local(words), { toneType: 'none', nonZh: 'consecutive' }) : undefined,
  toneNumbers: ({ kind, words }) =>
    isName(kind) ? pinyin(local(words), { toneType: 'num', nonZh: 'consecutive' }) : undefined,
  joined: ({ kind, words }) =>
    isName(kind) && local(words).length > 3
      ? pinyin(local(words), { toneType: 'none', nonZh: 'consecutive', separator: '' })
      : undefined,
  initials: ({ kind, words }) => {
    const letters = pinyin(core(words), { pattern: 'first', toneType: 'none', nonZh: 'consecutive', separator: '' });
    return kind === 'address' && letters.replaceAll(/[^a-z]/g, '').length >= 6 ? letters : undefined;
  },
  reversed: ({ kind, words }) => (kind === 'address' ? partsOf(words).toReversed().join('，') : undefined),
  scattered: ({ kind, words }) => (kind === 'address' ? partsOf(words).join('，然后是') : undefined),
  cut: ({ kind, words }) =>
    kind === 'phone' || kind === 'idNumber'
      ? `${words.slice(0, 3)}开头，中间${words.slice(3, 7)}，最后${words.slice(7)}`
      : undefined,
  lastEight: ({ kind, words }) => (kind === 'phone' ? words.slice(-8) : undefined),
  spokenDigits: ({ kind, words }) => (kind === 'phone' ? pinyin(asHan(words, han), { toneType: 'none' }) : undefined),
  country: ({ kind, words }) => (kind === 'phone' ? `+86 ${words}` : undefined),
};

const isName = (kind: ProtectedKind): boolean => !['phone', 'idNumber', 'plate'].includes(kind);
const core = (words: string): string => local(words).replace(/^[^0-9]{1,4}?[镇乡]/, '');
const partsOf = (words: string): string[] =>
  local(words).match(
    /[^0-9]*?(?:镇|乡|路|街|巷|村(?!堡)|庄|堡|里|园|小区|宿舍|家属院|公寓)|\d+(?:号院|号楼|单元|室|号|组)/g,
  ) ?? [local(words)];

const carriers = [
  (words: string) => `您好，材料已经收到，${words}，请在方便时查看。`,
  (words: string) => `承办人员请注意：联系地址是${words}。其他情况见系统。`,
  (words: string) => `一、基本情况\n${words}\n二、2026年11月27日上午10时已经联系。`,
  (words: string) => `请转告（${words}）谢谢`,
  (words: string) => words,
];

/** A protected string of one of these facts, disguised and put into a text that would otherwise be harmless. */
export function plant(dice: Dice): { facts: ProtectedFact[]; text: string; kind: ProtectedKind; how: string } {
  const facts = factsOfSomebody(dice);
  for (;;) {
    const fact = dice.pick(facts);
    const how = dice.pick(Object.keys(disguises));
    const written = disguises[how]?.(fact, dice);
    if (written) return { facts, text: dice.pick(carriers)(written), kind: fact.kind, how };
  }
}

const amounts = (dice: Dice): string => `${dice.whole(1, 90)}${digits(dice, 3)}元`;
const days = (dice: Dice): string => `2026年${dice.whole(1, 12)}月${dice.whole(1, 28)}日${dice.whole(8, 17)}时`;
const sentences: readonly ((dice: Dice) => string)[] = [
  (dice) => `请于${days(dice)}到${dice.pick(counties)}法律援助中心领取文书。`,
  (dice) => `申请编号援申〔2026〕1401${digits(dice, 2)}-${digits(dice, 5)}，期限到${days(dice)}为止。`,
  (dice) => `承办律师${dice.pick(surnames)}律师，电话035${dice.whole(0, 9)}-${digits(dice, 7)}，手机${phone(dice)}。`,
  (dice) => `本中心地址：${dice.pick(roads)}${dice.whole(401, 700)}号，工作日9:00至17:00。`,
  (dice) => `被申请人应当支付拖欠工资${amounts(dice)}，经济补偿${amounts(dice)}。`,
  () => '您预约的事项有新的进展，请在方便时查看。',
  (dice) => `经审查，${dice.pick(counties)}的这件申请符合《中华人民共和国法律援助法》第三十二条第四项。`,
  (dice) =>
    `案号（2026）晋01${digits(dice, 2)}民初${dice.whole(1, 9000)}号，开庭时间${days(dice)}，第${dice.whole(1, 20)}法庭。`,
  (dice) => `需要补充：结婚证或者婚姻登记记录${dice.whole(1, 3)}份，子女户口页${dice.whole(1, 3)}份。`,
  (dice) => `统一社会信用代码9114${digits(dice, 13)}，开户账号6222${digits(dice, 15)}。`,
  (dice) =>
    `调解于${days(dice)}进行，双方住所地均在${dice.pick(counties)}，距${dice.pick(roads)}地铁站约${dice.whole(0, 899)}米。`,
];

/** A text of the office about this and that: other people's numbers, the same county, the same streets. */
export function harmless(dice: Dice): string {
  return Array.from({ length: dice.whole(2, 6) }, () => dice.pick(sentences)(dice)).join(dice.whole(0, 1) ? '' : '\n');
}
