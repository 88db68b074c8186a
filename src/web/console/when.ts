import { dayOf, dayOfMonth, isPlainDate, monthOf, weekday, yearOf } from '../../../law/kernel/plain-date.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 11月23日 周一 */
export function dayWords(text: string, year = false): string {
  const day = isPlainDate(text) ? text : dayOf(text);
  return `${year ? `${yearOf(day)}年` : ''}${monthOf(day)}月${dayOfMonth(day)}日 周${weekdays[weekday(day) - 1] ?? ''}`;
}

/** 11月23日 09:30 */
export function minuteWords(instant: string): string {
  const day = dayOf(instant);
  return `${monthOf(day)}月${dayOfMonth(day)}日 ${clock.format(new Date(instant))}`;
}

export const shortDay = (text: string): string => {
  const day = isPlainDate(text) ? text : dayOf(text);
  return `${monthOf(day)}月${dayOfMonth(day)}日`;
};
