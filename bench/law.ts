import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import chineseDays from 'chinese-days';
import cases from '../law/cases/published.json' with { type: 'json' };
import { HOLIDAY_NOTICES } from '../law/calendars/index.ts';
import { assess } from '../law/assess.ts';
import { publishedFigures } from '../law/figures.ts';
import { nextQuestion } from '../law/interview.ts';
import type { FactName, Facts } from '../law/facts.ts';
import { calendarOf } from '../law/kernel/calendar.ts';
import { provisionsOf } from '../law/kernel/citation.ts';
import { dueWithoutReasons, periodRule } from '../law/kernel/period.ts';
import { addDays, parsePlainDate, type PlainDate } from '../law/kernel/plain-date.ts';
import { figures2026 } from '../law/testing/figures-2026.ts';
import { decide } from './law/hand-written.ts';
import { inText, on, ours, oursInText } from './law/ours.ts';
import { knownPeople, rate, rateOf, somePeople } from './law/people.ts';
import { decisionFrom, jsonRules, publicodes } from './law/rule-engines.ts';

/** The law measured: `--people`, `--periods`, `--rounds`; `--write` puts the figures into docs/bench-law.md. */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== 'law'),
  options: {
    people: { type: 'string', default: '10000' },
    periods: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.people);
const rounds = Number(values.rounds);
const round = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2));
const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;
function same(people: readonly Facts[], a: (facts: Facts) => string, b: (facts: Facts) => string, what: string): void {
  for (const facts of people)
    if (a(facts) !== b(facts)) throw new Error(`${what}答案不同：${JSON.stringify(facts)}\n${a(facts)}\n${b(facts)}`);
}

const some = somePeople(count);
const known = knownPeople(count);
const ruled = jsonRules();
const coded = publicodes();

// First the answers, then the speed.
same(some, oursInText, (facts) => inText(decide(facts)), '手写判断');
same(known, oursInText, (facts) => inText(decide(facts)), '手写判断');
const wholly = (facts: Facts): string => {
  const found = ours(facts);
  const ids = (of: readonly { readonly id: string; readonly answer: string }[]): string =>
    of
      .filter((each) => each.answer === 'yes')
      .map((each) => each.id)
      .join(',');
  const excluded = [
    facts.hasOwnLawyer === true ? 'LAL-48-6' : '',
    facts.isOrganisation === true ? 'RULES-PARTIES' : '',
    facts.matter === 'retrial' && facts.retrialOpened === false ? 'LAL-33' : '',
  ]
    .filter((id) => id !== '')
    .join(',');
  const listed = found.scope.listed.because.filter((each) => each.id !== 'LAL-36');
  return [
    found.scope.answer,
    ids(found.mandatory.because),
    ids(found.noLimit.because),
    ids(found.exempt.because),
    excluded,
    ids(listed),
    found.route,
  ].join(' | ');
};
for (const facts of known) {
  const wanted = wholly(facts);
  const [a, b] = [decisionFrom(await ruled(facts)), decisionFrom(coded(facts))];
  if (a !== wanted || b !== wanted)
    throw new Error(`规则引擎答案不同：${JSON.stringify(facts)}\n${wanted}\n${a}\n${b}`);
}
process.stdout.write(`答案相同：与手写 ${some.length + known.length} 人，与两种规则引擎各 ${known.length} 人\n`);

const figures = {
  ours: [] as number[],
  hand: [] as number[],
  known: [] as number[],
  json: [] as number[],
  publicodes: [] as number[],
  whole: [] as number[],
};
for (let at = 0; at <= rounds; at += 1) {
  const measured = {
    ours: rate(some, ours, 700),
    hand: rate(some, decide, 700),
    known: rate(known, ours, 700),
    json: await rateOf(known, async (facts) => decisionFrom(await ruled(facts)), 700),
    publicodes: rate(known.slice(0, 500), (facts) => decisionFrom(coded(facts)), 700),
    whole: rate(some, (facts) => assess(facts, on, figures2026), 700),
  };
  if (at === 0) continue; // warming up
  for (const name of ['ours', 'hand', 'known', 'json', 'publicodes', 'whole'] as const)
    figures[name].push(measured[name]);
}
const of = (name: keyof typeof figures): number => median(figures[name]);
const ratios = (a: keyof typeof figures, b: keyof typeof figures): readonly number[] =>
  figures[a].map((value, at) => value / (figures[b][at] ?? Number.NaN));
const ratio = (a: keyof typeof figures, b: keyof typeof figures): string =>
  `${round(median(ratios(a, b)))}（${round(Math.min(...ratios(a, b)))}–${round(Math.max(...ratios(a, b)))}）`;

// A notice of 2027 comes out: every open period is computed anew.
const provision = provisionsOf('civilCode', { source: '测速', verified: 'pending', grade: 'D' })('x', 201, '');
const rule = (length: number, unit: 'workingDay' | 'calendarDay') =>
  periodRule({ id: 'x', name: 'x', length, unit, startsOn: 'x', actor: 'x', consequence: 'x', provision });
const starts = Array.from({ length: 2400 }, (_, at) => addDays(parsePlainDate('2020-01-02'), at));
const before = calendarOf(HOLIDAY_NOTICES);
for (const start of starts.slice(0, 2000))
  for (const length of [1, 3, 5, 7, 20]) {
    const found = dueWithoutReasons(rule(length, 'workingDay'), start, [], before);
    if (found.state !== 'running' || found.due !== chineseDays.findWorkday(length, start))
      throw new Error(`期限不同：${start} ${length} ${JSON.stringify(found)}`);
  }
const periods = Number(values.periods);
const timed = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const latest = HOLIDAY_NOTICES.at(-1);
const changed = [
  ...HOLIDAY_NOTICES,
  ...(latest === undefined
    ? []
    : [
        {
          ...latest,
          year: 2027,
          daysOff: { '2027-02-08': '春节', '2027-02-09': '春节' },
          makeUpDays: { '2027-02-20': '春节' },
        },
      ]),
];
const rules = [rule(5, 'workingDay'), rule(7, 'workingDay'), rule(20, 'workingDay')];
const recompute = (unit: readonly ReturnType<typeof rule>[]): number =>
  timed(() => {
    const calendar = calendarOf(changed);
    for (let at = 0; at < periods; at += 1) {
      const start = starts[at % starts.length];
      const each = unit[at % unit.length];
      if (start !== undefined && each !== undefined) dueWithoutReasons(each, start, [], calendar);
    }
  });
recompute(rules);
const working = median(Array.from({ length: 3 }, () => recompute(rules)));
const mixed = median(
  Array.from({ length: 3 }, () => recompute([rule(7, 'calendarDay'), rule(3, 'calendarDay'), rule(5, 'workingDay')])),
);
const theirCalls = 3000;
const lengths = [5, 7, 20];
const theirs = median(
  Array.from({ length: 3 }, () =>
    timed(() => {
      for (let at = 0; at < theirCalls; at += 1) chineseDays.findWorkday(lengths[at % 3], starts[at % starts.length]);
    }),
  ),
);
const [ourPeriods, theirPeriods] = [periods / working, theirCalls / theirs];

// The interview: every question of random people and of the published cases.
const spans: number[] = [];
const ask = (facts: Facts, declined: readonly FactName[]): ReturnType<typeof nextQuestion> => {
  const started = performance.now();
  const question = nextQuestion(facts, on, figures2026, declined);
  spans.push(performance.now() - started);
  return question;
};
for (const whole of known.slice(0, 1500)) {
  let told: Facts = {};
  for (let question = ask(told, []); question !== undefined; question = ask(told, []))
    told = { ...told, [question.fact]: whole[question.fact] };
}
const warm = spans.slice(Math.floor(spans.length / 10)).toSorted((a, b) => a - b);
const at = (share: number): number => warm[Math.floor(warm.length * share)] ?? Number.NaN;

const numbers = cases
  .filter((each) => 'matter' in each.facts)
  .map((each) => {
    const facts: Readonly<Record<string, unknown>> = each.facts;
    let told: Readonly<Record<string, unknown>> = { service: facts['service'], province: facts['province'] };
    const declined: FactName[] = [];
    for (let questions = 0; ; questions += 1) {
      const question = nextQuestion(told, parsePlainDate('2026-11-23'), publishedFigures, declined);
      if (question === undefined) return questions;
      if (question.fact in facts) told = { ...told, [question.fact]: facts[question.fact] };
      else declined.push(question.fact);
    }
  });

const [processor] = cpus();
const judged = (value: number, aim: number): string => (value >= aim ? '达到' : '**没有达到**');
const middle = (a: keyof typeof figures, b: keyof typeof figures): number => median(ratios(a, b));
const today: PlainDate = parsePlainDate(new Date().toISOString().slice(0, 10));
const text = `- 日期：${today}；机器：${cpus().length} 核 ${processor?.model.trim() ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB；Node ${process.versions.node}；测完时机器负载 ${loadavg()
  .map((load) => load.toFixed(2))
  .join(' ')}
- 每项 ${rounds} 轮、每轮约 0.7 秒，交替进行，取中位数；括号内是各轮的范围。种子固定，${count} 个部分已知的人、${count} 个全部已知的人
- 先核对答案：与手写逐字相同（含理由与条文）${some.length + known.length} 人，与 json-rules-engine、publicodes 相同各 ${known.length} 人，与 chinese-days 相同 10,000 段期限

| 项目 | 我们 | 对照 | 比值 | 目标 | |
| --- | ---: | ---: | ---: | --- | --- |
| 判断（含逐条理由），对照手写 | ${round(of('ours'))} 次/秒 | ${round(of('hand'))} 次/秒 | ${ratio('ours', 'hand')} | ≥ 0.3 | ${judged(middle('ours', 'hand'), 0.3)} |
| 同上，对照 json-rules-engine | ${round(of('known'))} 次/秒 | ${round(of('json'))} 次/秒 | ${ratio('known', 'json')} | ≥ 300 | ${judged(middle('known', 'json'), 300)} |
| 同上，对照 publicodes | ${round(of('known'))} 次/秒 | ${round(of('publicodes'))} 次/秒 | ${ratio('known', 'publicodes')} | ≥ 300 | ${judged(middle('known', 'publicodes'), 300)} |
| 放假通知变了，${periods.toLocaleString('en-US')} 段工作日期限重算，对照 findWorkday | ${round(working)} 毫秒 | 每段 ${round((1 / theirPeriods) * 1000)} 微秒 | ${round(ourPeriods / theirPeriods)} | ≥ 100 | ${judged(ourPeriods / theirPeriods, 100)} |
| 同上，自然日与工作日混合 | ${round(mixed)} 毫秒 | | | | |
| 下一个问题（${warm.length.toLocaleString('en-US')} 次） | p50 ${round(at(0.5))} 毫秒 | p99 ${round(at(0.99))} 毫秒 | | p99 < 1 毫秒 | ${at(0.99) < 1 ? '达到' : '**没有达到**'} |
| 完整答复 assess（另含解释、材料、期限、调解、缺什么） | ${round(of('whole'))} 次/秒 | | | | |
| 公布案例问到有答案的问题数（${numbers.length} 件） | 中位 ${median(numbers)} | ${numbers.toSorted((a, b) => a - b).join('、')} | | ≤ 8 | ${median(numbers) <= 8 ? '达到' : '**没有达到**'} |
`;
process.stdout.write(`\n${text}`);
if (values.write)
  writeFileSync(
    new URL('../docs/bench-law.md', import.meta.url),
    `# 法律判断的速度

重测：\`node bench/law.ts --write\`（Node 24）。比较的是同一部分：范围、应当通知、不受限制、免予核查、经济路线，每个结论带依据的条文。

- 手写：为这一天一条条写死的代码（\`bench/law/hand-written.ts\`），三值，保留理由与条文；没有施行日期、用到的事实和逐行解释。我们的一侧另外算了低保标准、施行日期、不在施行中的依据和用到的事实。
- 规则引擎：把同样的条件改写成它们的语言；它们没有“不知道”，所以只用全部已知的人，并且只问“哪些依据成立”，其余由同一段代码读出。
- 期限：我们算出末日、预警、截止时刻、是否暂定；对照只算第几个工作日。

${text}`,
  );
