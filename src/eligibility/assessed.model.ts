/** What the guards of a decision need of the law's answer; `unknown` names what must still be asked. */
export type Assessed = {
  outcome: 'eligible' | 'notEligible' | 'unknown' | 'officerDecides';
  missing: readonly string[];
  figuresHash: string;
};
