import { z } from 'zod';
import { LAL_55, LAL_56 } from '../../law/national/legal-aid-law/duties.ts';
import { complaintAcceptancePeriod, complaintClosingPeriod } from '../../law/national/standards/standards.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import * as guard from './complaint.guards.ts';
import { complaintStatusLabels, ComplaintOutcome, type Complaint } from './complaint.model.ts';

const byStaff = ({ viewer }: Pick<Occasion, 'viewer'>): string | null =>
  viewer.kind === 'staff' ? viewer.staffId : null;
const toTheBureau = (complaint: Complaint) => ({
  institutionId: complaint.bureauId,
  role: 'bureau.supervisor' as const,
});
/** An anonymous complaint has no case to file a paper under: its answer waits behind its code. */
const paperIfSigned = ({ applicationId }: Complaint): string[] => (applicationId ? ['complaint-answer'] : []);

export const complaintWorkflow = workflowOf<Complaint>()({
  subject: 'complaint',
  title: '投诉',
  initial: 'received',
  states: complaintStatusLabels,
  final: ['declined', 'answered', 'withdrawn'],
  seats: (complaint) => ({
    bureau: [complaint.bureauId],
    agency: complaint.inquiringInstitutionId ? [complaint.inquiringInstitutionId] : [],
    applicant: complaint.applicationId ? [complaint.applicationId] : [],
  }),
  transitions: {
    accept: {
      label: '受理投诉',
      from: ['received'],
      to: 'accepted',
      by: ['bureau.supervisor'],
      event: 'complaint.accepted',
      basis: LAL_56,
      input: z.object({}),
      meets: [complaintAcceptancePeriod],
      starts: [complaintClosingPeriod],
    },
    decline: {
      label: '不予受理',
      from: ['received'],
      to: 'declined',
      by: ['bureau.supervisor'],
      event: 'complaint.declined',
      basis: LAL_56,
      input: z.object({ reason: words('为什么不予受理，该找谁（写给当事人看）', 1000) }),
      meets: [complaintAcceptancePeriod],
      change: (_, { now, viewer, input }) => ({
        answer: input.reason,
        answeredBy: byStaff({ viewer }),
        answeredAt: now,
      }),
    },
    inquire: {
      label: '请法律援助机构核实',
      from: ['accepted'],
      to: 'same',
      by: ['bureau.supervisor'],
      event: 'complaint.inquired',
      basis: LAL_56,
      input: z.object({ note: words('要核实什么', 1000) }),
      requires: [guard.notAboutTheAgency, guard.notAskedYet],
      change: (complaint, { input }) => ({ question: input.note, inquiringInstitutionId: complaint.agencyId }),
      ownedBy: (complaint) => ({ institutionId: complaint.agencyId, role: 'agency.approver' }),
    },
    report: {
      label: '回复核实情况',
      from: ['accepted'],
      to: 'same',
      by: ['agency.approver'],
      event: 'complaint.reported',
      basis: LAL_56,
      input: z.object({ note: words('核实到的情况') }),
      requires: [guard.wasAsked],
      change: (_, { input }) => ({ findings: input.note }),
      ownedBy: toTheBureau,
    },
    answer: {
      label: '答复投诉人',
      from: ['accepted'],
      to: 'answered',
      by: ['bureau.supervisor'],
      event: 'complaint.answered',
      basis: LAL_56,
      input: z.object({
        outcome: ComplaintOutcome,
        reason: words('答复（写给当事人看）'),
        measures: z.string().trim().max(1000).optional().meta({ title: '处理措施' }),
      }),
      meets: [complaintClosingPeriod],
      issuesBy: paperIfSigned,
      change: (_, { now, viewer, input }) => ({
        outcome: input.outcome,
        answer: input.reason,
        measures: input.measures ?? null,
        answeredBy: byStaff({ viewer }),
        answeredAt: now,
      }),
      ownedBy: toTheBureau,
      counts: ({ outcome }) => ({ outcome }),
    },
    withdraw: {
      label: '撤回投诉',
      from: ['received', 'accepted'],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'complaint.withdrawn',
      basis: LAL_55,
      input: z.object({}),
      meets: [complaintAcceptancePeriod, complaintClosingPeriod],
      ownedBy: toTheBureau,
    },
  },
});
