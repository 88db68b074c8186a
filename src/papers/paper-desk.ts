import { dayOf, yearOf } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { nextNumber } from '../platform/numbering.ts';
import type { Happening, IssuedPaper, PaperDesk } from '../platform/ports.ts';
import { actorOf } from '../platform/viewer.ts';
import { ownPrints, paperKindNames, type IssuedKind } from './templates/paper.ts';
import { holdPaper } from './held-papers.records.ts';
import { leakOf, wordsOn } from './paper-leaks.ts';
import './papers.tables.ts';
import { bureauOver } from '../network/bureau.queries.ts';

/** The desk is one of the kernel's ports, so it asks for the others when it issues. */
type DeskKernel = Pick<Kernel, 'clock' | 'sealer'> & {
  jobs: () => Kernel['jobs'];
  ports: Pick<Kernel['ports'], 'protectedFacts' | 'carriage'>;
};

/** The contents of one kind of paper, gathered by the capability that knows them; head, number and date are the desk's. */
export type PaperContents = (
  trx: Trx,
  happening: Happening,
) => Promise<{ institutionId: string; data: Record<string, unknown> }>;

/** 发文字: the word between agency and year in a paper's number. */
const words: Readonly<Record<IssuedKind, string>> = {
  'application-form': '申',
  'hardship-statement': '况',
  'materials-receipt': '收',
  'early-acceptance-receipt': '先受',
  'one-time-notice': '补',
  'deemed-withdrawal-notice': '撤',
  'transfer-letter': '移',
  'review-form': '审',
  'grant-decision': '给',
  'refusal-decision': '不',
  'provisional-aid-decision': '先',
  'termination-decision': '终',
  'assignment-notice': '指',
  'agency-letter': '函',
  'notified-defence-reply': '复',
  'representation-agreement': '协',
  'closing-report': '结',
  'service-return': '送',
  'file-index': '卷',
  'help-record': '证',
  'objection-decision': '异',
  'complaint-answer': '诉',
  'change-notice': '换',
  'data-request-answer': '资',
};

/** Two workflows may issue the same kind (a termination): each provides its own contents. */
export type Desk = PaperDesk & { provide(subjectKind: string, kind: IssuedKind, contents: PaperContents): void };

export function paperDeskOf(kernel: DeskKernel): Desk {
  const providers = new Map<string, PaperContents>();
  return {
    provide: (subjectKind, kind, contents) => {
      providers.set(`${subjectKind} ${kind}`, contents);
    },
    issue: async (trx, happening, kinds) => {
      const issued: IssuedPaper[] = [];
      for (const kind of kinds.toSorted()) issued.push(await issueOne(trx, kernel, happening, kindOf(kind), providers)); // one order for all: no deadlock between series
      return issued;
    },
  };
}

async function issueOne(
  trx: Trx,
  kernel: DeskKernel,
  happening: Happening,
  kind: IssuedKind,
  providers: ReadonlyMap<string, PaperContents>,
): Promise<IssuedPaper> {
  const contents = providers.get(`${happening.subjectKind} ${kind}`);
  if (!contents) throw new Error(`nobody provides the contents of ${kind} for a ${happening.subjectKind}`);
  const { institutionId, data } = await contents(trx, happening);
  const issuedOn = dayOf(happening.at.getTime());
  const year = yearOf(issuedOn);
  const agency = await headOf(trx, institutionId);
  const sequence = await nextNumber(trx, institutionId, kind, year);
  const number = `${agency.prefix}${words[kind]}〔${year}〕${sequence}号`;
  const id = newId(happening.at.getTime());
  const { prefix: _prefix, ...head } = agency;
  const { caseId } = happening;
  const leak = await leakOf(trx, kernel, { caseId, kind, data });
  await trx
    .insertInto('papers')
    .values({
      id,
      kind,
      institutionId,
      number,
      year,
      sequence,
      caseId: happening.caseId,
      subjectId: happening.subjectId,
      eventId: happening.eventId,
      data: kernel.sealer.seal('papers.data', JSON.stringify({ ...data, number, agency: head, issuedOn }), id),
      state: leak ? 'held' : 'pending',
      unprintableBecause: null,
      fileId: null,
      issuedAt: happening.at,
      issuedBy: actorOf(happening.viewer).id,
    })
    .execute();
  if (leak) await holdPaper(trx, kernel, { id, caseId, kind, body: wordsOn(data), at: happening.at }, leak);
  else await kernel.jobs().enqueue(trx, 'render-paper', { paperId: id });
  return { id, kind, number };
}

/** The head of the paper: who issues it, and the bureau to which an objection goes (49). */
async function headOf(
  trx: Trx,
  institutionId: string,
): Promise<{ name: string; bureau?: string; address?: string; phone?: string; prefix: string }> {
  const row = await trx
    .selectFrom('institutions')
    .innerJoin('divisions', 'divisions.code', 'institutions.divisionCode')
    .select([
      'institutions.name',
      'institutions.kind',
      'institutions.address',
      'institutions.phone',
      'divisions.name as division',
    ])
    .where('institutions.id', '=', institutionId)
    .executeTakeFirstOrThrow();
  const bureau = await bureauOver(trx, institutionId);
  return {
    name: row.name,
    ...(bureau ? { bureau: bureau.name } : {}),
    ...(row.address ? { address: row.address } : {}),
    ...(row.phone ? { phone: row.phone } : {}),
    // Of agencies there is one in a place; any other office writes its whole name, or two papers would share a number.
    prefix:
      row.kind === 'aidAgency'
        ? `${row.division.length > 2 ? row.division.replace(/[省市县区]$/, '') : row.division}法援`
        : row.name,
  };
}

function kindOf(name: string): IssuedKind {
  const kind = paperKindNames.find(
    (known): known is IssuedKind => known === name && !ownPrints.some((own) => own === known),
  );
  if (!kind) throw new Error(`no paper is called ${name}`);
  return kind;
}
