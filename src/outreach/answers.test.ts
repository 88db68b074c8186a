import { describe, expect, it } from 'vitest';
import { PROVISIONS } from '../../law/catalogue.ts';
import { isPlainDate } from '../../law/kernel/plain-date.ts';
import { answerTopics } from './legal-answer.model.ts';
import { ANSWERS_CHECKED_ON, legalAnswers } from './answers/index.ts';
import { findAnswers } from './find-answers.ts';
import { ageBands, lessonThemes } from './lesson.model.ts';
import { lessons } from './lessons/index.ts';

const provisions = new Set(PROVISIONS.map(({ id }) => id));
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('answers in plain words', () => {
  it('are sixty or more, each topic has some, no address stands twice', () => {
    expect(legalAnswers.length).toBeGreaterThanOrEqual(60);
    for (const topic of Object.keys(answerTopics))
      expect(legalAnswers.filter((one) => one.topic === topic).length, topic).toBeGreaterThanOrEqual(4);
    expect(new Set(legalAnswers.map(({ id }) => id)).size).toBe(legalAnswers.length);
    expect(isPlainDate(ANSWERS_CHECKED_ON)).toBe(true);
  });

  it('name at least one provision each, and none that the law does not have', () => {
    for (const { id, basis } of [...legalAnswers, ...lessons]) {
      expect(basis.length, id).toBeGreaterThan(0);
      expect(
        basis.filter((one) => !provisions.has(one)),
        id,
      ).toEqual([]);
    }
  });

  it('speak in short sentences and blame nobody', () => {
    const sentences = [
      ...legalAnswers.flatMap(({ says }) => says),
      ...lessons.flatMap(({ cards }) => cards.flatMap(({ says }) => says)),
    ]
      .flatMap((line) => line.split(/[。！？；：]/))
      .filter((sentence) => sentence !== '');
    expect(median(sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(25);
    expect(sentences.filter((sentence) => sentence.length > 40)).toEqual([]);
    expect(sentences.filter((sentence) => /为什么不|是否属实|你怎么不|应该早/.test(sentence))).toEqual([]);
  });
});

describe('lessons', () => {
  it('have every theme for every age, in words to a child', () => {
    for (const band of Object.keys(ageBands))
      for (const theme of Object.keys(lessonThemes))
        expect(lessons.filter((one) => one.band === band && one.theme === theme).length, `${band} ${theme}`).toBe(1);
    expect(JSON.stringify(lessons)).not.toContain('您');
  });
});

/** What people really type: home words, slips of the pinyin keyboard, half sentences. */
const asked: readonly (readonly [typed: string, wanted: string])[] = [
  ['老公打我', 'v2'],
  ['他打我怎么办', 'v2'],
  ['什么算家暴', 'v1'],
  ['加暴', 'v1'],
  ['同居的人打我算吗', 'v1'],
  ['派出所说是家务事', 'v3'],
  ['民警不管', 'v3'],
  ['告戒书', 'v4'],
  ['保护另', 'v5'],
  ['不让他靠近', 'v5'],
  ['没离婚能申请保护令吗', 'v6'],
  ['我妈不识字能替她申请保护令吗', 'v7'],
  ['他违反保护令还来', 'v8'],
  ['晚上没地方住', 'v9'],
  ['避护所', 'v9'],
  ['怕他找到我的地址', 'v10'],
  ['前夫老缠着我', 'v11'],
  ['想离婚没钱', 'f1'],
  ['孩子判给谁', 'f2'],
  ['娃的抚养全', 'f2'],
  ['在家带孩子没工作离婚有补偿吗', 'f3'],
  ['他转移财产', 'f4'],
  ['第一次没判离', 'f5'],
  ['他爸打孩子', 'f6'],
  ['撤消监护权', 'f6'],
  ['村里让调解', 'f7'],
  ['不给抚养费', 's1'],
  ['要生活费', 's1'],
  ['儿子不养老', 's3'],
  ['赡养费', 's3'],
  ['留守儿童', 's5'],
  ['老板不给工资', 'w1'],
  ['拖欠工钱', 'w1'],
  ['讨新', 'w1'],
  ['没签合同', 'w2'],
  ['怀孕被辞退', 'w3'],
  ['孕期开除', 'w3'],
  ['产假多少天', 'w4'],
  ['小产有假吗', 'w5'],
  ['哺乳期夜班', 'w6'],
  ['没交生育保险', 'w7'],
  ['领导动手动脚', 'w8'],
  ['面试问生不生孩子', 'w9'],
  ['男女工资不一样', 'w10'],
  ['工伤', 'w11'],
  ['做保姆没给钱', 'w12'],
  ['十五岁能打工吗', 'w13'],
  ['十七岁进厂', 'w14'],
  ['校园霸凌', 'c1'],
  ['孩子在学校挨打', 'c1'],
  ['怀疑孩子被猥亵', 'c2'],
  ['小时候被性侵还能告吗', 'c3'],
  ['怕别人知道孩子的事', 'c4'],
  ['老师要不要报告', 'c5'],
  ['强制报告有哪些情形', 'c6'],
  ['没人管的孩子', 'c7'],
  ['我十四岁不想让爸妈知道', 'c8'],
  ['孩子打架被抓了', 'c9'],
  ['案底会跟一辈子吗', 'c10'],
  ['收费吗', 'a1'],
  ['收入多少才行', 'a2'],
  ['贫困证明', 'a3'],
  ['低保户要核查吗', 'a4'],
  ['几天有结果', 'a5'],
  ['时效快到了', 'a6'],
  ['不在老家能办吗', 'a7'],
  ['身份证被他拿走了', 'a8'],
  ['想要女律师', 'a9'],
  ['换律师', 'a10'],
  ['被拒绝了怎么办', 'a11'],
  ['替邻居申请', 'a12'],
  ['只想咨询', 'a13'],
  ['鉴定费能免吗', 'a14'],
  ['我是被害人', 'p1'],
  ['老公被抓了', 'p2'],
  ['多久内起诉', 'p3'],
  ['上诉几天', 'p4'],
  ['买来的媳妇', 'p5'],
  ['外嫁女分地', 'g1'],
  ['宅基地', 'g2'],
  ['征地款不给我', 'g3'],
  ['低保没批', 'g4'],
];

describe('finding an answer', () => {
  it('puts the right one among the first three for nine in ten of what people type', () => {
    const missed = asked.filter(([typed, wanted]) => !findAnswers(typed, 3).some(({ id }) => id === wanted));
    expect(missed.length, missed.map(([typed]) => typed).join('、')).toBeLessThanOrEqual(asked.length / 10);
  });

  it('says so when nothing is near, and survives anything', () => {
    for (const typed of ['', '😀😀', 'zzzz', '。。。', '\u0000', '的了吗', 'x'.repeat(5000)])
      expect(findAnswers(typed)).toEqual([]);
  });
});
