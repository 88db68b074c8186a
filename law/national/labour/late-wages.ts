import { cite } from '../../kernel/citation.ts';
import { scaleFen, type Fen } from '../../kernel/money.ts';
import { LCL_85 } from './provisions.ts';

/** After the labour authority's order has passed without payment: 50 % to 100 % on top (85). Who fixes the rate within it is the authority. */
export function lateWageAddition(owed: Fen): { readonly from: Fen; readonly to: Fen; readonly basis: string } {
  return { from: scaleFen(owed, 1, 2), to: owed, basis: cite(LCL_85) };
}
