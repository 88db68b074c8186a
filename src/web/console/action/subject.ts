import type { Schemas } from '../client.ts';

/** Where the acts of each kind of record are served. */
const collections = {
  application: 'applications',
  case: 'cases',
  objection: 'objections',
  helpRecord: 'help-records',
  callBack: 'call-backs',
  complaint: 'complaints',
  changeRequest: 'change-requests',
  rating: 'ratings',
  childReport: 'child-reports',
  planReview: 'plan-reviews',
  homeVisit: 'home-visits',
  dataRequest: 'data-requests',
  destruction: 'destructions',
  exclusionWish: 'exclusion-wishes',
} as const satisfies Record<string, string>;

export type Option = { value: string; label: string; hint?: string };

/** The record an act is about, with what its pickers may offer. */
export type ActionSubject = {
  kind: keyof typeof collections;
  id: string;
  today: string;
  papers?: readonly Schemas['PaperView'][];
  /** Documents asked for by the one-time notice; all of them want an answer. */
  asked?: readonly string[];
  /** Documents that are there already, by kind. */
  onFile?: readonly string[];
  /** Articles on which the assessment rests, to be offered first. */
  grounds?: readonly Option[];
  /** Whose people may be named. */
  personnelOf?: string;
  /** Pieces of the file that a scan may fill. */
  pieces?: readonly Option[];
  /** What a page has already chosen. */
  initial?: Readonly<Record<string, unknown>>;
};

export const collectionOf = (kind: ActionSubject['kind']): string => collections[kind];
