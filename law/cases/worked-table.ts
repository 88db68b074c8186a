import { ANSWER_LABELS } from '../kernel/determination.ts';
import { inChinese } from '../kernel/plain-date.ts';
import { PERIODS } from '../periods.ts';
import { inWords } from './worked-answer.ts';
import { DUE_EXAMPLES, EXAMPLES } from './worked-examples.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  ...ANSWER_LABELS,
  notInForce: '这一天还没有施行',
  noLimit: '不受经济困难条件限制，不问收入',
  exemptFromCheck: '免予核查，只看身份证明材料',
  check: '需要说明经济状况',
  notApplicable: '不审查经济状况',
  caseAuthority: '办案机关所在地的机构',
  disputeBodyOrPlaceOfEvent: '争议处理机关所在地或者事由发生地的机构',
};

/** The examples as the page that a jurist reads line by line and signs. */
export function tableInChinese(): string {
  const topics = [...Map.groupBy(EXAMPLES, ({ topic }) => topic)];
  const tables = topics.map(([topic, of]) =>
    [
      `## ${topic}`,
      '',
      '| 情况 | 日期 | 结果 | 依据 | 读过 |',
      '|---|---|---|---|---|',
      ...of.map(
        ({ facts, on, expect, article }) =>
          `| ${inWords(facts)} | ${inChinese(on)} | ${OUTCOMES[expect] ?? expect} | ${article ?? '—'} | |`,
      ),
    ].join('\n'),
  );
  const due = [
    '## 期限',
    '',
    '| 期限 | 从 | 到 | 为什么 | 读过 |',
    '|---|---|---|---|---|',
    ...DUE_EXAMPLES.map(
      ({ rule, from, due: last, why }) =>
        `| ${rule} ${PERIODS.find(({ id }) => id === rule)?.name ?? ''} | ${inChinese(from)} | ${inChinese(last)} | ${why} | |`,
    ),
  ].join('\n');
  const head = [
    '# 样例表：事实、结果、条文',
    '',
    '这些样例按条文写成，不是由程序算出来的；程序必须得出同样的结果，测试逐行核对。没有写到的情况就是不知道。',
    '由 `node scripts/law-tables.ts` 从 `worked-examples.ts` 印出，请法律人员逐行读，在“读过”栏签名；有错的，改样例，程序跟着改。',
    '',
    '读的人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿　（目前还没有人签）',
  ].join('\n');
  return `${[head, ...tables, due].join('\n\n')}\n`;
}
