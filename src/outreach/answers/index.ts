import type { LegalAnswer } from '../legal-answer.model.ts';
import { aidAnswers } from './aid.ts';
import { childrenAnswers } from './children.ts';
import { familyAnswers } from './family.ts';
import { policeAnswers } from './police.ts';
import { supportAnswers } from './support.ts';
import { villageAnswers } from './village.ts';
import { violenceAnswers } from './violence.ts';
import { workAnswers } from './work.ts';

/** Read against the provisions on this day; older than a year it is due for another look. */
export const ANSWERS_CHECKED_ON = '2026-11-27';

export const legalAnswers: readonly LegalAnswer[] = [
  ...violenceAnswers,
  ...familyAnswers,
  ...supportAnswers,
  ...workAnswers,
  ...childrenAnswers,
  ...aidAnswers,
  ...policeAnswers,
  ...villageAnswers,
];
