import { ageOn, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { isWithin, strictPlan } from '../platform/outgoing/plan.ts';
import type { ContactPlan } from '../platform/ports.ts';
import { disclosure, type PartyKind, type PersonField, type SeesPeople, type Shown } from './disclosure.model.ts';
import { maskAddress, maskIdNumber, maskName, maskPhone } from './masking.model.ts';
import { contactPlanOf, type PersonCard, type PlanCard } from './people.queries.ts';
import { UncertainField, uncertainLabels } from './read-person.model.ts';
import type { PersonView, SafeContactView } from './safe-contact-view.model.ts';

/** What holds today: nothing, when nothing was agreed or what was agreed has run out. */
export function planToday(plan: PlanCard | undefined, today: PlainDate): ContactPlan {
  return plan && !hasExpired(plan, today) ? plan : { ...strictPlan, safetyFlagged: plan?.safetyFlagged ?? true };
}

export const hasExpired = ({ expiresOn }: PlanCard, today: PlainDate): boolean =>
  expiresOn !== null && expiresOn <= today;

/** In danger nothing momentary leaves outside her hours: what she allows waits until she names some. */
export const waitsForHours = ({ mayCall, maySms, windows, safetyFlagged }: ContactPlan): boolean =>
  safetyFlagged && (mayCall || maySms) && windows.length === 0;

/** Without a plan nothing was agreed, so everything is forbidden: the banner says the same as the gateway. */
export async function safeContactOf(db: Database | Trx, kernel: Kernel, personId: string): Promise<SafeContactView> {
  const told = await contactPlanOf(db, kernel.sealer, personId);
  const today = kernel.clock.today();
  const { mayCall, maySms, mayWechat, mayMail, mayLeaveMessage, mayPost, callerName, windows, safetyFlagged } =
    planToday(told, today);
  return {
    agreed: told !== undefined,
    expired: told !== undefined && hasExpired(told, today),
    safetyFlagged,
    mayCall,
    maySms,
    mayWechat,
    mayMail,
    mayLeaveMessage,
    mayPost,
    callerName,
    windows: windows.map(({ weekdays, from, to }) => ({ weekdays: [...weekdays], from, to })),
    withinWindow: isWithin({ windows, safetyFlagged }, kernel.clock.now()),
    ...(told ? detailsOf(told) : {}),
  };
}

/** Warnings outlive the plan: who must never know, and which numbers are never used. */
function detailsOf(plan: PlanCard): Partial<SafeContactView> {
  const {
    mayBeTold,
    neverTold,
    passPhrase,
    whosePhone,
    ifOthersAnswer,
    standIn,
    neverContact,
    expiresOn,
    nextCheckOn,
  } = plan;
  return {
    ...(mayBeTold ? { mayBeTold } : {}),
    ...(neverTold ? { neverTold } : {}),
    ...(passPhrase ? { passPhrase } : {}),
    ...(whosePhone ? { whosePhone } : {}),
    ...(ifOthersAnswer ? { ifOthersAnswer } : {}),
    ...(standIn ? { standIn } : {}),
    ...(neverContact.length > 0 ? { neverContact: [...neverContact] } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(nextCheckOn ? { nextCheckOn } : {}),
  };
}

/** What of a person goes out with a record, as the table of disclosure says it. */
export function personViewOf(
  person: PersonCard,
  today: PlainDate,
  { relationship, whom = 'helped', mayCall = false }: { relationship: SeesPeople; whom?: PartyKind; mayCall?: boolean },
): PersonView {
  const { id, name, sex, birthDate, idKind, idNumber, phone, address } = person;
  const table: Readonly<Record<PersonField, Shown>> = disclosure[relationship][whom];
  const shown = (field: PersonField, value: string | null, mask: (value: string) => string): string | undefined => {
    const how = table[field];
    if (value === null) return undefined;
    if (how === 'full' || (how === 'whenMayCall' && mayCall)) return value;
    return how === 'masked' ? mask(value) : undefined;
  };
  const age = isPlainDate(birthDate) && table.birthDate !== 'none' ? ageOn(birthDate, today) : undefined;
  const hidden = () => '';
  return dropUndefined({
    id,
    name: shown('name', name, maskName) ?? '',
    sex: table.sex === 'full' ? (sex ?? undefined) : undefined,
    age,
    birthDate: shown('birthDate', birthDate, hidden),
    idKind: shown('idKind', idKind, hidden),
    idNumber: shown('idNumber', idNumber, maskIdNumber),
    phone: shown('phone', phone, maskPhone),
    address: shown('address', address, person.isAddressProtected ? (standIn) => standIn : maskAddress),
    isAddressProtected: person.isAddressProtected && table.address !== 'none' ? true : undefined,
    asTyped: typedOf(person, table),
  });
}

/** Whoever may handle the field reads what was written for it; what is masked for him stays closed. */
function typedOf(
  { asTyped, typedBefore }: PersonCard,
  table: Readonly<Record<PersonField, Shown>>,
): PersonView['asTyped'] {
  const open = UncertainField.options.flatMap((field) => {
    const typed = asTyped[field] ?? typedBefore[field];
    const isOpen = table[field] === 'full' || (field === 'idNumber' && table.idNumber === 'masked');
    if (typed === undefined || !isOpen) return [];
    return [{ field, label: uncertainLabels[field], typed, isSettled: asTyped[field] === undefined }];
  });
  return open.length > 0 ? open : undefined;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
const dropUndefined = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Present<T>; // only the absent are gone
