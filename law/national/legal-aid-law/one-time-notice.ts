import { cite } from '../../kernel/citation.ts';
import { supplementPeriod } from './decision-periods.ts';
import { LAL_43_2 } from './provisions.ts';

/**
 * Art. 43 §2: everything missing is told at once. A second notice is possible only for what could not have been known
 * at the first; deemed withdrawal needs service of the notice, a period named in it that has passed, and an officer.
 */
export const oneTimeNotice = { basis: LAL_43_2, citation: cite(LAL_43_2), period: supplementPeriod } as const;

export type NoticeItem = { readonly kind: string; readonly knowableAt?: 'first' | 'later' };

export type DeemedWithdrawalState = {
  /** Proof that the notice reached her. */
  readonly served: boolean | undefined;
  /** The period named in the notice is over. */
  readonly periodOver: boolean | undefined;
  /** She answered, also with "没有这份材料". */
  readonly answered: boolean | undefined;
};

/** Items that may not be asked again: they were asked, or could have been asked, in the first notice. */
export function notAgain(first: readonly NoticeItem[], second: readonly NoticeItem[]): readonly NoticeItem[] {
  const asked = new Set(first.map((item) => item.kind));
  return second.filter((item) => asked.has(item.kind) || item.knowableAt !== 'later');
}

/** What still stands against deeming the application withdrawn; an unknown stands against it. An empty list leaves it to the officer. */
export function obstaclesToDeemedWithdrawal(state: DeemedWithdrawalState): readonly string[] {
  return [
    { met: state.served === true, says: '没有证明告知书已经送达本人' },
    { met: state.periodOver === true, says: '告知书写明的期限还没有过' },
    { met: state.answered === false, says: '她已经答复，答复“没有这份材料”也算答复' },
  ]
    .filter((each) => !each.met)
    .map((each) => each.says);
}
