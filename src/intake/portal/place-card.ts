import type { HolidayCalendar } from '../../../law/kernel/calendar.ts';
import { isPlainDate, weekday, type PlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { institutionKindLabels, networkLevelLabels, type Institution } from '../../network/network.model.ts';
import { opennessOf, type DayKind, type Opening } from '../../network/open-hours.model.ts';
import { entryAge, entryStateOf } from '../../network/place.model.ts';
import { html, type Html, say } from '../../web/portal/html.ts';

/** Open by the clock, on a day whose kind is known, and told to us not long ago. */
export function isSurelyOpen(place: Institution, now: Date, today: PlainDate, calendar: HolidayCalendar): boolean {
  return (
    opennessOf(place.weeklyHours, now, calendar).state === 'open' && entryStateOf(place.verifiedOn, today) === 'fresh'
  );
}

/** One place: is it open, what does it do, who is there, and how sure we are. What nobody has asked is said so. */
export function placeCard(place: Institution, now: Date, today: PlainDate, calendar: HolidayCalendar): Html {
  const { name, kind, level, takesApplications, address, phone, hours, isInvented } = place;
  return html`<section class="card flow"><h2>${name}</h2>
<p class="small">${networkLevelLabels[level]}一级 · ${institutionKindLabels[kind]}${isInvented ? ' · 演示资料，是编造的' : ''}</p>
<p><strong>${takesApplications ? '能当面收申请' : '只指路，不收申请'}</strong></p>
${doorLine(place, now, calendar)}
<p>${address ?? '地址：没有核实'}<br>${hours ? say`时间：${hours}` : '时间：没有核实'}<br>${phone ? html`电话 <a href="tel:${phone}">${phone}</a>` : html`电话：没有核实。先打 <a href="tel:12348">12348</a> 问`}</p>
<ul>${factsOf(place).map(([what, says]) => html`<li>${what}：${says}</li>`)}</ul>
${checkedLine(place, today)}</section>`;
}

const said = (known: boolean | undefined, yes: string, no: string): string =>
  known === undefined ? '没有核实' : known ? yes : no;

const factsOf = ({ womanOnStaff, childRoom, stepFree, signLanguage }: Institution): readonly [string, string][] => [
  ['女工作人员', said(womanOnStaff, '有', '没有')],
  ['孩子待的屋子', said(childRoom, '有', '没有')],
  ['轮椅能进', said(stepFree, '能', '不能')],
  ['懂手语', said(signLanguage, '懂', '不懂')],
];

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const why: Readonly<Record<Exclude<DayKind, 'usual'>, string>> = {
  holiday: '今天放假，这里开不开门没有核实',
  makeUp: '今天调休上班，这里开不开门没有核实',
  unknown: '今天放不放假，我们没有查到通知',
};

function doorLine({ weeklyHours }: Institution, now: Date, calendar: HolidayCalendar): Html {
  const found = opennessOf(weeklyHours, now, calendar);
  switch (found.state) {
    case 'notKnown':
      return html`<p class="mark mid">▲ 现在开不开门：没有核实</p>`;
    case 'open':
      return html`<p class="mark good">● 现在开着，到 ${found.until}</p>`;
    case 'unsure':
      return html`<p class="mark mid">▲ ${found.today === 'usual' ? '现在开不开门没有核实' : why[found.today]}，先打电话问。${nextWords(found.next)}</p>`;
    case 'closed':
      return html`<p class="mark">‖ 现在没开门。${found.today === 'usual' ? '' : say`${why[found.today]}。`}${nextWords(found.next)}</p>`;
  }
}

function nextWords(next: Opening | undefined): string {
  if (!next) return '下次哪天开门没有核实。';
  const doubt =
    next.kind === 'usual'
      ? ''
      : next.kind === 'makeUp'
        ? '（那天调休，先打电话问）'
        : '（那天放不放假没有查到，先打电话问）';
  return say`下次开门：${dayInWords(next.day)} ${weekdays[weekday(next.day) - 1] ?? ''} ${next.from}${doubt}`;
}

function checkedLine({ verifiedOn, confirmedBy }: Institution, today: PlainDate): Html {
  const state = entryStateOf(verifiedOn, today);
  if (state === 'neverChecked' || !isPlainDate(verifiedOn))
    return html`<p class="small">▲ 这些没有核实过，去之前先打 <a href="tel:12348">12348</a> 问。</p>`;
  const by = html`${dayInWords(verifiedOn)}${confirmedBy ? say`由${confirmedBy}` : ''}核实`;
  return state === 'old'
    ? html`<p class="small">▲ ${by}，已经超过 ${entryAge.words}，可能变了。去之前先打电话问。</p>`
    : html`<p class="small">${by}</p>`;
}
