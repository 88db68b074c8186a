import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { refusals, type Refusal } from '../refusal.ts';

/** RFC 9457. `detail` is Chinese for a person, `code` is for programs, `errors` names each field. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    reference: z.string().optional().meta({ description: '出错编号，报修时说这个号' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

const FieldErrors = z.array(z.object({ path: z.string(), message: z.string() }));

export function problemOf(refusal: Refusal): Problem {
  const errors = FieldErrors.safeParse(refusal.details);
  return {
    type: `urn:yuanhu:problem:${refusal.code}`,
    title: refusals[refusal.code].message,
    status: refusals[refusal.code].status,
    code: refusal.code,
    detail: refusal.message,
    ...(errors.success ? { errors: errors.data } : {}),
  };
}

export function answerProblem(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
  }); // statuses come from the refusal table
}

/** What nobody expected: no internals leave, only a reference number that the log knows. */
export function unexpectedProblem(reference: string): Problem {
  return {
    type: 'about:blank',
    title: '系统出错了',
    status: 500,
    code: 'unexpected',
    detail: '系统出了问题，您填写的内容没有丢失，请稍后再试。如果再次出现，请说明出错编号。',
    reference,
  };
}
