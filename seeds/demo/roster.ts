import type { LifeKey } from './acts.ts';
import { demoCounties, type DemoCounty, type SeatKey } from './offices.ts';
import type { StoryKey } from './stories.ts';

export type Channel = 'online' | 'window' | 'station' | 'hotline' | 'letter';
export type RosterLine = { readonly county: DemoCounty; readonly story: StoryKey; readonly life: LifeKey; readonly daysAgo: number; readonly channel: Channel; readonly handler: SeatKey };
type Line = readonly [story: StoryKey, life: LifeKey, daysAgo: number, channel: Channel, handler: SeatKey];

// Ten a county, from five weeks ago to this morning: every status a person may be in is somewhere on the map.
const lines: Record<DemoCounty['key'], readonly Line[]> = {
  xiaodian: [
    ['beatenDivorce', 'received', 0, 'online', 'lawyer1'], ['wages', 'accepted', 3, 'online', 'lawyer2'], ['childSupport', 'proposed', 6, 'window', 'lawyer1'],
    ['pregnancyDismissal', 'notifiedAndServed', 9, 'online', 'lawyer2'], ['protectionOrder', 'handled', 21, 'station', 'lawyer1'],
    ['workInjury', 'archived', 36, 'window', 'lawyer6'], ['childHarmed', 'confirmed', 15, 'hotline', 'lawyer3'], ['overIncome', 'refused', 18, 'online', 'lawyer6'],
    ['traffic', 'assigned', 8, 'window', 'lawyer6'], ['outOfScope', 'refusalProposed', 5, 'online', 'lawyer4'],
  ],
  qingxu: [
    ['childAbused', 'received', 0, 'station', 'lawyer1'], ['land', 'supplemented', 8, 'window', 'worker2'], ['beatenDivorce', 'unitReceived', 9, 'online', 'lawyer5'],
    ['elderSupport', 'closed', 31, 'station', 'worker1'], ['wages', 'withdrawn', 13, 'online', 'lawyer2'], ['schoolInjury', 'personNamed', 10, 'window', 'lawyer3'],
    ['traffic', 'transferTaken', 7, 'online', 'lawyer6'], ['abandoned', 'granted', 5, 'station', 'worker1'], ['watchedPhone', 'acceptedEarly', 2, 'station', 'lawyer1'],
    ['childSupport', 'handled', 24, 'window', 'inhouse'],
  ],
  wutai: [
    ['elderSupport', 'received', 1, 'letter', 'worker1'], ['beatenDivorce', 'deemedProposed', 20, 'station', 'lawyer1'], ['wages', 'grantedAfterNotice', 11, 'hotline', 'lawyer2'],
    ['childSupport', 'assigned', 8, 'station', 'lawyer1'], ['land', 'notified', 2, 'window', 'worker2'], ['protectionOrder', 'confirmed', 12, 'hotline', 'lawyer5'],
    ['workInjury', 'handled', 27, 'window', 'lawyer2'], ['childAbused', 'proposed', 4, 'station', 'lawyer3'], ['traffic', 'fileSubmitted', 33, 'window', 'lawyer6'],
    ['outOfScope', 'directedElsewhere', 14, 'online', 'lawyer4'],
  ],
  yanhu: [
    ['wages', 'received', 0, 'window', 'lawyer2'], ['pregnancyDismissal', 'accepted', 2, 'online', 'lawyer2'], ['watchedPhone', 'handled', 19, 'station', 'lawyer1'],
    ['childSupport', 'closed', 29, 'online', 'lawyer1'], ['workInjury', 'deemedWithdrawn', 26, 'window', 'lawyer6'], ['protectionOrder', 'provisional', 4, 'hotline', 'lawyer5'],
    ['abandoned', 'replaced', 17, 'station', 'worker1'], ['schoolInjury', 'sentBack', 6, 'window', 'lawyer3'], ['traffic', 'provisionalEnded', 30, 'window', 'lawyer6'],
    ['beatenDivorce', 'withdrawnAfterTalk', 16, 'station', 'lawyer5'],
  ],
  pingyao: [
    ['childHarmed', 'received', 0, 'hotline', 'lawyer3'], ['beatenDivorce', 'accepted', 5, 'online', 'lawyer1'], ['elderSupport', 'assigned', 7, 'station', 'worker1'],
    ['wages', 'handled', 23, 'online', 'worker2'], ['land', 'unitReceived', 10, 'window', 'lawyer6'], ['childSupport', 'terminationProposed', 25, 'window', 'lawyer1'],
    ['protectionOrder', 'archived', 38, 'station', 'lawyer5'], ['overIncome', 'refusalProposed', 4, 'online', 'lawyer6'], ['watchedPhone', 'withdrawalAsked', 3, 'station', 'lawyer1'],
    ['workInjury', 'transferOffered', 3, 'online', 'lawyer2'],
  ],
  hongtong: [
    ['traffic', 'received', 1, 'window', 'lawyer6'], ['wages', 'proposed', 4, 'online', 'lawyer2'], ['beatenDivorce', 'handled', 22, 'station', 'lawyer1'],
    ['childAbused', 'confirmed', 13, 'station', 'lawyer3'], ['abandoned', 'terminated', 28, 'station', 'worker1'], ['elderSupport', 'granted', 6, 'station', 'worker1'],
    ['childSupport', 'personNamed', 9, 'window', 'inhouse'], ['protectionOrder', 'notifiedAndServed', 8, 'online', 'lawyer5'], ['land', 'accepted', 6, 'window', 'worker2'],
    ['schoolInjury', 'received', 2, 'hotline', 'lawyer3'],
  ],
};

export const roster: readonly RosterLine[] = demoCounties.flatMap((county) =>
  lines[county.key].map(([story, life, daysAgo, channel, handler]) => ({ county, story, life, daysAgo, channel, handler })));
