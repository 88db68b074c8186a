import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from './database/tables.ts';
import type { Relationship } from './relationships.ts';
import type { Subject, TableName } from './scope.ts';
import { seatOf, type Role, type Seat, type Viewer } from './viewer.ts';

/** One way to a record: what one is to it, from which posts, and the column that must name the office, the person, her. */
export type Way<T extends TableName> = { as: Relationship; by?: readonly (Role | Seat)[] } & {
  [Named in keyof Identity]?: `${T}.${string}`;
};
export type AnyWay = { as: Relationship; by?: readonly (Role | Seat)[] } & { [Named in keyof Identity]?: string };
/** What of a viewer a column can name. `officeOfCase`: the agency of the case that the column names. */
type Identity = {
  office?: string;
  officeOfCase?: string;
  person?: string;
  application?: string;
  case?: string;
  followed?: string;
};

type Declared<T extends TableName> = Omit<Subject<T>, 'visibleTo'> & {
  /** In words, for whoever asks what is open to him. */
  title: string;
  ways: readonly Way<T>[];
  /** Whom the record is about: he never sees it, whatever else he is to it. */
  neverTo?: `${T}.${string}`;
  /** What must hold besides, for this kind of record. */
  besides?: (viewer: Viewer) => Expression<SqlBool>;
};
export type DeclaredSubject<T extends TableName> = Subject<T> & Declared<T>;

/** A kind of record whose predicate is compiled from its ways: nobody writes it twice, and it can be read out in words. */
export function recordsOf<T extends TableName>(declared: Declared<T>): DeclaredSubject<T> {
  return { ...declared, visibleTo: (viewer, eb) => compiled(declared, viewer, eb) };
}

function compiled<T extends TableName>(
  { ways, neverTo, besides }: Declared<T>,
  viewer: Viewer,
  eb: ExpressionBuilder<Tables, T>,
): Expression<SqlBool> {
  const open = ways.flatMap((way) => leads(way, viewer));
  if (open.length === 0) return eb.lit(false);
  const person = viewer.kind === 'staff' ? viewer.personnelId : undefined;
  return eb.and([
    eb.or(open),
    ...(neverTo && person ? [sql<SqlBool>`${sql.ref(neverTo)} is distinct from ${person}`] : []),
    ...(besides ? [besides(viewer)] : []),
  ]);
}

/** The posts of this viewer from which a way leads anywhere; for a way that asks for none, whether it is his at all. */
export function isOpenTo({ as, by, ...named }: AnyWay, viewer: Viewer): boolean {
  if (as === 'ownJobs' || viewer.kind === 'system') return as === 'ownJobs' && viewer.kind === 'system';
  if (by && !(viewer.kind === 'staff' && viewer.roles.some((role) => by.includes(role) || by.includes(seatOf(role)))))
    return false;
  const identity = identityOf(viewer);
  return (Object.keys(named) as (keyof Identity)[]).every((key) => identity[key] !== undefined); // the keys of a way
}

function leads<T extends TableName>(way: Way<T>, viewer: Viewer): Expression<SqlBool>[] {
  if (!isOpenTo(way, viewer)) return [];
  const { as: _as, by: _by, ...named } = way;
  const identity = identityOf(viewer);
  const [key] = Object.keys(named) as (keyof Identity)[]; // a way has one column, or none where all are meant
  if (!key) return [sql<SqlBool>`true`];
  const column = sql.ref(named[key] ?? '');
  const value = identity[key];
  return [
    key === 'officeOfCase'
      ? sql<SqlBool>`${column} in (select id from cases where agency_id = ${value})`
      : sql<SqlBool>`${column} = ${value}`,
  ];
}

function identityOf(viewer: Viewer): Identity {
  switch (viewer.kind) {
    case 'staff': {
      const { institutionId: office, personnelId: person } = viewer;
      return { office, officeOfCase: office, ...(person ? { person } : {}) };
    }
    case 'applicant':
      return { application: viewer.applicationId, case: viewer.caseId };
    case 'visitor':
      return viewer.follows ? { followed: viewer.follows.applicationId } : {};
    case 'system':
      return {};
  }
}
