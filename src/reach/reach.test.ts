import { globSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { officeOf, type Office } from '../../tests/support/cases.ts';
import { startWorld, type Member, type World } from '../../tests/support/world.ts';
import { disclosure } from '../people/disclosure.model.ts';
import { dataInventory } from '../platform/data-inventory.ts';
import type { FieldLabel } from '../platform/data-inventory/labels.ts';
import { relationships } from '../platform/relationships.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import { applications } from '../intake/application.scope.ts';
import { kinds, reachOf } from './reach.ts';

let world: World;
let office: Office;
let filed: told.Filed;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  filed = await told.caseIn(office, 'inProgress');
  await office.submit('wages', {}, 'station');
  const asked = { ground: 'noContact', reason: '打电话从来不接' };
  expect((await (await office.as('her', filed)).post('/api/change-requests', asked)).status).toBe(200); // oxlint-disable-line no-standalone-expect
}, 60_000);
afterAll(() => world.close());

/** Said by hand, beside the product's own table: which kinds of record are open at all. */
const openTo = {
  clerk: [
    '申请',
    '案件',
    '别的机构有没有申请',
    '本机构出具的文书',
    '等着领取的文书',
    '待发的消息',
    '回电',
    '异议',
    '投诉',
    '更换申请',
    '求助记录证明',
    '强制报告',
    '对自己资料的请求',
    '安全计划的回看',
    '上门',
  ],
  archivist: [
    '申请',
    '案件',
    '本机构出具的文书',
    '等着领取的文书',
    '待发的消息',
    '回电',
    '异议',
    '投诉',
    '更换申请',
    '求助记录证明',
    '强制报告',
    '对自己资料的请求',
    '安全计划的回看',
    '上门',
    '档案销毁',
  ],
  station: ['申请', '等着领取的文书'],
  bureau: ['本机构出具的文书', '异议', '投诉', '评价', '不想让谁知道'],
  manager: ['案件'],
  lawyer: ['案件'],
  inhouse: ['案件'],
  operator: ['别的机构有没有申请'],
  auditor: [],
  systemAdmin: [],
  securityAdmin: [],
} as const satisfies Partial<Record<Member, readonly string[]>>;

describe('我能看什么', () => {
  it.each(Object.keys(openTo) as (keyof typeof openTo)[])(
    '%s is told the rules, and they are those of the queries',
    async (login) => {
      const caller = await office.as(login);
      const { status, body } = await caller.get('/api/account/reach');
      expect(status).toBe(200);
      const open = body.records.filter((each: { open: string[] }) => each.open.length > 0);
      expect(open.map(({ title }: { title: string }) => title)).toEqual(openTo[login]);
      for (const { title, open: ways, otherwise } of body.records)
        expect(ways.length > 0 !== otherwise.length > 0, title).toBe(true);
      // What the page calls closed, no query gives; and what a query gives, the page has said.
      for (const { subject } of kinds) {
        const rows = await scoped(world.kernel.db, world.staff[login], subject as unknown as Subject<'cases'>)
          .select('id')
          .execute();
        if (rows.length > 0) expect(openTo[login], subject.title).toContain(subject.title);
      }
    },
  );

  it('says nothing of any record: it is the same before there is one and after', async () => {
    const before = reachOf(world.staff.lawyer);
    await office.submit('child');
    expect(reachOf(world.staff.lawyer)).toEqual(before);
    const text = JSON.stringify((await (await office.as('clerk')).get('/api/account/reach')).body);
    for (const word of [filed.applicationId, filed.caseId, filed.number, '苗春花']) expect(text).not.toContain(word);
  });

  it('an act is refused with the posts that do it; one on what is not there says only that', async () => {
    const clerk = await office.as('clerk');
    const refused = await clerk.post(`/api/cases/${filed.caseId}/proposeTermination`, {});
    const grant = await clerk.post(`/api/applications/${filed.applicationId}/grant`, {});
    expect(grant).toMatchObject({ status: 403, body: { code: 'roleNotAllowed' } });
    expect(grant.body.detail).toContain('负责人（审批）');
    expect(refused.status).not.toBe(200);
    const never = await clerk.post('/api/applications/01a19f7c-35c0-79c5-9f4e-ca20e8b02bcd/grant', {});
    expect(never.body.detail).toBe('没有找到，或不在您的办理范围内。');
    const { records } = (await clerk.get('/api/account/reach')).body;
    const { acts, notActs } = records.find(({ title }: { title: string }) => title === '申请');
    expect(acts).toContain('受理');
    expect(notActs.map(({ posts }: { posts: string }) => posts)).toContain('负责人（审批）');
  });
});

it('every kind of record that has a scope is named on the page: a new one is entered in reach.ts', async () => {
  const files = globSync('src/**/*.scope.ts', { cwd: path.resolve(import.meta.dirname, '../..') });
  const modules = await Promise.all(
    files.map((file) => import(path.resolve(import.meta.dirname, '../..', file)) as Promise<object>),
  );
  const titles = modules.flatMap((module) =>
    Object.values(module as Record<string, { title?: string }>).flatMap(({ title }) => title ?? []),
  );
  expect(titles.length).toBeGreaterThan(15);
  const named: string[] = kinds.map(({ subject }) => subject.title);
  // Of the application that a helper follows the helper reads on the page itself; staff have no such way.
  expect(titles.filter((title) => !named.includes(title))).toEqual(['申请的进展']);
});

describe('relationship × label', () => {
  const order: readonly FieldLabel[] = ['public', 'internal', 'sensitive', 'protected'];
  it('no relationship is shown a field above its label, and those without a row in the table are shown nobody', () => {
    const columns: Readonly<Record<string, { label: FieldLabel }>> = dataInventory.persons.columns;
    for (const [as, rows] of Object.entries(disclosure))
      for (const row of Object.values(rows))
        for (const [field, shown] of Object.entries(row)) {
          if (shown === 'none' || shown === 'masked') continue;
          const most = relationships[as as keyof typeof disclosure].upTo;
          expect(order.indexOf(columns[field]?.label ?? 'protected'), `${as} ${field}`).toBeLessThanOrEqual(
            order.indexOf(most),
          );
        }
    for (const [as, { upTo }] of Object.entries(relationships))
      if (!(as in disclosure) && !['hers', 'ownJobs'].includes(as)) expect(order.indexOf(upTo), as).toBeLessThan(2);
  });

  it('a way without its post leads nowhere: the column alone does not open the record', async () => {
    const { db } = world.kernel;
    const noPost = { ...world.staff.clerk, roles: [] };
    expect(await scoped(db, noPost, applications).select('id').execute()).toEqual([]);
    expect(await scoped(db, world.staff.clerk, applications).select('id').execute()).not.toEqual([]);
  });
});
