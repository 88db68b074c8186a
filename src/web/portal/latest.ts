import { isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from './days.ts';
import { html, nothing, type Html } from './html.ts';

export type Owed = { dueOn: string | undefined; isTentative: boolean };

/** Until when the office owes her this. Nothing where nothing runs; a day not known yet is said to be so, never left empty. */
export function latest(due: Owed | undefined, owed: string): Html {
  if (!due) return nothing;
  if (!isPlainDate(due.dueOn)) return html`最晚哪天${owed}，还没有算出来。算出来就写在这里。`;
  return html`最晚 <strong>${dayInWords(due.dueOn)}</strong> 前${owed}。${due.isTentative ? '（暂定）' : ''}`;
}

/** The same for a period of so many days: without its last day the length is still known. */
export function latestOf(due: Owed, days: number | undefined, owed: string): Html {
  if (isPlainDate(due.dueOn) || days === undefined) return latest(due, owed);
  return html`从收到的第二天算起，<strong>${days} 天</strong>内${owed}。具体是哪一天，要等那一年的放假安排公布、机构核对以后才能定，定了写在“查进度”里。`;
}

/** By when she answers, as a notice says it: the day once it runs, before that how many days it gives her. */
export const hersToAnswer = ({ dueOn, days }: { dueOn: string | null; days: number | null }): Html =>
  isPlainDate(dueOn)
    ? html`最晚 <strong>${dayInWords(dueOn)}</strong> 前。`
    : days === null
      ? html`几天以内，写在通知里。还没有收到通知的，日子没有开始算。`
      : html`从收到通知的第二天算起，<strong>${days} 天</strong>内。`;
