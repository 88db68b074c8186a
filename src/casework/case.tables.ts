import type { Generated } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Role } from '../platform/viewer.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { ActivityKind, Case, CaseStatus } from './case.model.ts';
import type { WishAnswer } from './wish.model.ts';

export type PartyRole =
  | 'applicant'
  | 'representedChild'
  | 'representative'
  | 'applyingAgent'
  | 'scribe'
  | 'submitter'
  | 'guardian'
  | 'conflictedGuardian'
  | 'opponent';

declare module '../platform/database/tables.ts' {
  interface Tables {
    cases: {
      id: string;
      number: string | null;
      origin: Case['origin'];
      status: CaseStatus;
      agencyId: string;
      matter: string;
      stage: Case['stage'];
      isGroup: Generated<boolean>;
      violence: Generated<boolean>;
      minor: Generated<boolean>;
      sexualHarm: Generated<boolean>;
      female: boolean | null;
      priority: Generated<number>;
      priorityReasons: Generated<string[]>;
      undertakerInstitutionId: string | null;
      personnelId: string | null;
      wish: Sealed | null;
      wishAnswer: Generated<WishAnswer | null>;
      assignmentReasons: Sealed | null;
      authorityId: string | null;
      authorityName: string | null;
      noticeKind: Case['noticeKind'];
      noticeGround: string | null;
      noticeNumber: string | null;
      noticeReceivedAt: Date | null;
      assignedAt: Date | null;
      unitReceivedAt: Date | null;
      confirmedAt: Date | null;
      agreementSignedOn: PlainDate | null;
      handlingEndedOn: PlainDate | null;
      outcome: Sealed | null;
      outcomeKind: string | null;
      recoveredFen: number | null;
      fileSubmittedAt: Date | null;
      archivedAt: Date | null;
      terminationGround: Case['terminationGround'];
      terminationProposedBy: string | null;
      correctionOrderedAt: Generated<Date | null>;
      destroyedAt: Generated<Date | null>;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      createdAt: Date;
    };
    caseParties: {
      id: string;
      caseId: string;
      applicationId: string | null;
      personId: string;
      role: PartyRole;
      basis: 'art40' | 'writtenAuthority' | null;
      relation: Sealed | null;
      mayFollow: Generated<boolean>;
      addedAt: Date;
      adverseSince: Date | null;
      adverseBecause: 'harmsHer' | 'opposesHer' | 'sheAsked' | null;
      adverseBy: string | null;
    };
    caseActivities: {
      id: string;
      caseId: string;
      kind: ActivityKind;
      onDay: PlainDate;
      note: Sealed | null;
      fileId: string | null;
      personnelId: string;
      recordedAt: Date;
    };
    filePieces: { id: string; caseId: string; kind: string; fileId: string; addedBy: string; addedAt: Date };
  }
}
