import { randomUUID } from 'node:crypto';
import { pdfSaying } from './files.ts';
import type { ApplicationStatus } from '../../src/intake/application.model.ts';
import type { ApplicationTransition } from '../../src/intake/application.workflow.ts';
import type { CaseStatus } from '../../src/casework/case.model.ts';
import type { CaseTransition } from '../../src/casework/case.workflow.ts';
import { callerOf, personnel, places, type Caller, type Member, type Reply, type World } from './world.ts';

/** Whoever acts: a member of the county's staff, or she herself by her return code. */
export type Doer = Member | 'her';
/** A record under way, with the newest paper of each kind. A case that came by notice has no application. */
export type Filed = {
  applicationId: string;
  caseId: string;
  number: string;
  returnCode: string;
  papers: Map<string, string>;
};
type Input = object | ((filed: Filed, office: Office<Surroundings>) => object | Promise<object>);
export type Step =
  | { on: 'application' | 'case'; does: ApplicationTransition | CaseTransition; by: Doer; input: Input }
  | { wait: { days: number } };

export const application = (does: ApplicationTransition, by: Doer, input: Input = {}): Step => ({
  on: 'application',
  does,
  by,
  input,
});
export const matter = (does: CaseTransition, by: Doer, input: Input = {}): Step => ({ on: 'case', does, by, input });
export const wait = (days: number): Step => ({ wait: { days } });

const adult = {
  service: 'representation',
  isOrganisation: false,
  isForeign: false,
  hasOwnLawyer: false,
  isMinor: false,
  applicantIs: 'self',
  isDetained: false,
  lacksCapacity: false,
};
const windows = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }];

/** Three troubles, as people bring them. Invented. */
export const tales = {
  hurtByHusband: {
    matter: 'marriageFamily',
    stage: 'litigation',
    applicant: {
      name: '苗春花',
      sex: 'female',
      birthDate: '1994-03-08',
      phone: '13800000001',
      address: '小店区示例里三号楼',
    },
    facts: {
      ...adult,
      isVictimOfAbuse: true,
      assertsRightsFromAbuse: true,
      opponentInHousehold: true,
      isLitigation: true,
    },
    narrative: '他喝了酒就动手，我带孩子回了娘家，想离婚。',
    opponent: { name: '施大力', relation: '丈夫' },
    contactPlan: { mayCall: true, callerName: 'neutral', windows },
  },
  wages: {
    matter: 'labourPay',
    stage: 'nonLitigation',
    applicant: { name: '辛勤', sex: 'female', birthDate: '1985-06-01', phone: '13800000002' },
    facts: { ...adult, isVictimOfAbuse: false, isLitigation: false, isMigrantWorker: true, residence: 'rural' },
    narrative: '做保洁，公司欠了我四个月工资。',
    opponent: { name: '示例家政公司', relation: '用人单位' },
    contactPlan: { mayCall: true, maySms: true, callerName: 'agency', windows },
  },
  child: {
    matter: 'supportPayments',
    stage: 'litigation',
    applicant: { name: '小满', sex: 'female', birthDate: '2016-05-20' },
    facts: {
      ...adult,
      isMinor: true,
      applicantIs: 'guardian',
      guardianHarmsHer: false,
      hasNoFixedIncome: true,
      isVictimOfAbuse: false,
      isLitigation: true,
    },
    narrative: '离婚时说好的抚养费，一年没有给。',
    opponent: { name: '贾父亲', relation: '父亲' },
    helper: { role: 'applyingAgent', person: { name: '苗母亲' }, relation: '母亲', basis: 'art40' },
    contactPlan: { mayCall: true, callerName: 'agency', windows },
  },
} as const;
export type Tale = keyof typeof tales;

/** What an office needs of the world it works in. */
export type Surroundings = Pick<World, 'kernel' | 'app' | 'clock'>;

export type Office<Here extends Surroundings = World> = {
  world: Here;
  /** Signed in, again when the moved clock has ended the session. */
  as(doer: Doer, filed?: Filed): Promise<Caller>;
  submit(tale: Tale, more?: object, by?: Member): Promise<Filed>;
  notice(more?: object): Promise<Filed>;
  /** One act over HTTP, whatever the answer. */
  attempt(filed: Filed, step: Exclude<Step, { wait: object }>): Promise<Reply>;
  /** Acts that must succeed. */
  play(filed: Filed, steps: readonly Step[]): Promise<Filed>;
  /** A scanned page, uploaded by whoever hands it in. */
  scan(by?: Member): Promise<string>;
};

export async function officeOf<Here extends Surroundings>(world: Here): Promise<Office<Here>> {
  await world.kernel.db
    .updateTable('aidPersonnel')
    .set({ maxOpenCases: 200 }) // one lawyer carries every case of a suite
    .where('id', 'in', Object.values(personnel))
    .execute();
  const callers = new Map<string, { caller: Caller; at: number }>();
  const as: Office<Here>['as'] = async (doer, filed) => {
    const key = doer === 'her' ? (filed?.returnCode ?? '') : doer;
    const now = world.clock.now().getTime();
    const known = callers.get(key);
    if (known && Math.abs(now - known.at) < 10 * 60_000) return known.caller;
    const caller = await callerOf(world, doer === 'her' ? { code: key } : { login: doer });
    callers.set(key, { caller, at: now });
    return caller;
  };
  const office: Office<Here> = {
    world,
    as,
    submit: async (tale, more = {}, by = 'clerk') => {
      const body = {
        agencyId: places.agency,
        channel: 'window',
        signature: { kind: 'drawn' },
        documents: [{ kind: 'identity', state: 'lookedUp', note: '已核对' }],
        ...tales[tale],
        ...more,
      };
      const answer = must(await (await as(by)).post('/api/applications', body), 'submit').body;
      return { ...answer, papers: new Map(papersOf(answer)) };
    },
    notice: async (more = {}) => {
      const body = {
        authorityName: '小店区人民法院',
        number: '（2026）晋示例通字第1号',
        receivedAt: world.clock.now().toISOString(),
        ground: 'courtMay',
        person: { name: '卫辩护', sex: 'male', birthDate: '1990-01-01' },
        ...more,
      };
      const { caseId, number } = must(await (await as('assigner')).post('/api/notices', body), 'notice').body;
      return { applicationId: '', caseId, number, returnCode: '', papers: new Map() };
    },
    attempt: async (filed, { on, does, by, input }) => {
      const body = typeof input === 'function' ? await input(filed, office) : input;
      const path =
        on === 'application'
          ? `/api/applications/${filed.applicationId}/${does}`
          : `/api/cases/${filed.caseId}/${does}`;
      const reply = await (await as(by, filed)).post(path, body);
      if (reply.status === 200) for (const [kind, id] of papersOf(reply.body)) filed.papers.set(kind, id);
      return reply;
    },
    play: async (filed, steps) => {
      for (const step of steps) {
        if ('wait' in step) world.clock.advance(step.wait);
        else must(await office.attempt(filed, step), step.does);
      }
      return filed;
    },
    scan: async (by = 'clerk') => {
      const form = new FormData();
      form.append('file', new File([pdfSaying('scanned')], 'scan.pdf'));
      const response = await (await as(by)).raw('/api/files', { method: 'POST', body: form });
      return JSON.parse(await response.text()).id;
    },
  };
  return office;
}

function must(reply: Reply, what: string): Reply {
  if (reply.status !== 200) throw new Error(`${what} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}

const papersOf = (answer: { papers: { kind: string; id: string }[] }): [string, string][] =>
  answer.papers.map(({ kind, id }) => [kind, id]);

const today = (_: Filed, office: Office<Surroundings>): object => ({ onDay: office.world.clock.today() });
const noted =
  (note: string): Input =>
  (_, office) => ({ onDay: office.world.clock.today(), note });
export const opinion = (what: 'grant' | 'refuse' | 'endProvisional', by: Doer = 'reviewer'): Step =>
  application('giveOpinion', by, { opinion: what, grounds: ['LAL-32-4'], reason: '家庭暴力受害人主张相关权益。' });
export const served = (paper: string, more: object = {}): Step =>
  application('recordService', 'clerk', (filed, office) => ({
    paperId: filed.papers.get(paper) ?? randomUUID(),
    method: 'inPerson',
    reached: true,
    servedOn: office.world.clock.today(),
    ...more,
  }));
export const piece = (kind: string): Step =>
  matter('addPiece', 'lawyer', async (_, office) => ({ piece: kind, fileId: await office.scan('lawyer') }));
export const handed = (...kinds: string[]): object => ({
  items: kinds.map((kind) => ({ kind, state: 'unavailable' })),
});
export const notice = application('requestDocuments', 'clerk', {
  missing: [{ kind: 'violenceMaterial', why: '了解经过，有什么带什么' }],
  days: 7,
});
export const provisional = application('grantProvisionally', 'approver', {
  ground: 'preservationNeeded',
  reason: '对方正在转移存款。',
  days: 7,
});
export const proposeTermination = matter('proposeTermination', 'clerk', {
  ground: 'recipientAsked',
  reason: '受援人书面要求终止，已单独谈过。',
});
export const offered = application('offerTransfer', 'clerk', {
  toInstitutionId: places.otherAgency,
  reason: '对方住所地在该县。',
  agreed: true,
});

const underReview = [application('accept', 'clerk')];
const awaitingApproval = [...underReview, opinion('grant')];
const expired = [notice, served('one-time-notice'), wait(8)];

/** How an application comes to each of its positions, by the acts people do. */
export const applicationPaths = {
  received: [],
  awaitingDocuments: [notice],
  underReview,
  awaitingApproval,
  transferOffered: [offered],
  provisional: [provisional],
  granted: [...awaitingApproval, application('grant', 'approver')],
  refused: [...underReview, opinion('refuse'), application('refuse', 'approver')],
  directedElsewhere: [
    application('directElsewhere', 'clerk', {
      competent: '外省某县法律援助机构',
      told: '给了电话和地址',
      declinedTransfer: true,
    }),
  ],
  withdrawn: [
    application('askWithdrawal', 'her'),
    application('recordWithdrawal', 'clerk', (_, office) => ({
      spokenAloneOn: office.world.clock.today(),
      note: '单独谈过，是本人意思。',
    })),
  ],
  deemedWithdrawn: [
    ...expired,
    application('trySafely', 'clerk', { how: '约定时段电话', outcome: '无人接听' }),
    application('proposeDeemedWithdrawal', 'clerk', { reason: '期限届满' }),
    application('deemWithdrawn', 'reviewer', { reason: '期限届满' }),
  ],
  provisionalEnded: [
    provisional,
    application('completeFormalities', 'clerk', handed('hardshipStatement')),
    opinion('endProvisional'),
    application('endProvisional', 'approver'),
  ],
} as const satisfies Record<ApplicationStatus, readonly Step[]>;

export const opinionToRefuse: readonly Step[] = [...underReview, opinion('refuse')];
export const opinionToEnd: readonly Step[] = applicationPaths.provisionalEnded.slice(0, 3);
export const noticeExpired: readonly Step[] = expired;
export const noticeTriedSafely: readonly Step[] = applicationPaths.deemedWithdrawn.slice(0, 4);
export const deemedProposed: readonly Step[] = applicationPaths.deemedWithdrawn.slice(0, 5);

const awaitingAssignment = applicationPaths.granted;
const assigned = [
  ...awaitingAssignment,
  matter('assign', 'assigner', { undertakerInstitutionId: places.firm, reasons: '擅长婚姻家庭案件' }),
];
const unitReceived = [...assigned, matter('receiveAssignment', 'manager')];
const personNamed = [...unitReceived, matter('namePerson', 'manager', { personnelId: personnel.lawyer })];
const inProgress = [...personNamed, matter('confirm', 'lawyer', { noConflict: true })];
const agreed = [...inProgress, matter('signAgreement', 'lawyer', today)];
const closing = [
  ...agreed,
  matter('logMeeting', 'lawyer', noted('约见')),
  matter('tellRisks', 'lawyer', noted('告知风险')),
  matter('reportClosing', 'lawyer', (_, office) => ({
    onDay: office.world.clock.today(),
    outcomeKind: 'mediated',
    outcome: '调解离婚，孩子由她抚养。',
  })),
];
const fileUnderReview = [
  ...closing,
  piece('written-opinion'),
  piece('result-document'),
  matter('submitFile', 'lawyer'),
];
const terminationProposed = [...inProgress, proposeTermination];

/** How a case comes to each of its positions. The last two begin otherwise: see `originOf`. */
export const casePaths = {
  intake: [],
  awaitingAssignment,
  assigned,
  unitReceived,
  personNamed,
  inProgress,
  closing,
  fileUnderReview,
  terminationProposed,
  archived: [...fileUnderReview, matter('archive', 'archivist')],
  terminated: [...terminationProposed, matter('terminate', 'approver')],
  endedWithoutAid: applicationPaths.refused,
  endedByOwnCounsel: [matter('endNotified', 'assigner', { because: 'ownCounsel', confirmedHow: '收到委托手续复印件' })],
} as const satisfies Record<CaseStatus, readonly Step[]>;

export const agreementSigned: readonly Step[] = agreed;
/** The handling part alone, for a case that a notice began. */
export const fromAssignment: readonly Step[] = inProgress.slice(awaitingAssignment.length);

export async function applicationIn(
  office: Office<Surroundings>,
  status: ApplicationStatus,
  tale: Tale = 'hurtByHusband',
): Promise<Filed> {
  return office.play(await office.submit(tale), applicationPaths[status]);
}

export async function caseIn(
  office: Office<Surroundings>,
  status: CaseStatus,
  tale: Tale = 'hurtByHusband',
): Promise<Filed> {
  return office.play(
    status === 'endedByOwnCounsel' ? await office.notice() : await office.submit(tale),
    casePaths[status],
  );
}
