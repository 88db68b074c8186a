import { z } from 'zod';

export const tellByLabels = {
  session: '她自己在进展页看（最稳妥）',
  inPerson: '现在当面告诉她',
  voice: '现在电话里告诉她（约定允许的）',
} as const satisfies Record<string, string>;

/** A paper is laid ready at a counter. The code is never sent; it is shown behind her code, or said to her. */
export const OpenCollection = z
  .object({
    paperId: z.uuid({ error: '请选择文书' }).meta({ title: '文书' }),
    placeId: z.uuid({ error: '请选择在哪里取' }).meta({ title: '在哪里取' }),
    tellBy: z.enum(['session', 'inPerson', 'voice'], { error: '请选择怎样让她知道取件码' }).meta({ title: '取件码' }),
  })
  .meta({ id: 'OpenCollection', title: '放到一个地方等她取' });
export type OpenCollection = z.infer<typeof OpenCollection>;

export const OpenedCollection = z
  .object({ id: z.uuid(), lastOn: z.iso.date(), code: z.string().optional() })
  .meta({ id: 'OpenedCollection' });
export type OpenedCollection = z.infer<typeof OpenedCollection>;

const Code = z.string().trim().min(1, '请写取件码').max(30, '取件码是 9 个数字').meta({ title: '取件码' });
export const FindCollection = z.object({ code: Code }).meta({ id: 'FindCollection' });

/** All that a counter learns: which envelope, and who may take it. */
export const FoundCollection = z
  .object({
    id: z.uuid(),
    paper: z.string().meta({ title: '文书' }),
    agency: z.string().meta({ title: '哪个机构的' }),
    lastOn: z.iso.date().meta({ title: '最后一天' }),
    receivers: z.array(z.object({ personId: z.uuid(), name: z.string(), as: z.enum(['herself', 'agent']) })),
  })
  .meta({ id: 'FoundCollection', title: '凭码找到的文书' });
export type FoundCollection = z.infer<typeof FoundCollection>;

export const HandOutPaper = z
  .object({
    code: Code,
    personId: z.uuid({ error: '请选择交给了谁' }).meta({ title: '交给了谁' }),
    identitySeen: z.literal(true, { error: '须当面核对证件上的名字' }).meta({ title: '已核对证件' }),
    note: z.string().trim().max(400).default('').meta({ title: '备注' }),
  })
  .meta({ id: 'HandOutPaper', title: '交给她' });
export type HandOutPaper = z.infer<typeof HandOutPaper>;
export const HandedOut = z.object({ id: z.uuid(), servedOn: z.iso.date() }).meta({ id: 'HandedOut' });
