import { recordsOf } from '../platform/ways.ts';
import './exclusion-wish.tables.ts';

/** Whose a wish is: the head's, or the bureau's where it may be about the head; hers. A colleague named in it reads it nowhere. */
export const exclusionWishes = recordsOf({
  table: 'exclusionWishes',
  title: '不想让谁知道',
  ofCase: 'exclusionWishes.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency.approver'], office: 'exclusionWishes.ownerInstitutionId' },
    { as: 'supervises', by: ['bureau.supervisor'], office: 'exclusionWishes.ownerInstitutionId' },
    { as: 'hers', application: 'exclusionWishes.applicationId' },
    { as: 'ownJobs' },
  ],
});
