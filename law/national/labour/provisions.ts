import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const read = { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' } as const;
const contract = provisionsOf('labourContractLaw', { source: '两份公开镜像，逐条比对', verified: read, grade: 'V' });
const arbitration = provisionsOf('labourArbitrationLaw', {
  source: '公开镜像（2026-07-17）',
  verified: read,
  grade: 'V',
});
const injury = provisionsOf('workInjuryRegulation', { source: '公开镜像全文', verified: read, grade: 'V' });
const women = provisionsOf('womenWorkers', { source: '公开镜像全文', verified: read, grade: 'V' });
const child = provisionsOf('childLabour', { source: '公开镜像全文', verified: read, grade: 'V' });
const young = provisionsOf('youngWorkers', { source: '公开网页文本', verified: read, grade: 'V' });

export const LCL_10 = contract('LCL-10', 10, '用工之日起一个月内订立书面劳动合同');
export const LCL_14 = contract('LCL-14', 14, '满一年没有订立书面合同的，视为已订立无固定期限合同');
export const LCL_38 = contract('LCL-38', 38, '用人单位有过错的，劳动者可以解除合同');
export const LCL_42 = contract('LCL-42', 42, '女职工在孕期、产期、哺乳期的，不得依第四十条、第四十一条解除');
export const LCL_45 = contract('LCL-45', 45, '孕产哺乳期内合同期满的，续延到情形消失');
export const LCL_46 = contract('LCL-46', 46, '应当支付经济补偿的情形');
export const LCL_47 = contract('LCL-47', 47, '每满一年一个月工资；六个月以上不满一年按一年；不满六个月半个月');
export const LCL_82 = contract('LCL-82', 82, '超过一个月不满一年没有订立书面合同的，每月支付二倍工资');
export const LCL_85 = contract('LCL-85', 85, '逾期不支付劳动报酬的，按应付金额百分之五十以上百分之一百以下加付赔偿金');
export const LCL_87 = contract('LCL-87', 87, '违法解除、终止的，按经济补偿标准的二倍支付赔偿金');
export const LAC_21 = arbitration('LAC-21', 21, '由合同履行地或者用人单位所在地的仲裁委管辖，合同履行地优先');
export const LAC_25 = arbitration('LAC-25', 25, '丧失或者部分丧失民事行为能力的劳动者由法定代理人代为参加仲裁');
export const LAC_27 = arbitration(
  'LAC-27',
  27,
  '仲裁时效一年，从知道或者应当知道权利被侵害之日起；在职期间欠薪不受限，劳动关系终止后一年内',
);
export const LAC_29 = arbitration('LAC-29', 29, '收到仲裁申请之日起五日内决定是否受理');
export const LAC_43 = arbitration('LAC-43', 43, '受理之日起四十五日内结束，复杂的可以延长十五日');
export const LAC_44 = arbitration('LAC-44', 44, '追索报酬、工伤医疗费等可以裁决先予执行');
export const LAC_47 = arbitration('LAC-47', 47, '小额和劳动标准争议的终局裁决');
export const LAC_48 = arbitration('LAC-48', 48, '劳动者对终局裁决不服的，收到裁决书之日起十五日内起诉');
export const LAC_49 = arbitration('LAC-49', 49, '用人单位三十日内可以申请撤销终局裁决');
export const LAC_50 = arbitration('LAC-50', 50, '其他裁决不服的，收到裁决书之日起十五日内起诉');
export const LAC_53 = arbitration('LAC-53', 53, '劳动争议仲裁不收费');
export const INJURY_17 = injury(
  'INJURY-17',
  17,
  '单位三十日内申请工伤认定；未申请的，职工、近亲属、工会一年内可以申请',
);
export const WOMEN_WORKERS_4 = women('WW-4', 4, '禁忌从事的岗位书面告知女职工');
export const WOMEN_WORKERS_5 = women('WW-5', 5, '不得因怀孕、生育、哺乳降低工资、辞退、解除合同');
export const WOMEN_WORKERS_6 = women('WW-6', 6, '怀孕七个月以上不得加班、上夜班，工时内安排休息；产前检查算劳动时间');
export const WOMEN_WORKERS_7 = women(
  'WW-7',
  7,
  '产假九十八日，产前可以休十五日；难产加十五日；每多一个婴儿加十五日；流产十五日或者四十二日',
);
export const WOMEN_WORKERS_8 = women('WW-8', 8, '生育津贴和医疗费由生育保险基金支付，没有参保的由单位支付');
export const WOMEN_WORKERS_9 = women(
  'WW-9',
  9,
  '哺乳未满一周岁婴儿不得加班、上夜班，每天一小时哺乳时间，每多一个婴儿加一小时',
);
export const WOMEN_WORKERS_11 = women('WW-11', 11, '预防和制止工作场所的性骚扰');
export const WOMEN_WORKERS_13 = women('WW-13', 13, '违反产假、孕期、哺乳期规定的，按每人一千元以上五千元以下罚款');
export const WOMEN_WORKERS_14 = women('WW-14', 14, '可以投诉、举报、申诉，申请调解仲裁，起诉');
export const CHILD_2 = child('CHILD-2', 2, '不得招用不满十六周岁的未成年人');
export const CHILD_4 = child('CHILD-4', 4, '招用时核查身份证，录用登记、核查材料妥善保管');
export const CHILD_6 = child('CHILD-6', 6, '每使用一名童工每月罚五千元，并限期送回；逾期不送回的每人每月一万元');
export const CHILD_7 = child('CHILD-7', 7, '介绍童工就业的，每介绍一人罚五千元');
export const CHILD_8 = child('CHILD-8', 8, '没有保存录用登记材料的罚一万元');
export const CHILD_10 = child('CHILD-10', 10, '童工病伤由单位负责治疗；伤残、死亡的一次性赔偿');
export const CHILD_13 = child('CHILD-13', 13, '文艺、体育单位招用须经监护人同意，并保障受教育');
export const YOUNG_2 = young('YOUNG-2', 2, '未成年工是年满十六周岁、未满十八周岁的劳动者');
export const YOUNG_3 = young('YOUNG-3', 3, '十七项禁忌劳动');
export const YOUNG_9 = young('YOUNG-9', 9, '实行登记制度，凭未成年工登记证上岗');
