import { z } from 'zod';

/** 安全计划: what may be done, part by part, in words that mean nothing to a stranger when they are printed. */
export const planParts = [
  {
    id: 'home',
    title: '如果他来了、要动手',
    printed: '在家时',
    lines: [
      '往能出去的屋子站，不进厨房、厕所。',
      '先跑，东西不拿。',
      '喊“着火了”，让邻居听见。',
      '手机设好一键打 110，放在够得着的地方。',
    ],
  },
  {
    id: 'papers',
    title: '要带走的东西',
    printed: '要带的',
    lines: [
      '身份证、户口本、结婚证（拍照也行）。',
      '孩子的出生证、疫苗本、药。',
      '银行卡、社保卡。',
      '照片、病历、报警回执，放一份在别处。',
      '一身换洗的衣服，放在别人家。',
    ],
  },
  {
    id: 'money',
    title: '钱和钥匙',
    printed: '备着的',
    lines: [
      '每次留一点现金，放在他不知道的地方。',
      '开一张自己的卡，短信提醒关掉。',
      '配一把钥匙，放在别处。',
      '把要紧的电话写在纸上，缝进衣服里。',
    ],
  },
  {
    id: 'children',
    title: '孩子',
    printed: '孩子',
    lines: [
      '教孩子打 110，会说家在哪里。',
      '告诉孩子：不用劝，只管跑。',
      '跟老师说好，谁能接、谁不能接。',
      '约好走散了在哪里等。',
    ],
  },
  {
    id: 'phone',
    title: '手机',
    printed: '手机',
    lines: [
      '换密码，关掉位置共享。',
      '看看有没有不认识的软件。',
      '要紧的电话，用别人的手机打。',
      '浏览记录只删这一条，不全删。',
    ],
  },
  {
    id: 'after',
    title: '走了以后',
    printed: '以后',
    lines: [
      '换一条路上下班、接孩子。',
      '告诉单位门卫、邻居：看见他就打电话。',
      '新住处不告诉共同的熟人。',
      '保护令的复印件随身带一份。',
    ],
  },
] as const;
export type PlanPartId = (typeof planParts)[number]['id'];

const told = (longest: number) => z.string().trim().max(longest).optional();
export const PlanTold = z.object({
  codeWord: told(40),
  whom: told(120),
  where: told(120),
  /** Numbers of the suggested lines she took, by part. */
  taken: z.record(z.string(), z.array(z.int().nonnegative())).default({}),
  /** Lines of her own, by part. */
  own: z.record(z.string(), z.string().max(1000)).default({}),
});
export type PlanTold = z.infer<typeof PlanTold>;

type Part = { title: string; lines: string[] };

/** What she chose, part by part; a part she left alone is not there. `printed` headings tell a stranger nothing. */
export function planLines(plan: PlanTold, heading: 'title' | 'printed'): Part[] {
  const agreed = [
    plan.codeWord ? `暗语：${plan.codeWord}` : '',
    plan.whom ? `找谁：${plan.whom}` : '',
    plan.where ? `先去：${plan.where}` : '',
  ].filter(Boolean);
  const parts = planParts.map((part) => ({
    title: part[heading],
    lines: [
      ...(plan.taken[part.id] ?? []).flatMap((at) => part.lines[at] ?? []),
      ...(plan.own[part.id] ?? '').split('\n').filter((line) => line.trim() !== ''),
    ],
  }));
  return [{ title: heading === 'title' ? '说好的' : '约定', lines: agreed }, ...parts].filter(
    ({ lines }) => lines.length > 0,
  );
}
