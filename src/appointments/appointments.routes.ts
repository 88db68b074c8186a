import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { suggestionsFor } from './appointments.queries.ts';
import { Suggestions } from './suggestion.model.ts';
import { setWilling } from './wish.commands.ts';

export function appointmentRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/cases/{id}/suggestions',
      id: 'suggestUndertakers',
      summary: '指派建议：人员、理由和不能指派的原因，受援人的愿望在先',
      tag: '指派',
      answer: Suggestions,
      views: (_answer, { params }) => ({ ...wholeCase(params['id'] ?? ''), purpose: 'assigning' }),
    },
    ({ params, viewer }) => suggestionsFor(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    {
      method: 'post',
      path: '/personnel/{id}/willing',
      id: 'setWilling',
      summary: '点援：本单位的人员愿不愿意让受援人点',
      tag: '指派',
      idempotent: true,
      body: z.object({ willing: z.boolean().meta({ title: '愿意被点' }) }).meta({ id: 'SetWilling' }),
      answer: z.object({ id: z.uuid() }),
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      setWilling(kernel, staffOf(viewer), params['id'] ?? '', body.willing, requestId),
  );
}

const wholeCase = (id: string): Viewed => ({ subjectKind: 'case', subjectIds: [id], caseIds: [id] });
