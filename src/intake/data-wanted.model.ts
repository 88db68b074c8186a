import { z } from 'zod';

/** 个人信息保护法 44–48: what she may ask of what is kept about her. */
export const DataWanted = z
  .enum(['copy', 'correction', 'completion', 'deletion', 'restriction', 'explanation'], '请选想要哪一样')
  .meta({ id: 'DataWanted', title: '想要什么' });
export type DataWanted = z.infer<typeof DataWanted>;
export const wantedLabels = {
  copy: '看一看、要一份副本',
  correction: '有写错的，要改过来',
  completion: '有没写全的，要补上',
  deletion: '要删掉',
  restriction: '不要再作别的用',
  explanation: '说明怎么用、给谁看、放多久',
} as const satisfies Record<DataWanted, string>;
