import { refusal } from '../platform/refusal.ts';
import type { Guard } from '../platform/workflow/declare.ts';
import type { Complaint } from './complaint.model.ts';

/** The agency finds nothing out about itself. */
export const notAboutTheAgency: Guard<Complaint> = ({ against, againstInstitutionId, agencyId }) =>
  against === 'agency' || againstInstitutionId === agencyId
    ? refusal('conflictOfInterest', '投诉的就是这个机构或者它的人，不能交给它自己核实。请直接调查。')
    : undefined;

export const notAskedYet: Guard<Complaint> = ({ inquiringInstitutionId }) =>
  inquiringInstitutionId ? refusal('wrongStatus', '已经交给机构核实，请等它回复，或者直接答复。') : undefined;

export const wasAsked: Guard<Complaint> = ({ inquiringInstitutionId }) =>
  inquiringInstitutionId ? undefined : refusal('wrongStatus', '司法行政部门没有要求核实这件事。');
