import type { RegisterNotice } from '../../src/casework/register-notice.model.ts';
import { addYears, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { NoticeLifeKey } from './acts.ts';
import { demoCounties, officeOf, type DemoCounty, type OfficeKey, type SeatKey } from './offices.ts';

export type NoticeLine = { readonly county: DemoCounty; readonly life: NoticeLifeKey; readonly daysAgo: number; readonly handler: SeatKey; readonly from: OfficeKey; readonly told: (today: PlainDate) => Pick<RegisterNotice, 'ground' | 'person' | 'narrative'> };

const countyAt = (key: DemoCounty['key']): DemoCounty => {
  const county = demoCounties.find((each) => each.key === key);
  if (county === undefined) throw new Error(`the demo has no county ${key}`);
  return county;
};

/** 通知辩护、通知代理: from the police, the procuratorate and the court, without an application. */
export const noticeRoster: readonly NoticeLine[] = [
  { county: countyAt('xiaodian'), life: 'noticeRegistered', daysAgo: 1, handler: 'lawyer3', from: 'police', told: (today) => ({ ground: 'minor', person: { name: '武石磨', sex: 'male', birthDate: addYears(today, -16) }, narrative: '涉嫌盗窃，侦查阶段，没有委托辩护人。' }) },
  { county: countyAt('yanhu'), life: 'noticeAssigned', daysAgo: 3, handler: 'lawyer3', from: 'procuratorate', told: (today) => ({ ground: 'minor', person: { name: '任高粱', sex: 'male', birthDate: addYears(today, -17) }, narrative: '涉嫌故意伤害，审查起诉阶段。' }) },
  { county: countyAt('hongtong'), life: 'noticeHandled', daysAgo: 18, handler: 'lawyer4', from: 'court', told: () => ({ ground: 'disabled', person: { name: '韩荞麦', sex: 'female' }, narrative: '听力残疾人，一审阶段，没有委托辩护人。' }) },
  { county: countyAt('qingxu'), life: 'noticeArchived', daysAgo: 33, handler: 'lawyer4', from: 'court', told: () => ({ ground: 'courtMay', person: { name: '薛远志', sex: 'male' }, narrative: '普通程序一审，被告人没有委托辩护人。' }) },
  { county: countyAt('pingyao'), life: 'noticeEnded', daysAgo: 12, handler: 'lawyer3', from: 'procuratorate', told: (today) => ({ ground: 'minor', person: { name: '贾山丹', sex: 'female', birthDate: addYears(today, -15) }, narrative: '审查起诉阶段，家属后来自行委托了辩护人。' }) },
];

export function noticeOf(line: NoticeLine, index: number, today: PlainDate, receivedAt: Date, letterFileId: string): RegisterNotice {
  const names = { police: '公安局', procuratorate: '人民检察院', court: '人民法院' } as const;
  const body = line.from === 'police' || line.from === 'procuratorate' || line.from === 'court' ? names[line.from] : '人民法院';
  return {
    ...line.told(today), authorityName: `${line.county.place}${body}（演示）`, authorityId: officeOf(line.county, line.from),
    number: `（演示）通辩〔${today.slice(0, 4)}〕${index + 1}号`, receivedAt: receivedAt.toISOString(), letterFileId,
  };
}
