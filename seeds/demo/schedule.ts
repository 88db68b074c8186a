import { HOLIDAY_NOTICES } from '../../law/calendars/index.ts';
import { calendarOf, workingDayFrom, worksOn } from '../../law/kernel/calendar.ts';
import { addDays, startOfDay, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Act } from './acts.ts';
import { personnelOf, type SeatKey } from './offices.ts';
import { diceOf, type Dice } from './random.ts';

const minute = 60_000;
const calendar = calendarOf(HOLIDAY_NOTICES);

/** A life to be played: from which day, by which acts. */
export type Life = { readonly daysAgo: number; readonly isAnyDay: boolean; readonly handler: SeatKey; readonly acts: readonly Act[] };
/** One thing that happens in one of the lives. */
export type Moment = { readonly at: number; readonly life: number; readonly step: number; readonly act: Act | 'begin' };

/**
 * Everything that has happened by now, in order. Offices work on working days, people need help on any day; where
 * holidays took up the time, a life began so much earlier that its last act still lies behind us.
 */
export function scheduleOf(lives: readonly Life[], today: PlainDate, now: number): Moment[] {
  return lives.flatMap((life, index) => momentsOf(life, index, addDays(today, -life.daysAgo), now)).toSorted((a, b) => a.at - b.at || a.life - b.life);
}

function momentsOf(life: Life, index: number, day: PlainDate, now: number): Moment[] {
  const moments = momentsFrom(life, index, day, now);
  return moments.every(({ at }) => at < now) ? moments : momentsOf(life, index, addDays(day, -1), now);
}

function momentsFrom(life: Life, index: number, day: PlainDate, now: number): Moment[] {
  const dice = diceOf(30 + index);
  const began = life.isAnyDay ? day : lastWorkingDay(day);
  // Whoever came this morning has come already, however early the demo is opened.
  let at = Math.min(startOfDay(began) + minute * (life.isAnyDay ? dice.whole(7 * 60, 22 * 60) : officeMinute(dice)), now - minute * (index + 2));
  const moments: Moment[] = [{ at, life: index, step: 0, act: 'begin' }];
  let before = { day: 0, on: began };
  for (const act of adapted(life.acts, life.handler)) {
    // Holidays push acts back, never closer together: what waits for a period still waits for it.
    const on = workingDayFrom(calendar, addDays(before.on, act.day - before.day));
    before = { day: act.day, on };
    at = Math.max(startOfDay(on) + minute * officeMinute(dice), at + minute * dice.whole(5, 25));
    moments.push({ at, life: index, step: moments.length, act });
  }
  return moments;
}

const officeMinute = (dice: Dice): number => (dice.chance(2) ? dice.whole(8 * 60 + 35, 11 * 60 + 50) : dice.whole(14 * 60 + 35, 17 * 60 + 40));

function lastWorkingDay(day: PlainDate): PlainDate {
  return worksOn(calendar, day) ? day : lastWorkingDay(addDays(day, -1));
}

/** The agency's own staff are assigned by name: no unit receives the case and names them. */
function adapted(acts: readonly Act[], handler: SeatKey): readonly Act[] {
  if (handler !== 'inhouse') return acts;
  return acts
    .filter((act) => act.does !== 'receiveAssignment' && act.does !== 'namePerson')
    .map((act): Act => (act.on === 'case' && act.does === 'assign'
      ? { ...act, does: 'assignOwnStaff', input: ({ county }) => ({ personnelId: personnelOf(county, handler), reasons: '案情简单，本机构人员熟悉未成年人工作，可以马上接手。' }) }
      : act));
}
