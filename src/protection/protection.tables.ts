import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { EnclosureKind } from './enclosure.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    enclosures: {
      id: string;
      applicationId: string;
      caseId: string;
      kind: EnclosureKind;
      body: Sealed;
      keptAt: Date;
      reviewOn: PlainDate | null;
    };
  }
}
