import { z } from 'zod';
import { ORDER_EVIDENCE, ORDER_MEASURES } from '../../law/national/anti-domestic-violence/protection-order.ts';

const told = (longest: number) => z.string().trim().max(longest).optional();

/** 保护令申请书 as she typed it: nothing is compulsory, and no real name is needed to try. */
export const PetitionTold = z.object({
  forWhom: z.enum(['self', 'other']).default('self'),
  name: told(50),
  phone: told(60),
  agentName: told(50),
  agentRelation: told(50),
  hisName: told(50),
  hisRelation: told(50),
  hisPhone: told(60),
  hisPlace: told(200),
  /** 法发〔2022〕10号 art. 4: where she lives now is left out unless she wants it written. */
  addressWritten: z.boolean().default(false),
  address: told(200),
  court: told(60),
  measures: z.array(z.string()).default([]),
  isUrgent: z.boolean().default(false),
  story: told(5000),
  evidence: z.array(z.string()).default([]),
});
export type PetitionTold = z.infer<typeof PetitionTold>;

/** The eleven kinds of evidence (法释〔2022〕17号 art. 6), each with how it is got. None is compulsory. */
const howToGet: readonly string[] = [
  '您写的、说的经过就是。法院会问您。',
  '到出警的派出所要一份；丢了可以再打印。',
  '报警回执、笔录都在派出所。记下报警的日期就能查到。',
  '他写过的“再也不打了”，拍下来。',
  '伤的照片、砸坏的东西、家里的监控。存到信得过的人那里。',
  '截图时带上他的号和日期，先别删。通话录音也行。',
  '看病时请医生写明怎么伤的。病历可以到医院复印。',
  '跟妇联、村（居）委会、单位说过的，请他们写一份。在这里求助过的，可以要“求助记录证明”。',
  '孩子不用上庭。邻居、亲戚写几句看见的，留电话。',
  '派出所会开单子，到指定的地方做。',
  '日记、诊所的单子、孩子老师的话，都算。',
];
export const petitionEvidence = ORDER_EVIDENCE.map(({ id, label }, index) => ({
  id,
  label,
  how: howToGet[index] ?? '',
}));
export const petitionMeasures = ORDER_MEASURES.map(({ id, label }) => ({ id, label }));

/** What the template of papers/ wants, from what she typed. What she left open is a line to write on. */
export function petitionData(petition: PetitionTold, on: string) {
  const some = (values: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  const { forWhom, addressWritten } = petition;
  return {
    applicant: some({ name: petition.name, phone: petition.phone, address: petition.address }),
    ...(forWhom === 'other' ? { agent: some({ name: petition.agentName, relation: petition.agentRelation }) } : {}),
    respondent: some({
      name: petition.hisName,
      relation: petition.hisRelation,
      phone: petition.hisPhone,
      address: petition.hisPlace,
    }),
    addressKept: !addressWritten,
    ...(petition.court ? { court: petition.court } : {}),
    requests: petitionMeasures.filter(({ id }) => petition.measures.includes(id)).map(({ label }) => label),
    isUrgent: petition.isUrgent,
    ...(petition.story ? { story: petition.story } : {}),
    evidence: petitionEvidence.filter(({ id }) => petition.evidence.includes(id)).map(({ label }) => label),
    on,
  };
}
