import { figuresOf, publishedFigures, type FigureRows, type Figures } from '../../law/figures.ts';
import { canonical } from '../../law/kernel/digest.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { FiguresBook } from '../platform/ports.ts';
import { FigureTold } from './figure.model.ts';
import './figure.tables.ts';
import { figuresWith } from './figures-from-rows.ts';

/** How long another process may go on with the figures of before an approval. */
const LOOK_EVERY_MS = 3000;

export type RunningFigures = FiguresBook & { stop(): Promise<void> };

/**
 * Holds the snapshot in memory, so that asking the law costs no query, and looks every few seconds whether somebody
 * approved a row in another process. The process that approved knows at once.
 */
export async function keepFigures({
  db,
  clock,
  onError,
}: {
  db: Database;
  clock: Clock;
  onError: (error: unknown) => void;
}): Promise<RunningFigures> {
  let held: { version: number; figures: Figures } = { version: -1, figures: publishedFigures };
  const refresh = async (): Promise<void> => {
    const version = await versionIn(db);
    if (version === held.version) return;
    const figures = await readFigures(db);
    await keepSnapshot(db, figures, clock.now());
    held = { version, figures };
  };
  await refresh();
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = refresh().catch(onError);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    current: () => held.figures,
    readIn: readFigures,
    refresh,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

async function versionIn(db: Database | Trx): Promise<number> {
  const row = await db.selectFrom('figureApprovals').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

/** The figures as the approved rows stand for this connection: inside a transaction, with what it has just approved. */
export async function readFigures(db: Database | Trx): Promise<Figures> {
  const rows = await db
    .selectFrom('figureApprovals')
    .innerJoin('figureRows', 'figureRows.id', 'figureApprovals.rowId')
    .select(['figureRows.value', 'sourceTitle', 'sourceNumber', 'decidedAt'])
    .where('approved', '=', true)
    .orderBy('figureApprovals.id')
    .execute();
  return figuresWith(
    rows.map(({ value, sourceTitle, sourceNumber, decidedAt }) => ({
      figure: FigureTold.parse(value),
      source: { title: sourceTitle, ...(sourceNumber === null ? {} : { number: sourceNumber }) },
      decidedAt,
    })),
  );
}

/** Kept before any decision can rest on it. */
export async function keepSnapshot(db: Database | Trx, figures: Figures, now: Date): Promise<void> {
  const { holidays, subsistence, multiplier, edge, hash } = figures;
  const content = canonical({ holidays, subsistence, multiplier, edge });
  await db
    .insertInto('figureSnapshots')
    .values({ hash, content, keptAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The figures an old decision rested on, by the hash it kept; what no longer matches its hash is not passed off as it. */
export async function findSnapshot(db: Database | Trx, hash: string): Promise<Figures | undefined> {
  const row = await db.selectFrom('figureSnapshots').select('content').where('hash', '=', hash).executeTakeFirst();
  if (!row) return undefined;
  const figures = figuresOf(JSON.parse(row.content) as FigureRows); // written by keepSnapshot; the hash says whether it still is
  if (figures.hash !== hash) throw new Error(`figure snapshot ${hash} does not match its hash`);
  return figures;
}
