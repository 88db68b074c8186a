import { z } from 'zod';
import { words } from '../platform/day-field.ts';

export const itemStates = {
  released: '等待发出',
  sending: '正在发出',
  held: '拦下',
  failed: '没有发成',
  sent: '已发出',
  withdrawn: '已撤下',
} as const;
const State = z.enum(['released', 'sending', 'held', 'failed', 'sent', 'withdrawn']).meta({ title: '状态' });

/** One thing on its way out, without a word of what it says. */
export const OutboxItem = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    channel: z.string().meta({ title: '方式' }),
    to: z.string().meta({ title: '发给谁' }),
    template: z.string().meta({ title: '内容' }),
    state: State,
    because: z.string().optional().meta({ title: '原因' }),
    leaks: z.array(z.string()).meta({ title: '露出了什么' }),
    isDuty: z.boolean().meta({ description: '不得耽搁，先发出，事后核查' }),
    releasable: z.boolean().meta({ description: '可由两人放行' }),
    released: z.int().meta({ title: '已有几人放行' }),
    byHand: z.boolean().meta({ description: '没有接发送渠道，由人办理' }),
    createdAt: z.iso.datetime(),
    notBefore: z.iso.datetime().optional(),
  })
  .meta({ id: 'OutboxItem', title: '待发件' });
export type OutboxItem = z.infer<typeof OutboxItem>;

export const Outbox = z
  .object({
    items: z.array(OutboxItem).meta({ title: '等待、拦下、没有发成的' }),
    reviews: z.array(OutboxItem).meta({ title: '先发出、待核查的' }),
    services: z
      .array(
        z.object({
          id: z.uuid(),
          applicationId: z.uuid(),
          paper: z.string(),
          number: z.string(),
          method: z.string(),
          dueOn: z.string(),
          isLate: z.boolean(),
        }),
      )
      .meta({ title: '没有送到的文书' }),
    expired: z
      .array(z.object({ applicationId: z.uuid(), number: z.string(), expiredOn: z.string() }))
      .meta({ title: '到期要再问的约定' }),
    mayRelease: z.boolean(),
  })
  .meta({ id: 'Outbox', title: '待发与拦下' });
export type Outbox = z.infer<typeof Outbox>;

export const OutboxContent = z
  .object({ id: z.uuid(), body: z.string() })
  .meta({ id: 'OutboxContent', title: '待发件的内容' });
export const Reason = z.object({ reason: words('理由', 500) }).meta({ id: 'OutboxReason' });
export const ItemDecided = z
  .object({ id: z.uuid(), state: State, released: z.int() })
  .meta({ id: 'OutboxItemDecided' });
export type ItemDecided = z.infer<typeof ItemDecided>;
