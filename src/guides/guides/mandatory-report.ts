import { cite } from '../../../law/kernel/citation.ts';
import { reportPeriod } from '../../../law/national/minors-law/mandatory-report.ts';
import type { Guide } from '../guide.model.ts';

export const mandatoryReport: Guide = {
  title: '强制报告：孩子受到伤害',
  forWhom: '老师、医生、村干部等看到孩子受伤害的人；别的人也可以报。',
  startAt: { page: 'help', says: '找人帮忙' },
  basis: [cite(reportPeriod.provision)],
  within: ['发现了马上报，不等弄清楚。'],
  steps: ['先打 110。', '记下报警的回执。', '保护孩子，留住证据。', '告诉单位负责人；负责人压着不报的，自己直接报。'],
  fee: ['不收钱。'],
  place: ['打 110，或者到派出所。'],
  contact: ['110。', '问法律的事打 12348。'],
  material: ['孩子在哪里、发生了什么、谁看见的。知道多少说多少。'],
  format: ['说出来就行，不用写报告。'],
  copies: ['不用交。'],
  issuedBy: ['报警回执：公安机关。'],
  cautions: ['不用有证据，怀疑就该报。', '报告的人受保护，身份不告诉别人。', '在这里说了，不能代替报警。'],
  refused: ['公安机关不立案的，应当告诉理由。'],
  remedies: ['不立案不同意的，可以向检察院反映。'],
  others: ['孩子要看病，先送医院。', '孩子要律师，可以申请法律援助，不看收入。', '没地方去，找民政部门。'],
};
