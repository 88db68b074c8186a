import { valueOn } from '../../law/kernel/parameter.ts';
import { addDays } from '../../law/kernel/plain-date.ts';
import { collectionDays } from '../../law/national/standards/collection.ts';
import { applications } from '../intake/application.scope.ts';
import { applicationWorkflow } from '../intake/application.workflow.ts';
import { collectionCodeOf, hashOfCollectionCode } from '../intake/collection-code.records.ts';
import { owedPaper } from '../intake/hand-over.records.ts';
import { findInstitution } from '../network/institution.queries.ts';
import { tellHer } from '../people/tell-her.records.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { OpenCollection, OpenedCollection } from '../intake/collection.model.ts';

const may = ['agency.clerk', 'agency.reviewer'] as const;
const wrongPlace = refusal('invalidInput', '只能放在本机构，或者一个工作站。', [
  { path: 'placeId', message: '请选择本机构或者工作站' },
]);

/** The agency lays a paper ready at its own counter or at a station. A newer code ends the one before. */
export async function openCollection(
  kernel: Kernel,
  viewer: StaffViewer,
  applicationId: string,
  told: OpenCollection,
  requestId: string,
): Promise<OpenedCollection> {
  const opened = await once<{ id: string; lastOn: string }>(
    kernel,
    { requestId, viewer, name: 'collection.open', input: { applicationId, told } },
    async ({ trx, now, record }) => {
      if (!may.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
      const application = await scoped(trx, viewer, applications)
        .select(['applications.id', 'applications.caseId', 'applications.personId', 'applications.status'])
        .where('applications.id', '=', applicationId)
        .where('applications.agencyId', '=', viewer.institutionId)
        .forUpdate()
        .executeTakeFirst();
      if (!application) throw new Refused('notFound');
      const { caseId, personId } = application;
      if (!applicationWorkflow.transitions.recordService.from.includes(application.status))
        throw new Refused('wrongStatus');
      if ((await owedPaper(trx, told.paperId))?.applicationId !== applicationId)
        throw new Refused('notFound', '没有找到这份要送的文书，请从本申请还没有送到的文书里选择。');
      const place = await findInstitution(trx, viewer, told.placeId);
      if (!place || (place.id !== viewer.institutionId && place.kind !== 'aidWorkstation'))
        throw new Refused(wrongPlace);
      if (told.tellBy === 'voice' && !(await kernel.ports.safeContact.planOf(trx, personId)).mayCall)
        throw new Refused('safeContactForbids');
      await trx
        .updateTable('paperCollections')
        .set({ state: 'closed', endedAt: now })
        .where('paperId', '=', told.paperId)
        .where('state', '=', 'waiting')
        .execute();
      const today = kernel.clock.today();
      const days = valueOn(collectionDays, today);
      if (!days.known) throw new Refused('unknownFact', days.missing);
      const lastOn = addDays(today, days.dated.value);
      const id = newId(now.getTime());
      await trx
        .insertInto('paperCollections')
        .values({
          id,
          paperId: told.paperId,
          applicationId,
          caseId,
          placeId: place.id,
          codeHash: hashOfCollectionCode(kernel.sealer, collectionCodeOf(kernel.sealer, id)),
          state: 'waiting',
          lastOn,
          openedBy: viewer.staffId,
          openedAt: now,
          endedAt: null,
        })
        .execute();
      const body = '有一份文书可以去取。到哪里取、取件码和最后一天，都在进展页上。';
      await tellHer(trx, kernel, { caseId, personId, template: 'collection.opened', body });
      await record({ subjectKind: 'application', subjectIds: [applicationId], caseIds: [caseId], purpose: 'service' });
      return { id, lastOn };
    },
  );
  // The code itself is in no stored answer: it is made again from the id.
  return told.tellBy === 'session' ? opened : { ...opened, code: collectionCodeOf(kernel.sealer, opened.id) };
}
