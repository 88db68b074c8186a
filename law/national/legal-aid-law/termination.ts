import { LAL_48 } from './provisions.ts';

/** Art. 48: the eight grounds on which aid must end, in the order of the law. An officer chooses, two people sign. */
export const TERMINATION_GROUNDS = LAL_48.map((provision) => ({ id: provision.id, label: provision.says, provision }));
