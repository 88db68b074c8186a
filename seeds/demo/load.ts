import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { hashPassword } from '../../src/accounts/password.ts';
import { addTotp } from '../../src/accounts/second-factor.ts';
import { addStaff } from '../../src/accounts/staff.commands.ts';
import { caseActOf } from '../../src/casework/case.commands.ts';
import { registerNotice } from '../../src/casework/register-notice.ts';
import { applicationActOf } from '../../src/intake/application.commands.ts';
import { askForData } from '../../src/data-requests/data-request.commands.ts';
import { applications } from '../../src/intake/application.scope.ts';
import { submitApplication } from '../../src/intake/submit-application.ts';
import { addAidPersonnel, addInstitutions } from '../../src/network/network.store.ts';
import { childrenOf } from '../../src/network/division.queries.ts';
import { stableId } from '../../src/network/stable-id.ts';
import { storeFile } from '../../src/platform/files/store-file.ts';
import type { Kernel } from '../../src/platform/kernel.ts';
import { Refused } from '../../src/platform/refusal.ts';
import { scoped } from '../../src/platform/scope.ts';
import type { ApplicantViewer, Viewer } from '../../src/platform/viewer.ts';
import { perform } from '../../src/platform/workflow/perform.ts';
import { addDays, dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { lives, noticeLives, type Act, type Scene } from './acts.ts';
import { applicationOf, receiverOf } from './applications.ts';
import type { DemoClock } from './demo-clock.ts';
import { beginDemo, finishDemo } from './marker.ts';
import { noticeOf, noticeRoster } from './notices.ts';
import { demoCounties, demoOffices, demoPersonnel } from './offices.ts';
import { askForMore } from './her-asks.ts';
import { castOf } from './people.ts';
import { roster } from './roster.ts';
import { scheduleOf, type Life } from './schedule.ts';
import { demoPassword, demoStaff, demoTotpSecret } from './staff.ts';
import { stories, type Story } from './stories.ts';
import { staffIdOf, troupeOf, type Place, type Troupe } from './troupe.ts';

/** What a life has led to so far. */
type Played = { applicant?: ApplicantViewer; caseId: string; papers: Map<string, string> };

const scanned = readFileSync(new URL('scan.pdf', import.meta.url));

/** `refused` names the acts that were not allowed; a test holds it empty. */
export type DemoLoaded = { isNew: boolean; applications: number; notices: number; acts: number; refused: readonly string[] };

/**
 * Plays the demo's month through the same commands that people use, on a clock moved from act to act: the very clock
 * the kernel was built with. Does nothing when it has been played. What the law forbids is refused here as anywhere:
 * that life then stays where it stands, and the answer says so.
 */
export async function loadDemo(kernel: Kernel, clock: DemoClock): Promise<DemoLoaded> {
  const mark = await beginDemo(kernel.db, clock.now());
  const counts = { applications: roster.length, notices: noticeRoster.length };
  if (mark.isComplete) return { isNew: false, ...counts, acts: 0, refused: [] };
  const now = mark.playedAt;
  const today = dayOf(now.getTime());
  clock.playAt(now.getTime() - 60 * 86_400_000);
  try {
    await addInstitutions(kernel.db, demoOffices(addDays(today, -45)));
    await addAidPersonnel(kernel.db, demoPersonnel());
    await addDemoAdvisers(kernel, addDays(today, -45));
    await openAccounts(kernel);
    await openCallHours(kernel);
    const outcome = await play(kernel, clock, now);
    await finishDemo(kernel.db);
    return { isNew: true, ...counts, ...outcome };
  } finally {
    clock.goLive();
  }
}

/** One village of each county has an adviser; the others show what her page says where nobody is entered. */
async function addDemoAdvisers(kernel: Kernel, verifiedOn: string): Promise<void> {
  const system = { kind: 'system', because: 'load-demo' } as const;
  for (const county of demoCounties) {
    const [village] = await childrenOf(kernel.db, system, county.township);
    if (!village) continue;
    await kernel.db
      .insertInto('villageAdvisers')
      .values({
        divisionCode: village.code, name: `${county.short}演示顾问`, unit: '演示律师事务所', phone: `${county.area}-0000099`,
        days: '每月第一个、第三个星期三上午', how: '到村委会，或者先打电话', isInvented: true, verifiedOn, confirmedBy: `${county.place}法律援助中心`,
      })
      .onConflict((conflict) => conflict.column('divisionCode').doNothing())
      .execute();
  }
}

async function openAccounts(kernel: Kernel): Promise<void> {
  const members = demoStaff().map((member) => ({ ...member, id: staffIdOf(member) }));
  const open = await kernel.db.selectFrom('staff').select('id').where('id', 'in', members.map(({ id }) => id)).execute();
  const known = new Set(open.map(({ id }) => id));
  const passwordHash = await hashPassword(demoPassword);
  const fresh = members.filter(({ id }) => !known.has(id));
  await addStaff(kernel.db, kernel, fresh.map(({ title: _title, ...member }) => ({ ...member, passwordHash })));
  for (const { id } of members) await addTotp(kernel.db, kernel, id, demoTotpSecret);
}

async function play(kernel: Kernel, clock: DemoClock, now: Date): Promise<Pick<DemoLoaded, 'acts' | 'refused'>> {
  const today = dayOf(now.getTime());
  const troupe = troupeOf();
  const scan: Scene['scan'] = async () => (await storeFile(kernel, { bytes: scanned, name: '演示材料.pdf' })).id;
  const all = [...applicationsOf(kernel, troupe, today, scan), ...noticesOf(kernel, clock, troupe, today, scan)];
  const played = new Map<number, Played>();
  const refused: string[] = [];
  let acts = 0;
  for (const { at, life: index, step, act } of scheduleOf(all, today, now.getTime())) {
    const life = all[index];
    const so = played.get(index);
    if (life === undefined || (act !== 'begin' && so === undefined)) continue; // an earlier act of this life was refused
    clock.playAt(at);
    const requestId = stableId('demo', 'request', String(index), String(step));
    try {
      const before = await answerBefore(kernel, requestId); // a load that was cut off goes on where it stood
      if (act === 'begin') played.set(index, await begun(kernel, before ?? (await life.begin(requestId))));
      else if (so !== undefined) {
        const scene: Scene = { county: life.county, story: life.story, handler: life.handler, today: dayOf(at), papers: so.papers, scan };
        const viewer = act.by === 'applicant' ? applicantOf(so) : troupe.doing(act.by, life);
        const { papers } = before ?? (await performed(kernel, act, viewer, so, await act.input(scene), requestId));
        for (const { kind, id } of papers) so.papers.set(kind, id);
      }
      acts += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      played.delete(index);
      refused.push(`${life.county.key} ${life.name} ${act === 'begin' ? 'begin' : act.does}: ${error.refusal.message}`);
    }
  }
  clock.playAt(now.getTime() - 26 * 3_600_000);
  await askAboutData(kernel, [...played.values()].flatMap(({ applicant }) => applicant ?? []));
  const asking = [...played].flatMap(([index, { applicant }]) => {
    const line = roster[index];
    return line && applicant ? [{ county: line.county.key, story: line.story, viewer: applicant }] : [];
  });
  refused.push(...(await askForMore(kernel, asking, now)));
  return { acts, refused };
}

/** Two of them ask about what is kept of them: one for a copy, one to have a mistake put right. */
async function askAboutData(kernel: Kernel, applicants: readonly ApplicantViewer[]): Promise<void> {
  const wishes = [
    { wanted: 'copy', told: '想看看留了我哪些资料。' },
    { wanted: 'correction', told: '我的出生日期写错了，以身份证为准。' },
  ] as const;
  for (const [at, told] of wishes.entries()) {
    const viewer = applicants[at];
    if (viewer) await askForData(kernel, viewer, told, stableId('demo', 'data-request', String(at)));
  }
}

/** A life with the command that begins it. */
type Playable = Life & Place & { readonly name: string; readonly story: Story | undefined; readonly begin: (requestId: string) => Promise<Answer> };
const Answer = z.object({ applicationId: z.uuid().optional(), caseId: z.uuid().optional(), papers: z.array(z.object({ id: z.uuid(), kind: z.string() })).default([]) });
type Answer = z.infer<typeof Answer>;

function applicationsOf(kernel: Kernel, troupe: Troupe, today: PlainDate, scan: Scene['scan']): Playable[] {
  const casts = castOf(roster, today);
  return roster.map((line, index) => ({
    ...line, name: line.life, story: stories[line.story], isAnyDay: line.channel === 'online' || line.channel === 'hotline', acts: lives[line.life],
    begin: async (requestId) => {
      const cast = casts[index];
      if (cast === undefined) throw new Error('every line has its people');
      return submitApplication(kernel, receiverOf(line, troupe), await applicationOf(line, cast, scan), requestId);
    },
  }));
}

function noticesOf(kernel: Kernel, clock: DemoClock, troupe: Troupe, today: PlainDate, scan: Scene['scan']): Playable[] {
  return noticeRoster.map((line, index) => ({
    ...line, name: line.life, story: undefined, isAnyDay: false, acts: noticeLives[line.life],
    begin: async (requestId) => {
      const told = noticeOf(line, index, today, new Date(clock.now().getTime() - 3_600_000), await scan());
      return { ...(await registerNotice(kernel, troupe.doing('clerk', line), told, requestId)), papers: [] };
    },
  }));
}

async function answerBefore(kernel: Kernel, requestId: string): Promise<Answer | undefined> {
  const row = await kernel.db.selectFrom('requests').select('answer').where('id', '=', requestId).executeTakeFirst();
  return row && Answer.parse(JSON.parse(row.answer));
}

async function begun(kernel: Kernel, { applicationId, caseId, papers }: Answer): Promise<Played> {
  if (caseId === undefined) throw new Error('what begins has a case');
  const so = { caseId, papers: new Map(papers.map(({ kind, id }) => [kind, id])) };
  if (applicationId === undefined) return so;
  const system: Viewer = { kind: 'system', because: 'demo' };
  const { personId } = await scoped(kernel.db, system, applications).select('personId').where('id', '=', applicationId).executeTakeFirstOrThrow();
  return { ...so, applicant: { kind: 'applicant', personId, applicationId, caseId } };
}

function applicantOf({ applicant }: Played): ApplicantViewer {
  if (applicant === undefined) throw new Error('nobody applied');
  return applicant;
}

async function performed(kernel: Kernel, act: Act, viewer: Viewer, so: Played, input: object, requestId: string): Promise<Answer> {
  const request = { transition: act.does, input, viewer, requestId };
  return act.on === 'application'
    ? perform(kernel, applicationActOf(kernel), { ...request, id: applicantOf(so).applicationId })
    : perform(kernel, caseActOf(kernel), { ...request, id: so.caseId });
}

/** The demo's agency calls back on working days, and every day for two hours. */
async function openCallHours(kernel: Kernel): Promise<void> {
  const agency = stableId('aidAgency', '140105');
  const mornings = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromTime: '09:00', toTime: '11:00', calls: 1 }));
  const afternoons = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromTime: '14:30', toTime: '17:30', calls: 2 }));
  await kernel.db
    .insertInto('callHours')
    .values([...mornings, ...afternoons].map((hours) => ({ institutionId: agency, ...hours })))
    .onConflict((conflict) => conflict.doNothing()) // a load that was cut off comes by here again
    .execute();
}
