import { z } from 'zod';
import {
  agreementPeriod,
  assignmentPeriod,
  closingPeriod,
  noticeAssignmentPeriod,
} from '../../../law/national/legal-aid-law/decision-periods.ts';
import { minorsMeetingPeriod } from '../../../law/national/legal-aid-law/first-meeting.ts';
import { dayField, words } from '../../platform/day-field.ts';
import type { Occasion } from '../../platform/workflow/declare.ts';
import type { Case } from '../case.model.ts';

export const staffOf = ({ viewer }: Occasion): string | null => (viewer.kind === 'staff' ? viewer.staffId : null);
export const agency =
  (role: 'agency.assigner' | 'agency.archivist' | 'agency.approver' | 'agency.clerk') => (matter: Case) => ({
    institutionId: matter.agencyId,
    role,
  });
export const unit = (role: 'undertaker.manager' | 'personnel.handler') => (matter: Case) => ({
  institutionId: matter.undertakerInstitutionId ?? matter.agencyId,
  role,
});
export const noted = z.object({
  onDay: dayField('日期'),
  note: words('情况'),
  fileId: z.uuid().optional().meta({ title: '笔录、照片' }),
});
/** A case that ends early leaves no lamp burning. */
export const everyPeriod = [
  assignmentPeriod,
  noticeAssignmentPeriod,
  agreementPeriod,
  minorsMeetingPeriod,
  closingPeriod,
];
export const beingHandled = ['assigned', 'unitReceived', 'personNamed', 'inProgress', 'closing'] as const;

/** Whoever is assigned next begins anew: confirmation and agreement are the former person's. */
export const withoutUndertaker = () =>
  ({
    undertakerInstitutionId: null,
    personnelId: null,
    assignmentReasons: null,
    assignedAt: null,
    unitReceivedAt: null,
    confirmedAt: null,
    agreementSignedOn: null,
    wishAnswer: null,
  }) satisfies Partial<Case>;

/** The authority that sent the notice is told who was assigned (36). */
export const replyToAuthority = (matter: Case): string[] =>
  matter.origin === 'notice' ? ['notified-defence-reply'] : [];
