import type { Purpose } from '../platform/purpose.ts';
import type { Role } from '../platform/viewer.ts';

/** On what occasion somebody asks: on the telephone, at the counter, or over an application of the own office. */
export const contextKinds = {
  call: '来电',
  visit: '来访',
  application: '本机构正在办的申请',
} as const satisfies Record<string, string>;
export type ContextKind = keyof typeof contextKinds;

/** What may be learned of an application elsewhere: where to turn, and for one purpose the day it came. Never what it says. */
export const learnable = {
  agency: '机构',
  phone: '电话',
  hours: '办公时间',
  receivedOn: '哪天收到',
} as const satisfies Record<string, string>;
export type Learnable = keyof typeof learnable;

type Ask = { by: readonly Role[]; on: readonly ContextKind[]; learns: readonly Learnable[] };
/** Post × purpose: who may ask beyond the own office what for, on which occasion, and what is then learned. The only list. */
export const lookUpPurposes = {
  handingOver: {
    by: ['hotline.operator', 'agency.clerk', 'agency.reviewer', 'agency.approver'],
    on: ['call', 'visit'],
    learns: ['agency', 'phone', 'hours'],
  },
  // Of several agencies that are asked for the same, the one that received it first takes it.
  sameMatter: {
    by: ['agency.clerk', 'agency.reviewer', 'agency.approver'],
    on: ['application'],
    learns: ['agency', 'phone', 'hours', 'receivedOn'],
  },
} as const satisfies Partial<Record<Purpose, Ask>>;
export type LookUpPurpose = keyof typeof lookUpPurposes;

export const mayLookUp = (roles: readonly Role[], purpose: LookUpPurpose): boolean => {
  const { by }: Ask = lookUpPurposes[purpose];
  return roles.some((role) => by.includes(role));
};
export const looksUpForAnything = (roles: readonly Role[]): boolean =>
  (Object.keys(lookUpPurposes) as LookUpPurpose[]).some((purpose) => mayLookUp(roles, purpose)); // the keys of the table
export const learnsOf = (purpose: LookUpPurpose): readonly Learnable[] => lookUpPurposes[purpose].learns;
export const asksOn = (purpose: LookUpPurpose): readonly ContextKind[] => lookUpPurposes[purpose].on;

/** What was done about it: asked for afterwards, for a look-up that led to nothing is noticed. */
export const lookUpOutcomes = {
  handedOver: '已经接通那个机构，当面交代过',
  callsHerself: '来人自己联系那个机构',
  keptHere: '留在本机构办',
  nobodyThere: '没有查到，按新的来办',
  wrongPerson: '号码不对，不是她',
} as const satisfies Record<string, string>;
export type LookUpOutcome = keyof typeof lookUpOutcomes;
