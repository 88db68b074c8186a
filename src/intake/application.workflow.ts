import { workflowOf } from '../platform/workflow/declare.ts';
import { applicationStatusLabels } from './application-status.model.ts';
import type { Application } from './application.model.ts';
import { receiving } from './transitions/receiving.ts';
import { transferring } from './transitions/transferring.ts';
import { deciding } from './transitions/deciding.ts';
import { aidingFirst } from './transitions/aiding-first.ts';
import { withdrawing } from './transitions/withdrawing.ts';

export const applicationWorkflow = workflowOf<Application>()({
  subject: 'application',
  title: '申请',
  initial: 'received',
  states: applicationStatusLabels,
  final: ['granted', 'refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded'],
  // An office to which the work is offered may look and take it; the owner stays the owner until then.
  seats: (application) => ({
    agency: application.offeredToInstitutionId
      ? [application.agencyId, application.offeredToInstitutionId]
      : [application.agencyId],
    station: [application.receivedByInstitutionId],
    applicant: [application.id],
  }),
  transitions: { ...receiving, ...transferring, ...deciding, ...aidingFirst, ...withdrawing },
});

export type ApplicationTransition = keyof typeof applicationWorkflow.transitions;
