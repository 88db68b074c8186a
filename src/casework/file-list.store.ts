import type { Database, Trx } from '../platform/database/database.ts';
import type { Case } from './case.model.ts';
import './case.tables.ts';
import { pieceOwners, piecesOf, type Piece } from './file-list.ts';

export type PieceState = Piece & { present: boolean };

/** Each piece of the list with whether it is there, from what was issued, logged, handed in or scanned. */
export async function fileListOf(
  db: Database | Trx,
  matter: Pick<Case, 'id' | 'origin' | 'stage'>,
): Promise<PieceState[]> {
  const [papers, activities, scans, documents] = await Promise.all([
    db.selectFrom('papers').select('kind').distinct().where('caseId', '=', matter.id).execute(),
    db.selectFrom('caseActivities').select('kind').distinct().where('caseId', '=', matter.id).execute(),
    db.selectFrom('filePieces').select('kind').distinct().where('caseId', '=', matter.id).execute(),
    db
      .selectFrom('applicationDocuments')
      .innerJoin('applications', 'applications.id', 'applicationDocuments.applicationId')
      .select('applicationDocuments.kind')
      .distinct()
      .where('applications.caseId', '=', matter.id)
      .execute(),
  ]);
  const has = {
    paper: kindsOf(papers),
    activity: kindsOf(activities),
    scan: kindsOf(scans),
    document: kindsOf(documents),
  };
  return piecesOf(matter).map((piece) => ({
    ...piece,
    present: piece.from.some((source) =>
      'paper' in source
        ? has.paper.has(source.paper)
        : 'activity' in source
          ? has.activity.has(source.activity)
          : 'document' in source
            ? has.document.has(source.document)
            : has.scan.has(piece.key),
    ),
  }));
}

export async function missingPiecesOf(
  db: Database | Trx,
  matter: Pick<Case, 'id' | 'origin' | 'stage'>,
): Promise<{ label: string; owedBy: string }[]> {
  return (await fileListOf(db, matter))
    .filter(({ present }) => !present)
    .map(({ label, owedBy }) => ({ label, owedBy: pieceOwners[owedBy] }));
}

const kindsOf = (rows: readonly { kind: string }[]): ReadonlySet<string> => new Set(rows.map(({ kind }) => kind));
