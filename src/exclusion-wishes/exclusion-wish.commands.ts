import { z } from 'zod';
import { EXCLUSION_WISH, exclusionWishPeriod } from '../../law/national/standards/exclusion-wish.ts';
import { applications } from '../intake/application.scope.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { receive } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import { setExclusion, staffNamed } from '../secrecy/exclusion.records.ts';
import type { ExclusionWish, SubmitExclusionWish } from './exclusion-wish.model.ts';
import { loadExclusionWish, saveExclusionWish } from './exclusion-wish.store.ts';
import { exclusionWishWorkflow } from './exclusion-wish.workflow.ts';

/** As many as one person can keep apart; more are told to a person. */
const mostOpen = 5;

/** She says whom she does not want to know. Whoever bears the name exactly is shut out at once; the rest a person clears up. */
export function submitExclusionWish(
  kernel: Kernel,
  viewer: ApplicantViewer,
  told: SubmitExclusionWish,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'exclusionWish.submit', input: told },
    async ({ trx, now, record: witness }) => {
      const { caseId, personId, agencyId } = await scoped(trx, viewer, applications)
        .select(['caseId', 'personId', 'agencyId'])
        .where('id', '=', viewer.applicationId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const open = await trx
        .selectFrom('exclusionWishes')
        .select('id')
        .where('applicationId', '=', viewer.applicationId)
        .where('status', '=', 'received')
        .execute();
      if (open.length >= mostOpen) throw new Refused('alreadyRaised', '前面说的还在办。还有别的人，请打 12348 说。');
      const bureauId = (await bureauOver(trx, agencyId))?.id ?? null;
      const judgedBy = told.mayBeTheHead && bureauId ? ('bureau' as const) : ('head' as const);
      const id = newId(now.getTime());
      const seal = (field: string, words: string) => kernel.sealer.seal(`exclusionWishes.${field}`, words, id);
      const record = {
        id,
        caseId,
        applicationId: viewer.applicationId,
        personId,
        status: 'received' as const,
        agencyId,
        bureauId,
        judgedBy,
        name: told.name ? seal('name', told.name) : null,
        about: seal('about', told.about),
        answer: null,
        decidedBy: null,
        decidedAt: null,
        receivedAt: now,
        ownerInstitutionId: judgedBy === 'bureau' && bureauId ? bureauId : agencyId,
        ownerRole: judgedBy === 'bureau' ? ('bureau.supervisor' as const) : ('agency.approver' as const),
        offeredToInstitutionId: null,
      };
      await trx.insertInto('exclusionWishes').values(record).execute();
      return receive<ExclusionWish>(trx, kernel, witness, {
        record,
        subject: exclusionWishWorkflow.subject,
        event: 'exclusionWish.received',
        viewer,
        requestId,
        at: now,
        input: undefined,
        basis: EXCLUSION_WISH,
        counts: { judgedBy },
        starts: [{ rule: exclusionWishPeriod }],
      });
    },
  );
}

/**
 * Whom she named, when exactly one bears the name and it is not the person who handles her case now: losing that one is
 * for a person to arrange, or whoever holds her code could stop her case with it.
 */
export async function recognised(trx: Trx, wish: ExclusionWish): Promise<string | undefined> {
  if (!wish.name) return undefined;
  const named = await staffNamed(trx, wish.caseId, wish.name);
  const [only] = named;
  if (!only || named.length > 1) return undefined;
  const { personnelId } = await trx
    .selectFrom('cases')
    .select('personnelId')
    .where('id', '=', wish.caseId)
    .executeTakeFirstOrThrow();
  return only.personnelId !== null && only.personnelId === personnelId ? undefined : only.staffId;
}

export async function shutOut(
  trx: Trx,
  kernel: Kernel,
  wish: ExclusionWish,
  staffId: string,
  by: { setBy: string | null; at: Date },
): Promise<void> {
  const known = await trx
    .selectFrom('exclusions')
    .select('id')
    .where('caseId', '=', wish.caseId)
    .where('staffId', '=', staffId)
    .where('state', '=', 'inForce')
    .executeTakeFirst();
  if (known) return; // declared it himself, or was named twice: she has what she wished
  const { caseId, agencyId } = wish;
  const told = { caseId, agencyId, staffId, ground: 'herWish' as const, reason: '她本人提出' };
  await setExclusion(trx, kernel, { ...told, setBy: by.setBy }, by.at);
}

const Named = z.object({ staffName: z.string() });

export const exclusionWishActOf = (kernel: Kernel): Act<ExclusionWish> => ({
  workflow: exclusionWishWorkflow,
  load: (trx, viewer, id) => loadExclusionWish(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveExclusionWish(trx, kernel, id, patch),
  effects: {
    keepAway: async (trx, { input, viewer, at }, { before }) => {
      const named = await staffNamed(trx, before.caseId, Named.parse(input).staffName);
      const [only] = named;
      if (!only || named.length > 1)
        throw new Refused({
          code: 'invalidInput',
          message: '有内容需要修改，请看每一项旁边的说明。',
          details: [
            {
              path: 'staffName',
              message: only
                ? '有几位同名，请到案件的“谁不能知道”里选定，再回来选“另作安排”'
                : '经手这件事的单位里没有正好叫这个名字的人，请核对',
            },
          ],
        });
      await shutOut(trx, kernel, before, only.staffId, { setBy: viewer.kind === 'staff' ? viewer.staffId : null, at });
    },
  },
});
