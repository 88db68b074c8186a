import { takeTry } from '../accounts/tries.records.ts';
import { findCollectionCode, hashOfCollectionCode } from '../intake/collection-code.records.ts';
import { openCollections } from '../intake/collection.queries.ts';
import { receiversOf, serveWithin } from '../intake/hand-over.records.ts';
import { findInstitution } from '../network/institution.queries.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { FoundCollection, HandOutPaper } from '../intake/collection.model.ts';

const may = ['station.worker', 'agency.clerk', 'agency.reviewer'] as const;
/** Five wrong codes in a quarter of an hour by one person, twenty at one counter. */
const perPlace = 20;

/** Counted before it is looked up. Whatever is not a wrong code gives the try back. */
async function tried<Answer>(kernel: Kernel, viewer: StaffViewer, look: () => Promise<Answer>): Promise<Answer> {
  if (!may.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
  const giveBack = [await takeTry(kernel, `collection\0${viewer.staffId}`)];
  giveBack.push(await takeTry(kernel, `collection\0place\0${viewer.institutionId}`, perPlace));
  const wasNoGuess = async (): Promise<void> => {
    for (const back of giveBack) await back();
  };
  try {
    const answer = await look();
    await wasNoGuess();
    return answer;
  } catch (error) {
    if (!(error instanceof Refused && error.refusal.code === 'wrongCollectionCode')) await wasNoGuess();
    throw error;
  }
}

/** Wrong, out of date, another counter's, of a case that this person is shut out of: one answer. */
const hashOf = (kernel: Kernel, typed: string): string => {
  const code = findCollectionCode(typed);
  if (code === undefined) throw new Refused('wrongCollectionCode');
  return hashOfCollectionCode(kernel.sealer, code);
};

export function findCollection(kernel: Kernel, viewer: StaffViewer, typed: string): Promise<FoundCollection> {
  return tried(kernel, viewer, async () => {
    const { db, sealer, clock } = kernel;
    const row = await openCollections(db, viewer, clock.today())
      .innerJoin('papers', 'papers.id', 'paperCollections.paperId')
      .select(['paperCollections.id', 'paperCollections.applicationId', 'paperCollections.lastOn'])
      .select(['papers.institutionId', 'papers.year', 'papers.sequence'])
      .where('paperCollections.codeHash', '=', hashOf(kernel, typed))
      .executeTakeFirst();
    if (!row) throw new Refused('wrongCollectionCode');
    const receivers = await receiversOf(db, row.applicationId);
    const people = await peopleOf(
      db,
      sealer,
      receivers.map(({ personId }) => personId),
    );
    return {
      id: row.id,
      // What kind of paper it is would say what was decided.
      paper: `封好的文书一份（${row.year} 年第 ${row.sequence} 号）`,
      agency: (await findInstitution(db, viewer, row.institutionId))?.name ?? '',
      lastOn: row.lastOn,
      receivers: receivers.map((receiver) => ({ ...receiver, name: people.get(receiver.personId)?.name ?? '' })),
    };
  });
}

/** Handed over at the counter: the code is spent, the proof stands on her application, her periods start. */
export function handOutPaper(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  told: HandOutPaper,
  requestId: string,
): Promise<{ id: string; servedOn: string }> {
  const { personId, note } = told;
  const command = { requestId, viewer, name: 'collection.handOut', input: { id, personId } };
  return tried(kernel, viewer, () =>
    once(kernel, command, async ({ trx, now, answeredBefore, record }) => {
      const today = kernel.clock.today();
      const row = await openCollections(trx, viewer, today)
        .selectAll('paperCollections')
        .where('paperCollections.id', '=', id)
        .where('paperCollections.codeHash', '=', hashOf(kernel, told.code))
        .forUpdate()
        .executeTakeFirst();
      const before = await answeredBefore(); // a twin may have finished while we waited for the lock
      if (before) return before;
      if (!row) throw new Refused('wrongCollectionCode');
      const { applicationId, caseId, paperId } = row;
      const receiver = (await receiversOf(trx, applicationId)).find((one) => one.personId === personId);
      if (!receiver) throw new Refused('anotherPersonNeeded');
      await trx
        .updateTable('paperCollections')
        .set({ state: 'collected', endedAt: now })
        .where('id', '=', id)
        .execute();
      const place = await findInstitution(trx, viewer, row.placeId);
      await serveWithin(trx, kernel, {
        applicationId,
        because: command.name,
        at: now,
        service: {
          paperId,
          method: place?.kind === 'aidWorkstation' ? 'atStation' : 'inPerson',
          reached: true,
          servedOn: today,
          handedBy: viewer.name,
          place: place?.name ?? '',
          note: `凭取件码，${receiver.as === 'herself' ? '本人' : '代为申请人'}领取。${note}`,
        },
      });
      await record({ subjectKind: 'application', subjectIds: [applicationId], caseIds: [caseId], purpose: 'service' });
      return { id, servedOn: today };
    }),
  );
}
