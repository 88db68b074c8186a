import type { Sealed } from '../platform/sealing/seal.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    papers: {
      id: string;
      kind: string;
      institutionId: string;
      number: string;
      year: number;
      sequence: number;
      caseId: string;
      subjectId: string;
      eventId: number;
      data: Sealed;
      state: 'pending' | 'rendered' | 'unprintable' | 'held' | 'withdrawn';
      unprintableBecause: string | null;
      fileId: string | null;
      issuedAt: Date;
      issuedBy: string;
    };
    serviceTasks: {
      id: string;
      paperId: string;
      applicationId: string;
      caseId: string;
      institutionId: string;
      method: string;
      openedAt: Date;
      dueOn: PlainDate;
      closedAt: Date | null;
    };
    paperServices: {
      id: string;
      paperId: string;
      method: 'inPerson' | 'atStation' | 'byLawyer' | 'readAloud' | 'post' | 'online';
      reached: boolean;
      servedOn: PlainDate;
      note: Sealed | null;
      handedBy: Sealed | null;
      place: Sealed | null;
      servedTime: string | null;
      recordedBy: string;
      recordedAt: Date;
    };
  }
}
