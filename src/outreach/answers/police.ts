import type { LegalAnswer } from '../legal-answer.model.ts';

export const policeAnswers: readonly LegalAnswer[] = [
  {
    id: 'p1',
    topic: 'police',
    asks: '我是受害人，打刑事官司有律师吗？',
    says: ['请不起律师的，可以申请。', '检察院、法院收到案子 3 天内要告诉您有这个权利。'],
    basis: ['LAL-29', 'CRIM-46'],
    next: 'apply',
    alsoSaid: ['被害人', '他被抓了我怎么办'],
  },
  {
    id: 'p2',
    topic: 'police',
    asks: '家里人被抓了，能派律师吗？',
    says: [
      '本人和近亲属都可以申请。',
      '在里面的人自己提出，24 小时内要转给我们。',
      '可能判得很重的、看不见听不见的、没成年的，必须派。',
    ],
    basis: ['LAL-24', 'LAL-39-1', 'LAL-25'],
    next: 'apply',
    alsoSaid: ['老公被抓', '看守所', '刑拘'],
  },
  {
    id: 'p3',
    topic: 'police',
    asks: '起诉有期限吗？',
    says: ['一般三年，从知道受了损害、知道是谁那天算。', '劳动仲裁是一年。', '快到期了马上告诉我们。'],
    basis: ['CIVIL-188', 'LAC-27', 'LAL-44-1'],
    next: 'apply',
    alsoSaid: ['时效', '过期没有', '多久内起诉'],
  },
  {
    id: 'p4',
    topic: 'police',
    asks: '不服判决，几天内上诉？',
    says: ['刑事判决 10 天，裁定 5 天，从收到第二天算。', '民事的看判决书最后一页。', '来不及找律师，先打 12348。'],
    basis: ['CRIM-230'],
    next: 'apply',
    alsoSaid: ['上诉', '判错了'],
  },
  {
    id: 'p5',
    topic: 'police',
    asks: '发现有人被拐卖，怎么办？',
    says: ['马上打 110。', '村居委会、旅店发现了也要报告。', '被拐来的妇女、孩子可以申请援助，不用怕没有证件。'],
    basis: ['WOMEN-22', 'WOMEN-26', 'REPORT-4'],
    next: 'help',
    alsoSaid: ['拐卖', '买来的媳妇'],
  },
];
