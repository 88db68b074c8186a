import type { Guide } from '../guide.model.ts';
import { application } from './application.ts';
import { complaint } from './complaint.ts';
import { consultation } from './consultation.ts';
import { mandatoryReport } from './mandatory-report.ts';
import { objection } from './objection.ts';
import { protectionOrder } from './protection-order.ts';

/** In the order in which people need them. */
export const guides: readonly Guide[] = [
  application,
  consultation,
  protectionOrder,
  objection,
  complaint,
  mandatoryReport,
];
