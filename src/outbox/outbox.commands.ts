import { letPaperGo, withdrawPaper } from '../papers/held-papers.records.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { judgeByPlan } from '../platform/outgoing/judge.ts';
import { secondsTo } from '../platform/gateway.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { ItemDecided } from './outbox.model.ts';
import { mayRelease } from './outbox.queries.ts';
import { outgoingItems } from './outbox.scope.ts';

/** Two different people let a leak go, each with a reason. What her plan forbids, nobody lets go. */
const releasesNeeded = 2;

export const itemActs = ['release', 'withdraw', 'markSent', 'resend', 'review'] as const;
export type ItemAct = (typeof itemActs)[number];
type Asked = { id: string; act: ItemAct; reason: string };

export function decideItem(kernel: Kernel, viewer: StaffViewer, asked: Asked, requestId: string): Promise<ItemDecided> {
  return once<ItemDecided>(
    kernel,
    { requestId, viewer, name: `outgoing.${asked.act}`, input: asked },
    async ({ trx, now, record }) => {
      const row = await scoped(trx, viewer, outgoingItems)
        .selectAll()
        .where('id', '=', asked.id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      if ((asked.act === 'release' || asked.act === 'review') && !mayRelease(viewer))
        throw new Refused('roleNotAllowed');
      const sealed = (field: string, id: string) => kernel.sealer.seal(field, asked.reason, id);
      const close = { closedBy: viewer.staffId, closedAt: now, closingNote: sealed('outgoing.closingNote', row.id) };
      const put = (
        change:
          | Partial<Pick<typeof row, 'state' | 'tries' | 'sentAt' | 'heldCode' | 'heldBecause' | 'notBefore'>>
          | typeof close,
      ) => trx.updateTable('outgoing').set(change).where('id', '=', row.id).execute();
      const only = (isFit: boolean, message: string): void => {
        if (!isFit) throw new Refused('wrongStatus', message);
      };
      const judged = () =>
        judgeByPlan(trx, kernel, { ...row, body: kernel.sealer.open('outgoing.body', row.body, row.id) });
      let released = 0;
      let state: ItemDecided['state'] = row.state;
      switch (asked.act) {
        case 'release': {
          only(row.state === 'held' && row.heldCode === 'leak', '这一件不能放行：她的约定不允许的，谁也不能放行。');
          const before = await trx
            .selectFrom('outgoingReleases')
            .select('staffId')
            .where('outgoingId', '=', row.id)
            .execute();
          if (before.some(({ staffId }) => staffId === viewer.staffId))
            throw new Refused('samePerson', '您已经放行过一次，请另一位同事再看一遍。');
          const id = newId(now.getTime());
          await trx
            .insertInto('outgoingReleases')
            .values({
              id,
              outgoingId: row.id,
              staffId: viewer.staffId,
              reason: sealed('outgoingReleases.reason', id),
              at: now,
            })
            .execute();
          released = before.length + 1;
          if (released < releasesNeeded) break;
          if (row.paperId !== null) {
            state = 'sent';
            await put({ state, sentAt: now });
            await letPaperGo(trx, kernel, row.paperId);
            break;
          }
          const { held, notBefore } = await judged();
          state = held ? 'held' : 'released';
          await put({
            state,
            heldCode: held?.code ?? row.heldCode,
            heldBecause: held?.because.message ?? null,
            notBefore: notBefore ?? null,
          });
          if (!held) await kernel.jobs.enqueue(trx, 'send-outgoing', { id: row.id }, secondsTo(notBefore, now));
          break;
        }
        case 'withdraw':
          only(
            row.state === 'held' || row.state === 'failed' || row.state === 'released',
            '这一件已经发出或者撤下了。',
          );
          state = 'withdrawn';
          await put({ state });
          if (row.paperId !== null) await withdrawPaper(trx, row.paperId);
          await put(close);
          break;
        case 'markSent': {
          only(
            row.state === 'released' && !Object.hasOwn(kernel.providers, row.channel),
            '这一件由系统发送，不用手工登记。',
          );
          const { held, notBefore } = await judged();
          if (held ?? notBefore) throw new Refused(held?.because ?? 'safeContactForbids');
          state = 'sent';
          await put({ state, sentAt: now });
          await put(close);
          break;
        }
        case 'resend':
          only(row.state === 'failed', '只有没有发成的才能再发。');
          state = 'released';
          await put({ state, tries: 0 });
          await kernel.jobs.enqueue(trx, 'send-outgoing', { id: row.id });
          break;
        case 'review':
          only(row.isDuty && row.closedAt === null, '这一件没有要核查的，或者已经核查过。');
          await put(close);
      }
      await record({ subjectKind: 'outgoing', subjectIds: [row.id], caseIds: [row.caseId], purpose: 'handling' });
      return { id: row.id, state, released };
    },
  );
}
