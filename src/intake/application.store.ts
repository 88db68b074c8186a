import type { Insertable } from 'kysely';
import { assessed } from '../eligibility/eligibility.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Application } from './application.model.ts';
import { applications } from './application.scope.ts';
import './application.tables.ts';
import type { HandedIn } from './documents.ts';

const governed = [
  'id',
  'number',
  'caseId',
  'personId',
  'status',
  'channel',
  'agencyId',
  'receivedByInstitutionId',
  'receivedAt',
  'acceptedAt',
  'earlyAcceptedAt',
  'violence',
  'minor',
  'identityPending',
  'detailsPending',
  'signature',
  'signatureFileId',
  'signedAt',
  'noticeKinds',
  'noticeGivenAt',
  'noticeServedOn',
  'supplementDays',
  'supplementDueOn',
  'safeAttemptAt',
  'withdrawalAskedAt',
  'spokenAloneAt',
  'deemedProposedBy',
  'provisionalGround',
  'provisionalAt',
  'formalitiesDueOn',
  'opinion',
  'opinionGrounds',
  'opinionReason',
  'opinionBy',
  'opinionAt',
  'decidedBy',
  'decidedAt',
  'decisionServedOn',
  'figuresHash',
  'correctionOrderedAt',
  'transferredFromInstitutionId',
  'transferTakenAt',
  'ownerInstitutionId',
  'ownerRole',
  'offeredToInstitutionId',
] as const;

export async function loadApplication(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<Application | undefined> {
  const row = await scoped(trx, viewer, applications)
    .select([...governed, 'facts'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { facts, opinionReason, ...rest } = row;
  return {
    ...rest,
    opinionReason: opinionReason === null ? null : kernel.sealer.open('applications.opinionReason', opinionReason, id),
    assessment: assessed(
      kernel.sealer.open('applications.facts', facts, id),
      kernel.clock.today(),
      kernel.ports.figures.current(),
    ),
  };
}

export async function saveApplication(
  trx: Trx,
  kernel: Kernel,
  id: string,
  patch: Partial<Application>,
): Promise<void> {
  const { assessment: _derived, opinionReason, ...columns } = patch;
  const sealedReason =
    opinionReason === undefined
      ? {}
      : {
          opinionReason:
            opinionReason === null ? null : kernel.sealer.seal('applications.opinionReason', opinionReason, id),
        };
  const set = { ...columns, ...sealedReason };
  if (Object.keys(set).length > 0) await trx.updateTable('applications').set(set).where('id', '=', id).execute();
}

export async function insertDocuments(
  trx: Trx,
  kernel: Kernel,
  applicationId: string,
  items: readonly HandedIn[],
): Promise<void> {
  if (items.length === 0) return;
  const now = kernel.clock.now();
  await trx
    .insertInto('applicationDocuments')
    .values(
      items.map((item) =>
        withId(now, (id) => ({
          id,
          applicationId,
          kind: item.kind,
          state: item.state,
          fileId: item.state === 'supplied' ? item.fileId : null,
          note:
            item.state !== 'supplied' && item.note
              ? kernel.sealer.seal('applicationDocuments.note', item.note, id)
              : null,
          suppliedAt: now,
        })),
      ),
    )
    .execute();
}

export type NewApplication = Omit<Insertable<Tables['applications']>, 'narrative' | 'facts'> & {
  narrative: string;
  facts: string;
};

export async function insertApplication(trx: Trx, kernel: Kernel, application: NewApplication): Promise<void> {
  const { sealer } = kernel;
  await trx
    .insertInto('applications')
    .values({
      ...application,
      narrative: sealer.seal('applications.narrative', application.narrative, application.id),
      facts: sealer.seal('applications.facts', application.facts, application.id),
    })
    .execute();
}

const withId = <Row>(now: Date, row: (id: string) => Row): Row => row(newId(now.getTime()));
