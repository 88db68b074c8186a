import { z } from 'zod';
import { assess, type Assessment } from '../../law/assess.ts';
import { catalogue } from '../../law/catalogue.ts';
import { FACTS, type FactName } from '../../law/facts.ts';
import { nextQuestion } from '../../law/interview.ts';
import { isPlainDate } from '../../law/kernel/plain-date.ts';
import { day } from '../platform/day-field.ts';
import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { FigureCatalogue } from './figure-view.model.ts';
import { figureCatalogue } from './figure-catalogue.ts';
import { countiesOf } from './figure.queries.ts';
import { figureRoutes } from './figure.routes.ts';

const names = Object.keys(FACTS) as [FactName, ...FactName[]]; // the keys of the dictionary
const Facts = z.record(z.string().max(100), z.unknown()).meta({
  title: '情况',
  description: `键是事实的名字，不知道的不写，绝不填“否”。可用的名字：${names.map((name) => `${name}（${FACTS[name].label}）`).join('、')}`,
});
const On = day().optional().meta({ title: '哪一天', description: '不写则为今天' });
const Asked = z.object({ facts: Facts, on: On });

/** The one engine, for anybody: nothing is stored, nobody is identified, and no answer is a decision. */
export function eligibilityRoutes(api: Api, kernel: Kernel): void {
  const tag = '法律';
  let named: ReadonlyMap<string, string> | undefined; // divisions change with a release only
  const counties = async (viewer: Viewer) =>
    (named ??= new Map((await countiesOf(kernel.db, viewer)).map(({ code, name }) => [code, name])));
  const dayOf = (on: string | undefined) => (isPlainDate(on) ? on : kernel.clock.today());
  api.operation(
    {
      method: 'post',
      path: '/assess',
      id: 'assess',
      summary: '按事实和日期，说明能不能得到法律援助、由谁申请、向哪里、要什么、为什么',
      tag,
      open: 'anyone',
      body: Asked,
      answer: z.record(z.string(), z.unknown()),
      views: 'nothing personal',
    },
    async ({ body, viewer }) =>
      withCountyNames(assess(body.facts, dayOf(body.on), kernel.ports.figures.current()), await counties(viewer)),
  );
  api.operation(
    {
      method: 'post',
      path: '/interview',
      id: 'nextQuestion',
      summary: '下一个还能改变答案的问题；问清了就没有问题',
      tag,
      open: 'anyone',
      body: Asked.extend({ declined: z.array(z.enum(names)).default([]).meta({ title: '不清楚、不想说的' }) }),
      answer: z.object({ question: z.record(z.string(), z.unknown()).nullable() }),
      views: 'nothing personal',
    },
    async ({ body }) => {
      const question = nextQuestion(body.facts, dayOf(body.on), kernel.ports.figures.current(), body.declined);
      return { question: question ? { ...question } : null };
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/rules',
      id: 'ruleCatalogue',
      summary: '规则目录：每条规定的状态、施行日期、来源、是否核对；每项标准的数值、日期、来源，缺的向谁核实',
      tag,
      open: 'anyone',
      query: z.object({ on: On }),
      answer: z.object({
        on: z.iso.date(),
        figures: FigureCatalogue,
        rules: z.array(z.record(z.string(), z.unknown())),
      }),
      views: 'nothing personal',
    },
    async ({ query, viewer }) => {
      const on = dayOf(query.on);
      const figures = figureCatalogue(kernel.ports.figures.current(), await countiesOf(kernel.db, viewer), on);
      return { on, figures, rules: catalogue(on).map((entry) => ({ ...entry })) };
    },
  );
  figureRoutes(api, kernel);
}

/** The law tree knows counties by their code; whoever must ask 民政 is told the name. */
function withCountyNames(found: Assessment, names: ReadonlyMap<string, string>): Record<string, unknown> {
  return z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        JSON.stringify(found).replaceAll(/(14\d{4})的民政部门/g, (all, code: string) =>
          names.has(code) ? `${names.get(code)}民政部门` : all,
        ),
      ),
    );
}
