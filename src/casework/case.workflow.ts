import { workflowOf } from '../platform/workflow/declare.ts';
import { caseStatusLabels } from './case-status.model.ts';
import type { Case } from './case.model.ts';
import { assigning } from './transitions/assigning.ts';
import { handling } from './transitions/handling.ts';
import { closing } from './transitions/closing.ts';
import { ending } from './transitions/ending.ts';

export const caseWorkflow = workflowOf<Case>()({
  subject: 'case',
  title: '案件',
  initial: 'intake',
  states: caseStatusLabels,
  final: ['archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel'],
  seats: (matter) => ({
    agency: [matter.agencyId],
    undertaker: [matter.undertakerInstitutionId, matter.offeredToInstitutionId].filter((id) => id !== null),
    personnel: matter.personnelId ? [matter.personnelId] : [],
  }),
  transitions: { ...assigning, ...handling, ...closing, ...ending },
});

export type CaseTransition = keyof typeof caseWorkflow.transitions;
