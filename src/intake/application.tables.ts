import type { Generated } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Role } from '../platform/viewer.ts';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Application, ApplicationStatus } from './application.model.ts';
import type { DocumentKind } from './documents.ts';

type Day = PlainDate | null;

declare module '../platform/database/tables.ts' {
  interface Tables {
    applications: {
      id: string;
      number: string;
      caseId: string;
      personId: string;
      status: ApplicationStatus;
      channel: Application['channel'];
      agencyId: string;
      receivedByInstitutionId: string;
      receivedAt: Date;
      acceptedAt: Date | null;
      earlyAcceptedAt: Date | null;
      narrative: Sealed;
      facts: Sealed;
      violence: boolean;
      minor: boolean;
      identityPending: boolean;
      detailsPending: Generated<boolean>;
      useRestricted: Generated<boolean>;
      signature: Application['signature'];
      signatureFileId: string | null;
      signedAt: Date | null;
      commitmentVersion: string | null;
      accessNeeds: Generated<string[]>;
      voiceFileIds: Generated<string[]>;
      noticeKinds: Generated<DocumentKind[]>;
      noticeGivenAt: Date | null;
      noticeServedOn: Day;
      supplementDays: number | null;
      supplementDueOn: Day;
      safeAttemptAt: Date | null;
      withdrawalAskedAt: Date | null;
      spokenAloneAt: Date | null;
      deemedProposedBy: string | null;
      provisionalGround: Application['provisionalGround'];
      provisionalAt: Date | null;
      formalitiesDueOn: Day;
      opinion: Application['opinion'];
      opinionGrounds: Generated<string[]>;
      opinionReason: Sealed | null;
      opinionBy: string | null;
      opinionAt: Date | null;
      decidedBy: string | null;
      decidedAt: Date | null;
      decisionServedOn: Day;
      figuresHash: string | null;
      correctionOrderedAt: Generated<Date | null>;
      transferredFromInstitutionId: string | null;
      transferTakenAt: Date | null;
      returnCodeHash: Blind;
      returnCodeEndsOn: PlainDate | null;
      previousApplicationId: string | null;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      priority: number;
      priorityReasons: Generated<string[]>;
      createdAt: Date;
    };
    applicationDocuments: {
      id: string;
      applicationId: string;
      kind: DocumentKind;
      state: 'supplied' | 'unavailable' | 'lookedUp' | 'committed';
      fileId: string | null;
      note: Sealed | null;
      suppliedAt: Date;
    };
  }
}
