import type { Provision } from '../../../law/kernel/citation.ts';
import type { Trx } from '../database/database.ts';
import type { Kernel } from '../kernel.ts';
import type { Concern, Happening, PeriodStart } from '../ports.ts';
import type { Viewer } from '../viewer.ts';
import type { Governed } from './declare.ts';
import { announce, appendEvent } from './events.ts';

/** How a record came into being: nothing stood before it, so no transition led to it. */
export type Beginning<S extends Governed> = {
  record: Pick<S, 'id' | 'caseId' | 'status' | 'ownerInstitutionId' | 'ownerRole'>;
  subject: string;
  event: string;
  viewer: Viewer;
  requestId: string | null;
  at: Date;
  input: unknown;
  basis?: Provision;
  counts?: Record<string, string | number | boolean>;
  starts?: readonly PeriodStart[];
};

/** The first event of a record with the periods that run from it; the row itself is written by its capability before. */
export async function begin<S extends Governed>(trx: Trx, kernel: Kernel, told: Beginning<S>): Promise<Happening> {
  const { record, starts = [] } = told;
  const happening = await appendEvent(trx, kernel, {
    type: told.event,
    subjectKind: told.subject,
    subjectId: record.id,
    caseId: record.caseId,
    fromStatus: null,
    toStatus: record.status,
    owner: { institutionId: record.ownerInstitutionId, role: record.ownerRole },
    basis: told.basis?.id ?? null,
    requestId: told.requestId,
    counts: told.counts ?? {},
    viewer: told.viewer,
    at: told.at,
    input: told.input,
  });
  if (starts.length > 0)
    await kernel.ports.periodBook.apply(trx, happening, {
      institutionId: record.ownerInstitutionId,
      starts,
      meets: [],
      pauses: [],
      resumes: [],
    });
  await announce(trx, kernel, happening);
  return happening;
}

/** The same for what she herself asks of us about her application: her asking is on record with it. */
export async function receive<S extends Governed>(
  trx: Trx,
  kernel: Kernel,
  witness: (concern: Concern) => Promise<void>,
  told: Beginning<S> & { record: { applicationId: string } },
): Promise<{ id: string }> {
  const { id, caseId, applicationId } = told.record;
  await witness({
    subjectKind: told.subject,
    subjectIds: [id],
    caseIds: [caseId],
    about: [applicationId],
    purpose: 'own',
  });
  await begin(trx, kernel, told);
  return { id };
}
