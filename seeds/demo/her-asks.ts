import { submitChangeRequest } from '../../src/change-requests/change-request.commands.ts';
import { submitComplaint } from '../../src/complaints/complaint.commands.ts';
import { submitExclusionWish } from '../../src/exclusion-wishes/exclusion-wish.commands.ts';
import { askForCall, callingOffice, freeSlotsOf } from '../../src/hotline/ask-for-call.ts';
import { submitObjection } from '../../src/objections/objection.commands.ts';
import type { Kernel } from '../../src/platform/kernel.ts';
import { Refused } from '../../src/platform/refusal.ts';
import type { ApplicantViewer } from '../../src/platform/viewer.ts';
import { keepEnclosure } from '../../src/protection/enclosure.commands.ts';
import { stableId } from '../../src/network/stable-id.ts';
import { keepReport } from '../../src/protection/child-report.commands.ts';
import { submitRating } from '../../src/ratings/rating.commands.ts';
import { askHomeVisit } from '../../src/visits/home-visit.commands.ts';
import type { DemoCounty } from './offices.ts';
import type { StoryKey } from './stories.ts';

const plan = { codeWord: '酱油用完了', whom: '东院的婶子', where: '婶子家', taken: { home: [1, 2], papers: [0, 1] }, own: {} };


export type Asking = { readonly county: DemoCounty['key']; readonly story: StoryKey; readonly viewer: ApplicantViewer };
type Ask = readonly [county: DemoCounty['key'], story: StoryKey, name: string, ask: (kernel: Kernel, viewer: ApplicantViewer, requestId: string) => Promise<unknown>];

/** What they ask of the offices besides, so that every desk of the first county has something on it. */
const asks: readonly Ask[] = [
  ['qingxu', 'elderSupport', 'home-visit', (kernel, viewer, id) => askHomeVisit(kernel, viewer, '腿不好，上午都在家，想把字签了。', id)],
  ['xiaodian', 'protectionOrder', 'home-visit', (kernel, viewer, id) => askHomeVisit(kernel, viewer, '孩子小，走不开，等他上工以后再来。', id)],
  ['xiaodian', 'overIncome', 'objection', (kernel, viewer, id) => submitObjection(kernel, viewer, { reason: '收入里算了孩子他爸的工资，我们已经分开过了，他不给家里钱。' }, id)],
  ['xiaodian', 'childHarmed', 'change', (kernel, viewer, id) => submitChangeRequest(kernel, viewer, { ground: 'woman', reason: '孩子见了男的不说话。' }, id)],
  ['xiaodian', 'protectionOrder', 'apart', (kernel, viewer, id) => submitExclusionWish(kernel, viewer, { name: '', about: '他表哥在镇上上班，管调解的，不想让他知道。', mayBeTheHead: false }, id)],
  ['xiaodian', 'workInjury', 'rating', (kernel, viewer, id) => submitRating(kernel, viewer, { step: 'handling', grade: 'poor', moneyAsked: false, met: true, told: '办成了，就是两个月没个信儿，打电话也不接。' }, id)],
  ['xiaodian', 'wages', 'complaint', (kernel, viewer, id) => submitComplaint(kernel, viewer, { about: 'agency', against: 'agency', told: '窗口的人说没带工资条不收，让我白跑一趟。' }, id)],
];

/** Refusals are told, not thrown: a life that went otherwise (a week of holidays) leaves its person with nothing to ask. */
export async function askForMore(kernel: Kernel, applicants: readonly Asking[], until: Date): Promise<string[]> {
  const refused: string[] = [];
  for (const [county, story, name, ask] of asks) {
    const viewer = applicants.find((one) => one.county === county && one.story === story)?.viewer;
    if (!viewer) continue;
    await ask(kernel, viewer, stableId('demo', county, story, name)).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      refused.push(`${county} ${story} ${name}: ${error.refusal.message}`);
    });
  }
  const beaten = applicants.find(({ story }) => story === 'beatenDivorce')?.viewer;
  const kept = beaten && (await kernel.db.selectFrom('enclosures').select('id').where('applicationId', '=', beaten.applicationId).executeTakeFirst());
  if (beaten && !kept) await keepEnclosure(kernel, beaten, 'plan', JSON.stringify(plan)); // a load that was cut off comes by here again
  await passersBy(kernel, until);
  return refused;
}

/** Who has no case: somebody who wants to be called, and a teacher who reports. */
async function passersBy(kernel: Kernel, until: Date): Promise<void> {
  const visitor = { kind: 'visitor' } as const;
  const divisionCode = '140105';
  await keepReport(
    kernel,
    visitor,
    { situation: 'R4', divisionCode, happening: '二年级的孩子，胳膊上有新旧几处伤，说是摔的，不肯回家。', reporter: '演示小学班主任', policeReceipt: '' },
    stableId('demo', 'child-report'),
  );
  if (await kernel.db.selectFrom('callBacks').select('id').limit(1).executeTakeFirst()) return;
  const office = await callingOffice(kernel, visitor, divisionCode);
  const slot = office && (await freeSlotsOf(kernel, office.id)).find(({ from }) => from > until);
  if (slot) await askForCall(kernel, visitor, { divisionCode, slotFrom: slot.from.toISOString(), phone: '14200000099', name: '想问离婚的', isMinor: false }, stableId('demo', 'call-back'));
}
