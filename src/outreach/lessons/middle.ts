import type { Lesson } from '../lesson.model.ts';

export const middleLessons: readonly Lesson[] = [
  {
    id: 'm-bullying',
    band: 'middle',
    theme: 'bullying',
    title: '欺凌和打闹不一样',
    cards: [
      { title: '怎么分', says: ['打闹：两边都乐意，说停就停。', '欺凌：一边总是难受，说停也不停。'] },
      { title: '你被欺负了', says: ['别硬拼，先离开。', '记下时间、地点、谁在场。', '伤和弄坏的东西，拍下来。'] },
      { title: '你看见了', says: ['不起哄，不拍了发出去。', '去告诉老师。陪他一会儿。'] },
      { title: '学校要做的', says: ['马上制止，通知两边家长。', '严重的，要报警。', '瞒着不报，学校要担责任。'] },
    ],
    tries: '写一张小条：如果有人欺负我，我第一个告诉谁，第二个告诉谁。',
    basis: ['MINORS-39', 'MINORS-130', 'PUBLIC-ORDER-60'],
  },
  {
    id: 'm-body',
    band: 'middle',
    theme: 'body',
    title: '不舒服的触碰',
    cards: [
      { title: '相信你的感觉', says: ['让你别扭、害怕的触碰，就是不对的。', '看你换衣服、给你看不好的图，也不对。'] },
      { title: '可能是熟人', says: ['邻居、亲戚、老师、教练，都有可能。', '对你好过，也不能碰你。'] },
      { title: '说出来', says: ['早说早停。', '记不清也没关系，能说多少说多少。', '先不洗澡、不洗衣服，那是证据。'] },
      {
        title: '会保护你',
        says: ['警察尽量只问你一次，女孩由女警察问。', '信得过的大人可以陪你。', '你的名字、学校，谁也不能说出去。'],
      },
    ],
    tries: '想一想：你信得过的大人，除了家里的，还有谁？',
    basis: ['MINORS-112', 'MINORS-110', 'MINORS-103'],
  },
  {
    id: 'm-strangers',
    band: 'middle',
    theme: 'strangers',
    title: '骗你走的几种话',
    cards: [
      { title: '帮个忙', says: ['大人需要帮忙，会找大人。', '问路可以指，不带路。'] },
      { title: '家里出事了', says: ['先打电话问家里，不跟着走。'] },
      { title: '带你去挣钱', says: ['不满 16 岁，谁也不能招你干活。', '说去外地挣大钱的，不能信。'] },
      { title: '被带走了', says: ['人多的地方，大喊，碰掉别人的东西。', '记路、记车牌，有机会就打 110。'] },
    ],
    tries: '背会 110 和两个家里人的电话。',
    basis: ['REPORT-4', 'MINORS-61', 'CHILD-2'],
  },
  {
    id: 'm-online',
    band: 'middle',
    theme: 'online',
    title: '网上的骗子怎么骗',
    cards: [
      { title: '免费领皮肤', says: ['让你扫码、转账、报验证码的，都是骗。', '验证码谁也不给。'] },
      { title: '追星群', says: ['说给明星打榜返钱，不会返。'] },
      { title: '我是警察', says: ['说你犯法了，让你不许告诉家长，是假的。', '真警察不在网上办案，不让你转钱。'] },
      { title: '已经被骗了', says: ['马上告诉大人，打 110。', '越早打，越可能追回来。你不会因为被骗挨罚。'] },
    ],
    tries: '打开手机，跟家里人一起把付款密码设好。',
    basis: ['MINORS-11'],
  },
];
