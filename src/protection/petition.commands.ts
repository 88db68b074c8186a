import { printOwn } from '../papers/own-prints.queries.ts';
import { release } from '../platform/gateway.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { recordHers } from './enclosure.commands.ts';
import { petitionData, type PetitionTold } from './petition.model.ts';

/**
 * Her petition as a file in her own hands, made from what she typed. Of a visitor nothing is known and nothing is kept.
 * Of an applicant it is noted at the gateway as a print of hers; it is never held up, for the court's hours run, and
 * what the gateway finds is looked at afterwards.
 */
export async function printPetition(kernel: Kernel, viewer: Viewer, petition: PetitionTold): Promise<Uint8Array> {
  const pdf = await printOwn('protection-petition', petitionData(petition, kernel.clock.today()));
  if (viewer.kind === 'applicant')
    await kernel.db.transaction().execute(async (trx) => {
      await release(trx, kernel, {
        caseId: viewer.caseId,
        to: { personId: viewer.personId },
        channel: 'hand',
        template: 'protection-petition',
        body: JSON.stringify(petition),
      });
      await recordHers(trx, kernel, viewer, 'petition.print');
    });
  return pdf;
}
