import type { APIRequestContext } from 'playwright-core';
import { pages } from '../../../src/portal.ts';
import { applicationIn, caseIn, served, type Filed, type Office, type Surroundings } from '../../support/cases.ts';
import { papersReady, personnel } from '../../support/world.ts';
import { addressesOf, type Address } from './addresses.ts';
import { fillDraft } from './her-way.ts';

/** Somebody at her pages: how she comes in, and which pages she has then. */
export type Visit = {
  name: string;
  begin(request: APIRequestContext, isSafe: boolean): Promise<void>;
  addresses(request: APIRequestContext): Promise<Address[]>;
};

/** Return codes by the position of the case: in each her pages look different. */
export async function positionsOf(office: Office<Surroundings>): Promise<Readonly<Record<string, string>>> {
  await (await office.as('manager')).post(`/api/personnel/${personnel.lawyer}/willing`, { willing: true });
  const filed: Readonly<Record<string, Filed>> = {
    received: await applicationIn(office, 'received'),
    documents: await office.play(await applicationIn(office, 'awaitingDocuments'), [served('one-time-notice')]),
    refused: await office.play(await applicationIn(office, 'refused', 'wages'), [served('refusal-decision')]),
    granted: await applicationIn(office, 'granted', 'child'),
    handled: await caseIn(office, 'inProgress'),
    archived: await caseIn(office, 'archived'),
  };
  await papersReady(office.world.kernel);
  return Object.fromEntries(Object.entries(filed).map(([position, { returnCode }]) => [position, returnCode]));
}

const ofDraft = new Set(pages.filter((page) => page.ofDraft).map(({ id }) => id));
const byPhone: readonly string[] = ['status/phone', 'status/code', 'status/which'];
const needsCode = (id: string): boolean => id.startsWith('status/') && !byPhone.includes(id);

/** A stranger, somebody in the middle of an application, and whoever follows a case in each position. */
export function visitsOf(base: string, codes: Readonly<Record<string, string>>): readonly Visit[] {
  const idsThat = (isWanted: (id: string) => boolean): string[] => pages.map(({ id }) => id).filter(isWanted);
  const isOpen = (id: string): boolean => !ofDraft.has(id) && !needsCode(id);
  return [
    {
      name: 'stranger',
      begin: () => Promise.resolve(),
      addresses: (request) => addressesOf(request, base, idsThat(isOpen), isOpen),
    },
    {
      name: 'draft',
      begin: (request, isSafe) => fillDraft(request, base, isSafe),
      addresses: (request) =>
        addressesOf(
          request,
          base,
          idsThat((id) => ofDraft.has(id)),
          (id) => ofDraft.has(id),
        ),
    },
    ...Object.entries(codes).map(
      ([position, code]): Visit => ({
        name: position,
        begin: async (request) => void (await request.post(`${base}/status`, { form: { page: 'status', code } })),
        addresses: (request) => addressesOf(request, base, ['status'], (id) => id === 'status' || needsCode(id)),
      }),
    ),
  ];
}
