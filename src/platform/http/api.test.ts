import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Refused } from '../refusal.ts';
import { checked } from '../input.ts';
import { apiOf } from './api.ts';

const errorsOf = (schema: z.ZodType, value: unknown): unknown => {
  try {
    return checked(schema, value);
  } catch (error) {
    return error instanceof Refused ? error.refusal.details : error;
  }
};

describe('a form that does not hold', () => {
  it('names every field at once, in Chinese, with the words of the field where it has its own', () => {
    const form = z.object({
      name: z.string(),
      age: z.int().min(1),
      kind: z.enum(['a', 'b']),
      days: z.int('请填写天数'),
      list: z.array(z.string()).min(1, '请至少选一项'),
    });
    const errors = errorsOf(form, { age: 0, kind: 'c', days: 'x', list: [] });
    expect(errors).toEqual([
      { path: 'name', message: '请填写这一项' },
      { path: 'age', message: expect.any(String) },
      { path: 'kind', message: expect.any(String) },
      { path: 'days', message: '请填写天数' },
      { path: 'list', message: '请至少选一项' },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/Invalid|expected|received|Too /);
  });
});

it('two operations cannot have one name', () => {
  const api = apiOf();
  const operation = {
    method: 'get',
    path: '/a',
    id: 'same',
    summary: '甲',
    tag: '测试',
    answer: z.object({}),
    views: 'nothing personal',
  } as const;
  api.operation(operation, async () => ({}));
  expect(() => api.operation({ ...operation, path: '/b' }, async () => ({}))).toThrow('two operations are called same');
});
