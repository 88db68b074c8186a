import { refusal } from '../platform/refusal.ts';
import type { InputGuard } from '../platform/workflow/declare.ts';
import { countOfGoers, type HomeVisit } from './home-visit.model.ts';

/** Whoever hurt her may be there. */
export const twoGoIntoDanger: InputGuard<HomeVisit, { goers: string }> = ({ isFlagged }, { input }) =>
  isFlagged && countOfGoers(input.goers) < 2
    ? refusal('invalidInput', '涉及人身安全或者未成年人的，要两个人一起去。请写两个人的名字。')
    : undefined;

export const sheSaidItSuits: InputGuard<HomeVisit, { isFine: boolean }> = (_, { input }) =>
  input.isFine
    ? undefined
    : refusal('invalidInput', '她没有说方便，就不要进门，什么也不解释，先离开，再改办“没有上门”。');
