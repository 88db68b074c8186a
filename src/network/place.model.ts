import { z } from 'zod';
import { daysBetween, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import { Institution } from './network.model.ts';

/** Our own measure, in no provision: 待核. After so many days an entry is shown as old, and never as wrong. */
export const entryAge = { days: 180, words: '180 天（自定，待核）' } as const;

export type EntryState = 'neverChecked' | 'old' | 'fresh';
export const entryStateLabels = {
  neverChecked: '没有核实',
  old: '很久没有核实',
  fresh: '近期核实过',
} as const satisfies Record<EntryState, string>;

export function entryStateOf(verifiedOn: string | undefined, today: PlainDate): EntryState {
  if (!isPlainDate(verifiedOn)) return 'neverChecked';
  return daysBetween(verifiedOn, today) > entryAge.days ? 'old' : 'fresh';
}

/** What an office says of itself. What it leaves out is not known; nothing is carried over from before. */
export const PlaceEntry = Institution.pick({
  address: true,
  phone: true,
  hours: true,
  weeklyHours: true,
  takesApplications: true,
  womanOnStaff: true,
  childRoom: true,
  stepFree: true,
  signLanguage: true,
}).meta({ id: 'PlaceEntry', title: '站点登记' });
export type PlaceEntry = z.infer<typeof PlaceEntry>;

export const KeptPlace = Institution.extend({
  entryState: z.enum(['neverChecked', 'old', 'fresh']).meta({ title: '核实' }),
}).meta({ id: 'KeptPlace', title: '本单位登记的站点' });
