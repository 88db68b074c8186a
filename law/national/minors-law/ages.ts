import { birthdayAt, type PlainDate } from '../../kernel/plain-date.ts';
import type { Provision } from '../../kernel/citation.ts';
import { MINORS_107, MINORS_2, MINORS_21 } from './provisions.ts';
import { REPORT_4 } from './provisions.ts';

/** The birthdays at which the law changes. */
export const AGE_EDGES: readonly { readonly age: number; readonly says: string; readonly basis: Provision }[] = [
  { age: 8, says: '满八周岁：限制民事行为能力；离婚案件要尊重其真实意愿；可以短时自己在家', basis: MINORS_107 },
  { age: 14, says: '满十四周岁：强制报告的情形从R2改看R3', basis: REPORT_4 },
  { age: 16, says: '满十六周岁：可以就业（未成年工），可以脱离监护单独生活', basis: MINORS_21 },
  { age: 18, says: '满十八周岁：成年，监护人的代理权终止', basis: MINORS_2 },
];

export function ageEdges(
  birth: PlainDate,
): readonly { readonly age: number; readonly on: PlainDate; readonly says: string }[] {
  return AGE_EDGES.map((edge) => ({ age: edge.age, on: birthdayAt(birth, edge.age), says: edge.says }));
}
