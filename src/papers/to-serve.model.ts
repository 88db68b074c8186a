/** Papers that must reach her: her periods start from the proven receipt. All others lie ready and oblige her to nothing. */
export const papersToServe = [
  'one-time-notice',
  'grant-decision',
  'refusal-decision',
  'provisional-aid-decision',
  'termination-decision',
  'deemed-withdrawal-notice',
] as const satisfies readonly string[];
