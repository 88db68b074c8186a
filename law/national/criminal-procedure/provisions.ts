import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const read = { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' } as const;
const law = provisionsOf('criminalProcedure', { source: '2018年文本的公开镜像', verified: read, grade: 'V' });
const interpretation = provisionsOf('criminalProcedureInterpretation', {
  source: '公开镜像全文',
  verified: read,
  grade: 'V',
});

export const CRIM_39 = law('CRIM-39', 39, '凭法律援助公函会见，看守所不迟于四十八小时安排');
export const CRIM_46 = law('CRIM-46', 46, '检察院收到移送、法院受理自诉三日内告知可以委托诉讼代理人');
export const CRIM_105 = law('CRIM-105', 105, '期间的开始时和日不算在内；末日为节假日的顺延；羁押期限不因节假日延长');
export const CRIM_230 = law('CRIM-230', 230, '不服判决的上诉期十日，裁定五日，从接到的第二日起算');
export const CRIM_278 = law('CRIM-278', 278, '未成年嫌疑人、被告人没有委托辩护人的，应当通知指派');
export const CRIM_280 = law('CRIM-280', 280, '对未成年人严格限制逮捕，应当听取辩护律师意见');
export const CRIM_281 = law(
  'CRIM-281',
  281,
  '讯问、审判未成年人通知法定代理人、合适成年人到场；讯问女性未成年人有女工作人员',
);
export const CRIM_282 = law('CRIM-282', 282, '附条件不起诉');
export const CRIM_285 = law('CRIM-285', 285, '审判时不满十八周岁的不公开审理');
export const CRIM_286 = law('CRIM-286', 286, '五年有期徒刑以下的犯罪记录封存');
export const CRIM_INT_43 = interpretation('CRIM-INT-43', 43, '同案被告人由不同的辩护人辩护');
export const CRIM_INT_49 = interpretation(
  'CRIM-INT-49',
  49,
  '法院通知指派的，开庭十五日前送达通知书和起诉书副本，简易、速裁程序除外',
);
export const CRIM_INT_50 = interpretation(
  'CRIM-INT-50',
  50,
  '应当援助的拒绝指派律师的查明理由；准许后五日内另行委托，未委托的三日内通知另行指派',
);
export const CRIM_INT_564 = interpretation(
  'CRIM-INT-564',
  564,
  '审判时不满十八周岁没有委托辩护人的，通知指派熟悉未成年人身心特点的律师',
);
export const CRIM_INT_565 = interpretation(
  'CRIM-INT-565',
  565,
  '未成年被害人因经济困难或者其他原因没有委托的，法院应当帮助申请法律援助',
);
