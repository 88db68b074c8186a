import { z } from 'zod';
import { cite } from '../../../law/kernel/citation.ts';
import type { Api } from '../http/api.ts';
import type { Kernel } from '../kernel.ts';
import type { AnyTransition, Governed } from './declare.ts';
import { perform, type Act } from './perform.ts';

export const IssuedPaperAnswer = z
  .object({ id: z.uuid(), kind: z.string(), number: z.string() })
  .meta({ id: 'IssuedPaper' });
export const PerformedAnswer = z
  .object({
    id: z.uuid(),
    status: z.string(),
    eventId: z.int(),
    papers: z.array(IssuedPaperAnswer),
    result: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Performed', description: '办理结果：新的状态、事件编号和生成的文书' });

export const OfferedActionAnswer = z
  .object({
    name: z.string(),
    label: z.string(),
    allowed: z.boolean(),
    refusal: z.object({ code: z.string(), message: z.string() }).optional(),
    basis: z.string().optional(),
  })
  .meta({ id: 'OfferedAction', description: '现在能办什么；不能办的写明原因' });

/** Who may call: an act of hers is open to her session, an act of reactions alone has no endpoint. */
export function endpointsOf<S extends Governed>(
  transition: Pick<AnyTransition<S>, 'by'>,
): 'none' | 'staff' | 'signedIn' {
  if (transition.by.every((role) => role.startsWith('system.'))) return 'none';
  return transition.by.some((role) => role.startsWith('applicant.')) ? 'signedIn' : 'staff';
}

/** One endpoint a transition, all from the declaration: path, document, input check, idempotency. */
export function serveTransitions<S extends Governed>(api: Api, kernel: Kernel, act: Act<S>, collection: string): void {
  for (const [name, transition] of Object.entries<AnyTransition<S>>(act.workflow.transitions)) {
    const open = endpointsOf(transition);
    if (open === 'none') continue;
    const basis = transition.basis ? `依据${cite(transition.basis)}：${transition.basis.says}` : '';
    api.operation(
      {
        method: 'post',
        path: `/${collection}/{id}/${name}`,
        id: `${act.workflow.subject}.${name}`,
        summary: [transition.label, basis].filter(Boolean).join('。'),
        tag: act.workflow.title,
        body: transition.input,
        checkedBy: 'command',
        views: 'recorded as an act',
        idempotent: true,
        open,
        ...(transition.stepUp ? { stepUp: true } : {}),
        answer: PerformedAnswer,
      },
      ({ params, body, viewer, requestId }) =>
        perform(kernel, act, { id: params['id'] ?? '', transition: name, input: body, viewer, requestId }),
    );
  }
}
