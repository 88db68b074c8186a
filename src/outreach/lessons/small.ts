import type { Lesson } from '../lesson.model.ts';

export const smallLessons: readonly Lesson[] = [
  {
    id: 's-bullying',
    band: 'small',
    theme: 'bullying',
    title: '有人老是欺负我',
    cards: [
      { title: '什么是欺负', says: ['推你、打你，一次又一次。', '给你起难听的外号。', '不让别人跟你玩。'] },
      { title: '这不是你的错', says: ['你没有做错。', '告诉大人，不是告状，是求助。'] },
      { title: '三步走', says: ['大声说：“不要！”', '走开，去有大人的地方。', '告诉老师或者家里人。'] },
      { title: '老师要管', says: ['老师知道了，要马上管。', '老师没管，再告诉另一个大人。'] },
    ],
    tries: '想好三个你能告诉的大人，说出他们的名字。',
    basis: ['MINORS-39'],
  },
  {
    id: 's-body',
    band: 'small',
    theme: 'body',
    title: '我的身体我做主',
    cards: [
      { title: '背心裤衩盖住的地方', says: ['那里是秘密的地方。', '除了看病、洗澡帮忙，谁也不能看，不能摸。'] },
      { title: '谁都一样', says: ['不认识的人不行。', '认识的人、亲戚也不行。'] },
      { title: '坏秘密不用守', says: ['有人摸你，让你别说，这是坏秘密。', '坏秘密要说出来。'] },
      { title: '说了会怎样', says: ['大人会保护你。', '你不会挨骂。'] },
    ],
    tries: '练一练：大声说“不行，我要告诉妈妈！”',
    basis: ['MINORS-40', 'MINORS-112'],
  },
  {
    id: 's-strangers',
    band: 'small',
    theme: 'strangers',
    title: '有人要带我走',
    cards: [
      { title: '三个不', says: ['不吃他的东西。', '不上他的车。', '不跟他走。'] },
      { title: '他说妈妈让他来', says: ['先问他暗号。', '答不出来，就跑，就喊。'] },
      { title: '走丢了', says: ['站在原地。', '找警察、找穿制服的人、找抱孩子的阿姨。'] },
    ],
    tries: '跟家里人定一个暗号，背会妈妈的电话。',
    basis: ['REPORT-4', 'MINORS-21'],
  },
  {
    id: 's-online',
    band: 'small',
    theme: 'online',
    title: '手机里的陌生人',
    cards: [
      { title: '看不见的人', says: ['手机里说是小朋友，可能是大人装的。', '不告诉他你叫什么、在哪个学校。'] },
      { title: '要照片', says: ['要你的照片、要看你的身体，不给。', '马上拿给大人看。'] },
      { title: '送皮肤、送钻石', says: ['天上不掉钻石。', '要你拿妈妈手机付钱的，都是骗人。'] },
    ],
    tries: '跟家里人说好：手机里有怪事，先给他们看。',
    basis: ['MINORS-103'],
  },
];
