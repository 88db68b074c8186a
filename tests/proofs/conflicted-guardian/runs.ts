import { randomUUID } from 'node:crypto';
import type { Dice } from '../../../seeds/demo/random.ts';
import { channels, release, type Channel } from '../../../src/platform/gateway.ts';
import * as told from '../../support/cases.ts';
import type { Filed, Office, Step } from '../../support/cases.ts';
import { visitorOf, type Visitor } from '../../support/visitor.ts';
import { callerOf, type Caller, type World } from '../../support/world.ts';

/** A child's case that somebody of the family filed, and that person after the office found them to be on the other side. */
export type History = {
  filed: Filed;
  guardianId: string;
  guardian: { api: Caller; page: Visitor };
  stranger: Caller;
  /** Words by which the case would be known. */
  words: readonly string[];
  ids: readonly string[];
  markedAt: Date;
};

const open = {
  maySms: true,
  mayCall: true,
  mayWechat: true,
  mayMail: true,
  mayPost: true,
  mayLeaveMessage: true,
  callerName: 'agency',
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }],
};
const ways = ['granted', 'refused', 'provisional', 'received', 'awaitingDocuments', 'awaitingApproval'] as const;

/** Filed by a guardian who gave ways to be reached; then some steps, the switch, and the steps that were left. */
export async function historyOf(world: World, office: Office, dice: Dice, number: number): Promise<History> {
  const digits = String(number).padStart(4, '0');
  const child = `蕊珠${digits}`;
  const narrative = `杏花坞${digits}的事，抚养费没有给。`;
  const filed = await office.submit('child', {
    applicant: { name: child, sex: 'female', birthDate: '2016-05-20' },
    narrative,
    helper: {
      role: 'applyingAgent',
      person: { name: `柏母${digits}`, phone: `1397${digits}205` },
      relation: dice.pick(['母亲', '父亲', '外婆']),
      basis: 'art40',
    },
    contactPlan: open,
  });
  const steps: readonly Step[] = told.applicationPaths[dice.pick(ways)];
  const cut = dice.whole(0, steps.length);
  await office.play(filed, steps.slice(0, cut));
  const clerk = await office.as('clerk');
  const { parties } = (await clerk.get(`/api/applications/${filed.applicationId}`)).body;
  const guardianId: string = parties.find(({ role }: { role: string }) => role === 'applyingAgent').person.id;
  const api = await callerOf(world, { code: filed.returnCode });
  const page = visitorOf(world);
  await page.send('/status', { code: filed.returnCode });
  const markedAt = world.clock.now();
  const because = dice.pick(['harmsHer', 'opposesHer', 'sheAsked'] as const);
  const marked = await clerk.post(`/api/cases/${filed.caseId}/adverse-parties`, { personId: guardianId, because });
  if (marked.status !== 200) throw new Error(`the switch answered ${marked.status}`);
  await office.play(filed, steps.slice(cut));
  if (dice.chance(8)) await world.papersReady();
  return {
    filed,
    guardianId,
    guardian: { api, page },
    stranger: await callerOf(world),
    words: [child, '杏花坞', filed.number],
    ids: [filed.applicationId, filed.caseId, guardianId, ...filed.papers.values()],
    markedAt,
  };
}

type Probe = {
  name: string;
  run(world: World, history: History, dice: Dice, pages: readonly string[]): Promise<string[]>;
};

/** What a guardian may try, each answered with what it gave away. */
export const probes: readonly Probe[] = [
  {
    name: 'an address of the API, with the session from before',
    run: async (_world, { guardian, stranger, ids }, dice, routes) => {
      const path = dice.pick(routes).replaceAll(/:\w+(\{[^}]*\})?\??/g, () => dice.pick(ids));
      const [his, nobodys] = [await guardian.api.get(path), await stranger.get(path)];
      const same = JSON.stringify(steady(his)) === JSON.stringify(steady(nobodys));
      return same ? [] : [`${path} answers the guardian otherwise than a stranger`];
    },
  },
  {
    name: 'a page of hers, with the cookie from before',
    run: async (_world, { guardian, words, ids }, dice) => {
      const path = dice.pick(['/status', '/status/sign', '/status/choose', '/status/plan', '/status/seen', '/s', '/']);
      const asked = dice.chance(2) ? path : `/status/paper?paper=${dice.pick(ids)}`;
      const { html } = await guardian.page.get(asked);
      return words.filter((word) => html.includes(word)).map((word) => `${asked} shows ${word}`);
    },
  },
  {
    name: 'a message to the guardian',
    run: async (world, { filed, guardianId }, dice) => {
      const channel = dice.pick(Object.keys(channels) as Channel[]);
      const { held } = await world.kernel.db.transaction().execute((trx) =>
        release(trx, world.kernel, {
          caseId: filed.caseId,
          to: { personId: guardianId },
          channel,
          template: 'something-new',
          body: '您有一条新消息。',
        }),
      );
      return held ? [] : [`${channel} goes out to the guardian`];
    },
  },
  {
    name: 'an act on the case',
    run: async (_world, { filed, guardian }, dice) => {
      const act = dice.pick(['askWithdrawal', 'sign', 'supplement']);
      const answer = await guardian.api.post(`/api/applications/${filed.applicationId}/${act}`, {}, randomUUID());
      return answer.status === 200 ? [`the guardian can ${act}`] : [];
    },
  },
];

/** Once a history: the code itself, and everything that was sent since the switch. */
export async function aftermathOf(world: World, { filed, guardianId, markedAt }: History): Promise<string[]> {
  world.clock.advance({ minutes: 20 }); // wrong codes tried before are forgotten
  const stranger = await callerOf(world);
  const his = await stranger.post('/api/session/return-code', { code: filed.returnCode });
  const never = await stranger.post('/api/session/return-code', { code: '00000000000000000' });
  const faults =
    JSON.stringify(his) === JSON.stringify(never) ? [] : ['the code answers otherwise than one that never was'];
  const sent = await world.kernel.db
    .selectFrom('outgoing')
    .select(['channel', 'state', 'personId'])
    .where('caseId', '=', filed.caseId)
    .where('createdAt', '>=', markedAt)
    .where('personId', 'is not', null)
    .where('state', '<>', 'held')
    .execute();
  for (const { channel, personId } of sent)
    if (personId === guardianId || channel !== 'desk') faults.push(`${channel} left after the switch`);
  return faults;
}

const steady = ({ status, body }: { status: number; body: unknown }): unknown => [
  status,
  typeof body === 'string' ? body.replaceAll(/nonce-?=?"?[\w+/=-]+"?/g, '').length : body,
];

/** One history after the other, so many probes each. */
export async function guardianRuns(
  world: World,
  office: Office,
  dice: Dice,
  { histories, each }: { histories: number; each: number },
  say: (done: number) => void = () => undefined,
): Promise<{ runs: number; byProbe: Record<string, number>; faults: string[] }> {
  const routes = world.app.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/') && !path.includes('*'))
    .map(({ path }) => path);
  const byProbe: Record<string, number> = {};
  const faults: string[] = [];
  let runs = 0;
  for (let number = 0; number < histories; number++) {
    const history = await historyOf(world, office, dice, number);
    for (let count = 0; count < each; count++) {
      const probe = dice.pick(probes);
      byProbe[probe.name] = (byProbe[probe.name] ?? 0) + 1;
      faults.push(...(await probe.run(world, history, dice, routes)));
      runs++;
    }
    faults.push(...(await aftermathOf(world, history)));
    if ((number + 1) % 20 === 0) say(number + 1);
  }
  return { runs, byProbe, faults };
}
