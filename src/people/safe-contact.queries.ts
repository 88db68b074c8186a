import { ageOn, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { plainMinuteOf } from '../platform/local-time.ts';
import { contactPlanOf, type PersonCard } from './people.queries.ts';
import type { PersonView, SafeContactView } from './safe-contact-view.model.ts';

/** Without a plan nothing was agreed, so everything is forbidden: the banner says the same as the gateway. */
export async function safeContactOf(db: Database | Trx, kernel: Kernel, personId: string): Promise<SafeContactView> {
  const plan = await contactPlanOf(db, kernel.sealer, personId);
  if (!plan)
    return {
      agreed: false,
      safetyFlagged: true,
      mayCall: false,
      maySms: false,
      mayLeaveMessage: false,
      mayPost: false,
      callerName: 'neutral',
      windows: [],
      withinWindow: false,
    };
  const { mayBeTold, neverTold, passPhrase, madeAt: _when, windows, ...rest } = plan;
  const { weekday, time } = plainMinuteOf(kernel.clock.now());
  const withinWindow =
    windows.length === 0
      ? !plan.safetyFlagged
      : windows.some((window) => window.weekdays.includes(weekday) && window.from <= time && time < window.to);
  return {
    ...rest,
    agreed: true,
    windows: windows.map(({ weekdays, from, to }) => ({ weekdays: [...weekdays], from, to })),
    withinWindow,
    ...(mayBeTold ? { mayBeTold } : {}),
    ...(neverTold ? { neverTold } : {}),
    ...(passPhrase ? { passPhrase } : {}),
  };
}

export type Disclosure = 'all' | 'name' | 'reachable';

/**
 * What of a person goes out with a record: everything to the office that decides; to those who handle the case the
 * name, and the telephone only while her plan lets them call; never the address or the identity number.
 */
export function personViewOf(
  person: PersonCard,
  today: PlainDate,
  disclosure: Disclosure,
  mayCall = false,
): PersonView {
  const { id, name, sex, birthDate, idKind, idNumber, phone, address } = person;
  const age = isPlainDate(birthDate) ? { age: ageOn(birthDate, today) } : {};
  const base = { id, name, ...(sex ? { sex } : {}), ...age };
  if (disclosure === 'name') return base;
  const reachable = phone && (disclosure === 'all' || mayCall) ? { ...base, phone } : base;
  if (disclosure === 'reachable') return reachable;
  return {
    ...reachable,
    ...(birthDate ? { birthDate } : {}),
    ...(idKind ? { idKind } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(address ? { address } : {}),
  };
}
