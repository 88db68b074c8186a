import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import type { Trx } from '../platform/database/database.ts';
import { performWithin } from '../platform/workflow/perform.ts';
import { caseActOf } from './case.commands.ts';
import { settleMinorOfCase } from './settle-minor.records.ts';
import { caseWorkflow } from './case.workflow.ts';

const settled = ['refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded'] as const;

/** What the news of an application does to its case, in the same transaction. */
export function caseReactions(kernel: Kernel): void {
  const act = caseActOf(kernel);
  const move = (trx: Trx, happening: Happening, transition: string) =>
    performWithin(
      trx,
      kernel,
      act,
      { id: happening.caseId, transition, input: {}, viewer: { kind: 'system', because: happening.type } },
      happening.at,
    );
  const statusOf = async (trx: Trx, caseId: string) =>
    (await trx.selectFrom('cases').select('status').where('id', '=', caseId).forUpdate().executeTakeFirstOrThrow())
      .status;

  // The first grant opens the case; with several applicants the later ones join the assignment already made.
  for (const news of ['application.granted', 'application.provisionallyGranted']) {
    kernel.reactions.on(news, 'casework opens the case for assignment', async (trx, happening) => {
      if ((await statusOf(trx, happening.caseId)) !== 'intake') return;
      if (news === 'application.provisionallyGranted')
        await trx.updateTable('cases').set({ origin: 'provisional' }).where('id', '=', happening.caseId).execute();
      await move(trx, happening, 'open');
    });
  }

  for (const news of [
    'application.refused',
    'application.directedElsewhere',
    'application.withdrawn',
    'application.withdrawalRecorded',
    'application.deemedWithdrawn',
    'application.provisionalEnded',
  ]) {
    kernel.reactions.on(news, 'casework ends a case in which nobody is helped any more', async (trx, happening) => {
      const open = await trx
        .selectFrom('applications')
        .select('id')
        .where('caseId', '=', happening.caseId)
        .where('status', 'not in', settled)
        .limit(1)
        .executeTakeFirst();
      if (open) return;
      const status = await statusOf(trx, happening.caseId);
      if (status === 'intake') await move(trx, happening, 'endWithoutAid');
      // Aid given before the decision ends with the application; a case that is over already stays as it is.
      else if (caseWorkflow.transitions.endProvisional.from.includes(status))
        await move(trx, happening, 'endProvisional');
    });
  }

  kernel.reactions.on('changeRequest.approved', 'casework lets the case be assigned anew', async (trx, happening) => {
    const status = await statusOf(trx, happening.caseId);
    if (caseWorkflow.transitions.replace.from.includes(status)) await move(trx, happening, 'replace');
  });

  // The bureau's order: a refused application is reviewed anew, its case with it; a termination may be undone.
  kernel.reactions.on(
    'application.reopened',
    'casework brings the case back with its application',
    async (trx, happening) => {
      const status = await statusOf(trx, happening.caseId);
      if (caseWorkflow.transitions.reopen.from.includes(status)) await move(trx, happening, 'reopen');
    },
  );
  kernel.reactions.on(
    'objection.correctionOrdered',
    'casework lets the agency take the case up again',
    async (trx, happening) => {
      await trx
        .updateTable('cases')
        .set({ correctionOrderedAt: happening.at })
        .where('id', '=', happening.caseId)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('objections')
              .select('id')
              .where('id', '=', happening.subjectId)
              .where('against', '=', 'termination'),
          ),
        )
        .execute();
    },
  );

  // The competent agency takes the case with the application, and is bound by the periods that run.
  kernel.reactions.on(
    'application.transferTaken',
    'casework follows the application to the competent agency',
    async (trx, happening) => {
      const { agencyId } = await trx
        .selectFrom('applications')
        .select('agencyId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      const others = await trx
        .selectFrom('applications')
        .select('id')
        .where('caseId', '=', happening.caseId)
        .where('agencyId', '!=', agencyId)
        .limit(1)
        .executeTakeFirst();
      if (!others)
        await trx
          .updateTable('cases')
          .set({ agencyId, ownerInstitutionId: agencyId })
          .where('id', '=', happening.caseId)
          .where('status', '=', 'intake')
          .execute();
      await trx
        .updateTable('periods')
        .set({ institutionId: agencyId })
        .where('subjectId', '=', happening.subjectId)
        .where('state', 'in', ['running', 'paused'])
        .execute();
    },
  );

  // Found out late, the meeting with a child is owed from the day it was found out.
  kernel.reactions.on(
    'application.minorSettled',
    'the case is a minor’s while anybody in it is one',
    (trx, { caseId, viewer, at }) => settleMinorOfCase(trx, kernel, { caseId, viewer, at }),
  );
}
