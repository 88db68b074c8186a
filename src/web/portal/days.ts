import {
  dayOf,
  dayOfMonth,
  inChinese,
  instantInChinese,
  monthOf,
  yearOf,
  type PlainDate,
} from '../../../law/kernel/plain-date.ts';
import { languageInForce, say } from './language.ts';

/** A day as a page says it. */
export const dayInWords = (day: PlainDate): string =>
  languageInForce() ? say`${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日` : inChinese(day);

/** A day of the weeks around today. */
export const dayOfThisYear = (day: PlainDate): string =>
  languageInForce() ? say`${monthOf(day)}月${dayOfMonth(day)}日` : inChinese(day).replace(/^\d+年/, '');

/** A moment of Shanxi's clock as a page says it. */
export function momentInWords(moment: string | number): string {
  const written = instantInChinese(moment);
  return languageInForce() ? `${dayInWords(dayOf(moment))} ${written.split(' ')[1] ?? ''}` : written;
}
