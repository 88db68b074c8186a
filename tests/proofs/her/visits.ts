import type { APIRequestContext } from 'playwright-core';
import { pages } from '../../../src/portal.ts';
import {
  application,
  applicationIn,
  caseIn,
  served,
  type Filed,
  type Office,
  type Surroundings,
} from '../../support/cases.ts';
import { papersReady, personnel } from '../../support/world.ts';
import { addressesOf, pathOf, type Address } from './addresses.ts';
import { fillDraft } from './her-way.ts';

/** Somebody at her pages: how she comes in, and which pages she has then. */
export type Visit = {
  name: string;
  begin(request: APIRequestContext, isSafe: boolean): Promise<void>;
  addresses(request: APIRequestContext): Promise<Address[]>;
};

/** Return codes by the position of the case: in each her pages look different. With them, what she has said and asked since. */
export async function positionsOf(office: Office<Surroundings>): Promise<Readonly<Record<string, string>>> {
  await (await office.as('manager')).post(`/api/personnel/${personnel.lawyer}/willing`, { willing: true });
  const received = await office.submit('hurtByHusband', { helper: neighbour });
  // Its own: a form of hers sent empty gives a new code, and this one would end.
  const followed = await office.submit('hurtByHusband', { helper: neighbour });
  const filed: Readonly<Record<string, Filed>> = {
    received,
    leaving: await office.play(await office.submit('child', { signature: { kind: 'pending' } }), [
      application('askWithdrawal', 'her'),
    ]),
    documents: await office.play(await applicationIn(office, 'awaitingDocuments'), [served('one-time-notice')]),
    refused: await office.play(await applicationIn(office, 'refused', 'wages'), [served('refusal-decision')]),
    granted: await applicationIn(office, 'granted', 'child'),
    handled: await caseIn(office, 'inProgress'),
    archived: await caseIn(office, 'archived'),
  };
  await saysMuch(office, received);
  const follower = await followCodeOf(office, followed);
  await papersReady(office.world.kernel);
  return {
    ...Object.fromEntries(Object.entries(filed).map(([position, { returnCode }]) => [position, returnCode])),
    follower,
  };
}

const neighbour = { role: 'submitter', person: { name: '郝邻居', phone: '13800000077' }, relation: '邻居' };

/** One of each thing that she may raise while it goes on; her copy lies ready. */
async function saysMuch(office: Office<Surroundings>, filed: Filed): Promise<void> {
  const her = await office.as('her', filed);
  await her.post('/api/exclusion-wishes', { about: '他的表哥，在镇上的站点' });
  await her.post('/api/complaints', { about: 'agency', against: 'agency', told: '推来推去' });
  const { id } = (await her.post('/api/data-requests', { wanted: 'copy', told: '都想看看' })).body;
  await (await office.as('approver')).post(`/api/data-requests/${id}/provide`, { answer: '照您说的办了。' });
  const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  await her.raw('/status/visit', form({ page: 'status/visit', wish: '上午一个人在家' }));
  await her.raw('/status/record', form({ page: 'status/record' }));
  await her.raw('/plan', form({ page: 'plan', codeWord: '酱油用完了', home: '1', keep: 'yes' }));
  await her.raw('/look', form({ page: 'look', breath: 'yes', keep: 'yes' }));
}

/** What whoever helps her looks with. */
async function followCodeOf(office: Office<Surroundings>, filed: Filed): Promise<string> {
  const { personId } = await office.world.kernel.db
    .selectFrom('caseParties')
    .select('personId')
    .where('applicationId', '=', filed.applicationId)
    .where('role', '=', 'submitter')
    .executeTakeFirstOrThrow();
  const given = await (
    await office.as('clerk')
  ).post(`/api/applications/${filed.applicationId}/follow-codes`, { personId, sheIsPresent: true });
  if (given.status !== 200) throw new Error(`no follow code: ${given.status}`);
  return given.body.followCode;
}

const ofDraft = new Set(pages.filter((page) => page.ofDraft).map(({ id }) => id));
const ofReceipt = 'apply/receipt';
const byPhone: readonly string[] = ['status/phone', 'status/code', 'status/which'];
const needsCode = (id: string): boolean => id.startsWith('status/') && !byPhone.includes(id);
/** Open to everybody, and otherwise for whoever is signed in to her application. */
const both: readonly string[] = ['status', 'kept', 'tell'];

/** A stranger, somebody in the middle of an application or just done with it, and whoever follows a case in each position. */
export function visitsOf(base: string, codes: Readonly<Record<string, string>>): readonly Visit[] {
  const idsThat = (isWanted: (id: string) => boolean): string[] => pages.map(({ id }) => id).filter(isWanted);
  const isOpen = (id: string): boolean => !ofDraft.has(id) && !needsCode(id);
  const isDraft = (id: string): boolean => ofDraft.has(id) && id !== ofReceipt;
  return [
    {
      name: 'stranger',
      begin: () => Promise.resolve(),
      addresses: (request) => addressesOf(request, base, idsThat(isOpen), isOpen),
    },
    {
      name: 'draft',
      begin: (request, isSafe) => fillDraft(request, base, isSafe),
      addresses: (request) => addressesOf(request, base, idsThat(isDraft), isDraft),
    },
    {
      name: 'submitted',
      begin: async (request, isSafe) => {
        await fillDraft(request, base, isSafe);
        await request.post(`${base}${isSafe ? '/s' : '/apply/check'}`, { form: { page: 'apply/check' } });
      },
      addresses: () => Promise.resolve([{ id: ofReceipt, query: {} }]),
    },
    ...Object.entries(codes).map(
      ([position, code]): Visit => ({
        name: position,
        begin: async (request) => void (await request.post(`${base}/status`, { form: { page: 'status', code } })),
        addresses: (request) =>
          addressesOf(
            request,
            base,
            both.slice(0, position === 'follower' ? 1 : undefined),
            (id) => both.includes(id) || needsCode(id),
          ),
      }),
    ),
  ];
}

/** How a page answers who has no business there yet. */
const turnedAway =
  /请先写查询码|请重新要一条短信|还没有提交|填的内容已经清除了|现在不用|现在没有|还没有办到能评的一步|什么都没有存|没有给人看的/;

/** Pages of hers that no visit comes to, or only to be turned away: none may be forgotten. */
export async function unvisitedOf(
  request: () => Promise<APIRequestContext>,
  visits: readonly Visit[],
  base: string,
): Promise<string[]> {
  const seen = new Set<string>();
  for (const visit of visits) {
    const hers = await request();
    await visit.begin(hers, false);
    for (const address of await visit.addresses(hers)) {
      if (seen.has(address.id)) continue;
      const answer = await hers.get(`${base}${pathOf(address, false)}`);
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await answer.text())?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '';
      if (
        answer.ok() &&
        new URL(answer.url()).pathname === pathOf({ id: address.id, query: {} }, false) &&
        !turnedAway.test(heading)
      )
        seen.add(address.id);
    }
    await hers.dispose();
  }
  return pages.map(({ id }) => id).filter((id) => !seen.has(id));
}
