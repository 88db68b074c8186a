import { cite } from '../../../law/kernel/citation.ts';
import * as violence from '../../../law/national/anti-domestic-violence/provisions.ts';
import { isProvision } from '../../../law/catalogue.ts';
import type { Guide } from '../guide.model.ts';

const articles = Object.values(violence)
  .flat()
  .filter(isProvision)
  .filter(({ law, article }) => law === 'violenceLaw' && article !== undefined && article >= 23 && article <= 32);

export const protectionOrder: Guide = {
  title: '人身安全保护令',
  forWhom: '挨打、被跟踪、被威胁的人，不离婚也能申请。',
  startAt: { page: 'help', says: '找人帮着写' },
  basis: articles.map(cite),
  within: ['法院收到后 72 小时内决定。', '情况紧急的 24 小时内。'],
  steps: [
    '写申请，或者口头说、由法院记下来。',
    '交给法院。',
    '法院发令，送给公安和村（社区）。',
    '对方违反的，马上打 110。',
  ],
  fee: ['法院不收诉讼费，也不用交押金。'],
  place: ['自己住的地方、对方住的地方、出事的地方，三处的法院都行。'],
  contact: ['12348，免费帮着写。', '法院立案窗口。'],
  material: ['申请。', '能说明出过事的东西：报警记录、伤情照片、聊天记录、看病的单子、证人的话，有一样也行。'],
  format: ['照片、录音、截图都行，别删原来的。'],
  copies: ['申请一式两份，写不出第二份的由法院复印。'],
  issuedBy: ['报警回执、告诫书：派出所。', '病历：医院。', '求助记录：妇联、村（居）委会、本平台。'],
  cautions: [
    '没有证据也能申请，法院可以去调。',
    '自己去不了的，近亲属、公安、妇联、村（居）委会、救助站可以代为申请。',
    '地址可以请法院保密。',
  ],
  refused: ['不发的，用裁定写明理由。'],
  remedies: ['收到裁定五日内向作出的法院申请复议一次，复议时照样执行。'],
  others: ['正在挨打，先打 110，再说保护令。', '要地方住，找救助站、妇联。', '想离婚、要孩子，可以同时申请法律援助。'],
};
