import type { PaperData } from './index.ts';
import { issued } from './samples-people.ts';

export const protectionSamples = {
  'help-record': {
    ...issued('（2026）祁法援证字第12号'),
    applicant: '王䶮',
    entries: [
      { on: '2026-11-03', what: '在网上申请法律援助' },
      { on: '2026-11-05', what: '工作人员用约定的方式联系' },
    ],
    digest: '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08',
    checkCode: 'K7QM-3WXA-PD92',
    square: ['1011', '0110', '1101', '0011'],
    officer: '赵敏',
  },
  'protection-petition': {
    applicant: {
      name: '王䶮',
      gender: '女',
      birth: '1990年3月7日',
      idNumber: '140727199003070022',
      phone: '13900000003',
      address: '祁县昭馀镇法律援助工作站转',
    },
    agent: { name: '昭馀镇某村村民委员会', relation: '所在村的村民委员会' },
    respondent: {
      name: '孙某',
      gender: '男',
      birth: '1988年',
      idNumber: '不知道',
      phone: '13900000009',
      address: '祁县东观镇某村',
      relation: '丈夫',
    },
    addressKept: true,
    court: '祁县人民法院',
    requests: ['禁止被申请人实施家庭暴力', '责令被申请人迁出申请人住所'],
    isUrgent: true,
    story: '2026年10月3日夜，他喝了酒打我，邻居听见了。\n第二天他又拿棍子堵门。',
    evidence: ['本人的陈述', '出警、接警记录，询问笔录，报警回执'],
    on: '2026-11-18',
  },
  'safety-plan': {
    parts: [
      { title: '先做的', lines: ['往有门的地方站', '跟大姐约好一句话'] },
      { title: '要带的', lines: ['身份证', '孩子的药'] },
    ],
    on: '2026-11-18',
  },
} satisfies { [Kind in 'help-record' | 'protection-petition' | 'safety-plan']: PaperData<Kind> };
