import { randomUUID } from 'node:crypto';
import { agency, password, type logins } from './server.ts';
import { signInStaff } from '../../support/passkey.ts';
import type { Entry, Ledger } from './ledger.ts';

/** A small office at work over real HTTP: each worker takes applications from the receipt to the grant. */
export type Load = { stop(): Promise<void> };

const opinion = { opinion: 'grant', grounds: ['LAL-32-4'], reason: '家庭暴力受害人主张相关权益。' };
const steps: readonly { act: string; by: 'clerk' | 'approver'; body: Record<string, unknown> }[] = [
  { act: 'accept', by: 'clerk', body: {} },
  { act: 'sign', by: 'clerk', body: { signature: 'fingerprint', witness: '在场同事' } },
  { act: 'giveOpinion', by: 'clerk', body: opinion },
  { act: 'sendBack', by: 'approver', body: { reason: '再核一次' } },
  { act: 'giveOpinion', by: 'clerk', body: opinion },
  { act: 'grant', by: 'approver', body: {} },
];

const submission = {
  agencyId: agency,
  channel: 'online',
  matter: 'marriageFamily',
  stage: 'litigation',
  applicant: { name: '苗春花', sex: 'female', birthDate: '1994-03-08' },
  facts: {
    service: 'representation',
    isOrganisation: false,
    isForeign: false,
    hasOwnLawyer: false,
    isMinor: false,
    applicantIs: 'self',
    isDetained: false,
    lacksCapacity: false,
    isVictimOfAbuse: true,
    assertsRightsFromAbuse: true,
    opponentInHousehold: true,
    isLitigation: true,
  },
  narrative: '他喝了酒就动手，我带孩子回了娘家。',
  opponent: { name: '施大力', relation: '丈夫' },
  contactPlan: { mayCall: true },
};

class CutOff extends Error {}

export async function startLoad(base: string, ledger: Ledger, workers: number): Promise<Load> {
  const cookies = await signIn(base);
  const send = (entry: Entry): Promise<NonNullable<Entry['heard']>> => post(base, cookies, ledger, entry);
  for (const entry of ledger.unanswered()) await send(entry); // as her telephone does: the same command with the same id
  const office = { working: true };
  const work = async (): Promise<void> => {
    while (office.working) {
      const { text } = await send({
        requestId: randomUUID(),
        by: 'visitor',
        path: '/api/applications',
        body: submission,
        cutOff: false,
      });
      const { applicationId } = JSON.parse(text) as { applicationId: string };
      for (const { act, by, body } of steps) {
        if (!office.working) return;
        await send({
          requestId: randomUUID(),
          by,
          path: `/api/applications/${applicationId}/${act}`,
          body,
          cutOff: false,
        });
      }
    }
  };
  const all = Promise.allSettled(Array.from({ length: workers }, work));
  return {
    stop: async () => {
      office.working = false;
      for (const outcome of await all)
        if (outcome.status === 'rejected' && !(outcome.reason instanceof CutOff)) throw outcome.reason;
    },
  };
}

async function post(
  base: string,
  cookies: Cookies,
  ledger: Ledger,
  entry: Entry,
): Promise<NonNullable<Entry['heard']>> {
  ledger.sent(entry);
  let heard: NonNullable<Entry['heard']>;
  try {
    const response = await fetch(`${base}${entry.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': entry.requestId, cookie: cookies[entry.by] },
      body: JSON.stringify(entry.body),
    });
    heard = { status: response.status, text: await response.text() };
  } catch {
    ledger.cutOff(entry);
    throw new CutOff();
  }
  if (heard.status >= 500) {
    ledger.cutOff(entry); // its database was killed or could not write: nothing was promised
    throw new CutOff();
  }
  if (heard.status !== 200) throw new Error(`${entry.path} answered ${heard.status}: ${heard.text}`);
  ledger.heard(entry, heard);
  return heard;
}

/** Sends a command that was answered once more: it must say the same. */
export async function again(base: string, entries: readonly Entry[]): Promise<{ entry: Entry; text: string }[]> {
  const cookies = await signIn(base);
  const answers: { entry: Entry; text: string }[] = [];
  for (const entry of entries) {
    const response = await fetch(`${base}${entry.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': entry.requestId, cookie: cookies[entry.by] },
      body: JSON.stringify(entry.body),
    });
    answers.push({ entry, text: await response.text() });
  }
  return answers;
}

type Cookies = Record<Entry['by'], string>;
async function signIn(base: string): Promise<Cookies> {
  const of = (login: keyof typeof logins): Promise<string> =>
    signInStaff((path, init) => fetch(base + path, init), login, password, base);
  return { visitor: '', clerk: await of('clerk'), approver: await of('approver') };
}
