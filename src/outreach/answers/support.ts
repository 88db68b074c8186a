import type { LegalAnswer } from '../legal-answer.model.ts';

export const supportAnswers: readonly LegalAnswer[] = [
  {
    id: 's1',
    topic: 'support',
    asks: '他不给抚养费，怎么要？',
    says: [
      '可以起诉。要抚养费在援助范围里。',
      '孩子没有收入的，不用核查家里的钱，交身份材料就行。',
      '有离婚协议、判决的，带上；没有也先申请。',
    ],
    basis: ['LAL-31-4', 'LAL-42-1'],
    next: 'apply',
    alsoSaid: ['不给生活费', '不管孩子', '抚养费拖着'],
  },
  {
    id: 's2',
    topic: 'support',
    asks: '孩子自己能告爸爸要抚养费吗？',
    says: [
      '能。孩子是申请人，由监护人替孩子办。',
      '监护人伤害孩子的，别的监护人或者近亲属替孩子办。',
      '都没有的，来找我们，当天由工作人员处理。',
    ],
    basis: ['LAL-40', 'LAL-31-4'],
    next: 'apply',
    alsoSaid: ['小孩起诉', '给孩子要钱'],
  },
  {
    id: 's3',
    topic: 'support',
    asks: '儿女不养老人，能要赡养费吗？',
    says: ['能。要赡养费在援助范围里。', '没有固定收入的老人，不用核查，交材料就行。', '走不动的，可以请人上门。'],
    basis: ['LAL-31-4', 'LAL-42-1', 'LAL-45'],
    next: 'apply',
    alsoSaid: ['儿子不管我', '养老', '老人没人管'],
  },
  {
    id: 's4',
    topic: 'support',
    asks: '我病了，他不管我，能要钱吗？',
    says: ['夫妻之间有扶养的责任，要扶养费在援助范围里。', '把没有独立生活能力的人丢下不管，是遗弃，可以报警。'],
    basis: ['LAL-31-4', 'PUBLIC-ORDER-53'],
    next: 'apply',
    alsoSaid: ['扶养费', '生病没人管', '被丢下'],
  },
  {
    id: 's5',
    topic: 'support',
    asks: '在外地打工的父母，多久要联系孩子一次？',
    says: [
      '把孩子托给别人照看的，至少每周联系一次。',
      '不满 8 岁的，不能一个人在家没人看。',
      '不满 16 岁的，不能自己单独过。',
    ],
    basis: ['MINORS-23', 'MINORS-21'],
    next: 'help',
    alsoSaid: ['留守儿童', '孩子一个人在家', '出去打工'],
  },
];
