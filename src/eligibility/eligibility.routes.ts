import { z } from 'zod';
import { assess } from '../../law/assess.ts';
import { catalogue } from '../../law/catalogue.ts';
import { FACTS, type FactName } from '../../law/facts.ts';
import { nextQuestion } from '../../law/interview.ts';
import { isPlainDate } from '../../law/kernel/plain-date.ts';
import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';

const names = Object.keys(FACTS) as [FactName, ...FactName[]]; // the keys of the dictionary
const Facts = z.record(z.string(), z.unknown()).meta({ title: '情况', description: `键是事实的名字，不知道的不写，绝不填“否”。可用的名字：${names.map((name) => `${name}（${FACTS[name].label}）`).join('、')}` });
const On = z.iso.date('请按 2026-11-23 的样子写日期').optional().meta({ title: '哪一天', description: '不写则为今天' });
const Asked = z.object({ facts: Facts, on: On });

/** The one engine, for anybody: nothing is stored, nobody is identified, and no answer is a decision. */
export function eligibilityRoutes(api: Api, kernel: Kernel): void {
  const tag = '法律';
  const dayOf = (on: string | undefined) => (isPlainDate(on) ? on : kernel.clock.today());
  api.operation(
    { method: 'post', path: '/assess', id: 'assess', summary: '按事实和日期，说明能不能得到法律援助、由谁申请、向哪里、要什么、为什么', tag, open: 'anyone', body: Asked, answer: z.record(z.string(), z.unknown()) },
    async ({ body }) => ({ ...assess(body.facts, dayOf(body.on), kernel.ports.figures.current()) }),
  );
  api.operation(
    { method: 'post', path: '/interview', id: 'nextQuestion', summary: '下一个还能改变答案的问题；问清了就没有问题', tag, open: 'anyone', body: Asked.extend({ declined: z.array(z.enum(names)).default([]).meta({ title: '不清楚、不想说的' }) }), answer: z.object({ question: z.record(z.string(), z.unknown()).nullable() }) },
    async ({ body }) => {
      const question = nextQuestion(body.facts, dayOf(body.on), kernel.ports.figures.current(), body.declined);
      return { question: question ? { ...question } : null };
    },
  );
  api.operation(
    { method: 'get', path: '/rules', id: 'ruleCatalogue', summary: '规则目录：每条规定的状态、施行日期、来源、是否核对', tag, open: 'anyone', query: z.object({ on: On }), answer: z.object({ on: z.iso.date(), figures: z.string(), rules: z.array(z.record(z.string(), z.unknown())) }) },
    async ({ query }) => {
      const on = dayOf(query.on);
      return { on, figures: kernel.ports.figures.current().hash, rules: catalogue(on).map((entry) => ({ ...entry })) };
    },
  );
}
