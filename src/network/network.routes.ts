import { z } from 'zod';
import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import {
  AidPersonnel,
  DivisionCode,
  Institution,
  InstitutionKind,
  NetworkLevel,
  PlacedDivision,
} from './network.model.ts';
import { childrenOf, findDivision, searchDivisions } from './division.queries.ts';
import { findCompetentAgency, findInstitution, listInstitutions, stationsNear } from './institution.queries.ts';
import { listAidPersonnel } from './aid-personnel.queries.ts';

const tag = '维权网络';
const Words = z
  .string()
  .trim()
  .min(2, '请至少输入两个字')
  .max(40)
  .meta({ description: '名称、全拼或拼音首字母，至少两个字' });
const Limit = z.coerce.number().int().min(1).max(100).default(20);

/** Places and offices, for forms, guides and partners. Nobody signs in to learn where help is. */
export function networkRoutes(api: Api, { db }: Pick<Kernel, 'db'>): void {
  api.operation(
    {
      method: 'get',
      path: '/divisions',
      id: 'listDivisions',
      summary: '下一级行政区划',
      tag,
      open: 'anyone',
      query: z.object({ parent: DivisionCode.default('14') }),
      answer: z.object({ items: z.array(PlacedDivision) }),
      views: 'nothing personal',
    },
    async ({ query, viewer }) => ({ items: await childrenOf(db, viewer, query.parent) }),
  );
  api.operation(
    {
      method: 'get',
      path: '/divisions/search',
      id: 'searchDivisions',
      summary: '按名称或拼音查找行政区划',
      tag,
      open: 'anyone',
      query: z.object({ q: Words, level: NetworkLevel.optional(), within: DivisionCode.optional(), limit: Limit }),
      answer: z.object({ items: z.array(PlacedDivision) }),
      views: 'nothing personal',
    },
    async ({ query: { q, level, within, limit }, viewer }) => ({
      items: await searchDivisions(db, viewer, { words: q, levels: level && [level], within, limit }),
    }),
  );
  api.operation(
    {
      method: 'get',
      path: '/divisions/{code}',
      id: 'getDivision',
      summary: '一个行政区划',
      tag,
      open: 'anyone',
      answer: PlacedDivision,
      views: 'nothing personal',
    },
    async ({ params, viewer }) => known(await findDivision(db, viewer, codeOf(params))),
  );
  api.operation(
    {
      method: 'get',
      path: '/divisions/{code}/agency',
      id: 'getCompetentAgency',
      summary: '这个地方由哪个法律援助机构受理',
      tag,
      open: 'anyone',
      answer: Institution,
      views: 'nothing personal',
    },
    async ({ params, viewer }) => {
      const division = known(await findDivision(db, viewer, codeOf(params)));
      return known(await findCompetentAgency(db, viewer, division.code));
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/divisions/{code}/stations',
      id: 'listStationsNear',
      summary: '就近可以递交申请的地方，由近及远',
      tag,
      open: 'anyone',
      answer: z.object({ items: z.array(Institution) }),
      views: 'nothing personal',
    },
    async ({ params, viewer }) => {
      const division = known(await findDivision(db, viewer, codeOf(params)));
      return { items: await stationsNear(db, viewer, division.code) };
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/institutions',
      id: 'listInstitutions',
      summary: '按地区、类别、名称或拼音查找机构',
      tag,
      open: 'anyone',
      query: z.object({
        q: Words.optional(),
        kind: InstitutionKind.optional(),
        within: DivisionCode.optional(),
        limit: Limit,
      }),
      answer: z.object({ items: z.array(Institution) }),
      views: 'nothing personal',
    },
    async ({ query: { q, kind, within, limit }, viewer }) => ({
      items: await listInstitutions(db, viewer, { words: q, kinds: kind && [kind], within, limit }),
    }),
  );
  api.operation(
    {
      method: 'get',
      path: '/institutions/{id}',
      id: 'getInstitution',
      summary: '一个机构',
      tag,
      open: 'anyone',
      answer: Institution,
      views: 'nothing personal',
    },
    async ({ params, viewer }) => known(await findInstitution(db, viewer, idOf(params))),
  );
  api.operation(
    {
      method: 'get',
      path: '/institutions/{id}/personnel',
      id: 'listAidPersonnel',
      summary: '一个机构的法律援助人员',
      tag,
      open: 'account', // an administrator names the person whose account it is
      answer: z.object({ items: z.array(AidPersonnel) }),
      views: 'nothing personal',
    },
    async ({ params, viewer }) => {
      const institution = known(await findInstitution(db, viewer, idOf(params)));
      return { items: await listAidPersonnel(db, viewer, [institution.id]) };
    },
  );
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Refused('notFound');
  return value;
}

/** A path that is no code or id names nothing: the same answer as for one that does not exist. */
function codeOf(params: Readonly<Record<string, string>>): string {
  return known(DivisionCode.safeParse(params['code']).data);
}
function idOf(params: Readonly<Record<string, string>>): string {
  return known(z.uuid().safeParse(params['id']).data);
}
