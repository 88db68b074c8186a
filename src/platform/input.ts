import { z } from 'zod';
import { Refused } from './refusal.ts';

/** Fields are read by people: what a schema does not say itself, is said in Chinese. */
z.config({
  ...z.locales.zhCN(),
  customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? '请填写这一项' : undefined),
});

/** All issues at once, each with its field: a form shows every one beside its place. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new Refused({
    code: 'invalidInput',
    message: '有内容需要修改，请看每一项旁边的说明。',
    details: outcome.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}
