import type { Figures } from '../../law/figures.ts';
import { divisionSubject } from '../network/division.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Refusal } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';
import type { County } from './figure-catalogue.ts';
import type { FigureRowList, FigureRowView } from './figure-view.model.ts';
import { figureStates } from './figure-view.model.ts';
import { figureWords } from './figure-words.model.ts';
import { mayDecide, mayPropose } from './figure.guards.ts';
import { FigureTold, figureKinds } from './figure.model.ts';
import './figure.tables.ts';
import { findSnapshot } from './figures-book.ts';

/** 117 county-level divisions, in the order of every official list. */
export async function countiesOf(db: Database | Trx, viewer: Viewer): Promise<County[]> {
  return scoped(db, viewer, divisionSubject)
    .select(['code', 'pathName as name'])
    .where('level', '=', 'county')
    .where('kind', '=', 'division')
    .orderBy('code')
    .execute();
}

/** The figures that a decision kept the hash of, so that it can be explained as it was. */
export const snapshotOf = (db: Database | Trx, hash: string): Promise<Figures | undefined> => findSnapshot(db, hash);

const size = 50;

/** What was loaded and what waits for the second person. Figures are no secret; who proposed them is the offices' own knowledge. */
export async function listFigures(
  db: Database | Trx,
  viewer: StaffViewer,
  { state, page }: { state?: FigureRowView['state'] | undefined; page: number },
): Promise<FigureRowList> {
  const all = db
    .selectFrom('figureRows')
    .leftJoin('figureApprovals', 'figureApprovals.rowId', 'figureRows.id')
    .$if(state === 'proposed', (query) => query.where('figureApprovals.id', 'is', null))
    .$if(state === 'approved', (query) => query.where('approved', '=', true))
    .$if(state === 'rejected', (query) => query.where('approved', '=', false));
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await all
    .innerJoin('staff as proposer', 'proposer.id', 'figureRows.proposedBy')
    .leftJoin('staff as decider', 'decider.id', 'figureApprovals.decidedBy')
    .leftJoin('divisions', 'divisions.code', 'figureRows.region')
    .select([
      'figureRows.id',
      'figureRows.kind',
      'value',
      'region',
      'sourceTitle',
      'sourceNumber',
      'sourceUrl',
      'supersedes',
      'figureRows.proposedBy',
      'proposedAt',
      'approved',
      'decidedAt',
      'reason',
      'proposer.name as proposerName',
      'decider.name as deciderName',
      'divisions.pathName',
    ])
    .orderBy('figureRows.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    items: rows.map((row) => viewOf(row, viewer)),
    total,
    page,
    size,
    propose: {
      county: may(mayPropose(viewer.divisionCode.padEnd(6, '9'), viewer)),
      province: may(mayPropose('14', viewer)),
    },
  };
}

type Row = {
  id: string;
  kind: FigureTold['kind'];
  value: unknown;
  region: string;
  sourceTitle: string;
  sourceNumber: string | null;
  sourceUrl: string | null;
  supersedes: string[];
  proposedBy: string;
  proposedAt: Date;
  approved: boolean | null;
  decidedAt: Date | null;
  reason: string | null;
  proposerName: string;
  deciderName: string | null;
  pathName: string | null;
};

function viewOf(row: Row, viewer: StaffViewer): FigureRowView {
  const figure = FigureTold.parse(row.value);
  const place = row.region === '14' ? '全省' : (row.pathName ?? row.region);
  const state = row.approved === null ? 'proposed' : row.approved ? 'approved' : 'rejected';
  return {
    id: row.id,
    kind: row.kind,
    kindLabel: figureKinds[row.kind],
    place,
    says: figureWords(figure, place),
    figure,
    source: {
      title: row.sourceTitle,
      ...(row.sourceNumber === null ? {} : { number: row.sourceNumber }),
      ...(row.sourceUrl === null ? {} : { url: row.sourceUrl }),
    },
    supersedes: row.supersedes,
    state,
    stateLabel: figureStates[state],
    proposedBy: row.proposerName,
    proposedAt: row.proposedAt.toISOString(),
    ...(row.deciderName === null ? {} : { decidedBy: row.deciderName }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    decide: state === 'proposed' ? may(mayDecide(row, viewer)) : { allowed: false, reason: figureStates[state] },
  };
}

const may = (no: Refusal | undefined) => (no ? { allowed: false, reason: no.message } : { allowed: true });
