import { inChinese, isPlainDate } from '../../../law/kernel/plain-date.ts';
import { html, nothing, type Html } from './html.ts';

/** Until when the office owes her this. Nothing where no day runs. */
export function latest(due: { dueOn: string | undefined; isTentative: boolean } | undefined, owed: string): Html {
  if (!due || !isPlainDate(due.dueOn)) return nothing;
  return html`最晚 <strong>${inChinese(due.dueOn)}</strong> 前${owed}。${due.isTentative ? '（暂定）' : ''}`;
}
