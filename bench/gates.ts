import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { busyAgency, type Office } from './office.ts';

/** A figure counts only for answers that are right: each gate asks the database in its own words and compares. */
export type Gates = {
  /** Every application has its one event of receipt, and no event is without its application. */
  rowsAreEvents(): Promise<number>;
  page(cookie: string, base: string): Promise<void>;
  read(cookie: string, base: string, id: string): Promise<void>;
  search(cookie: string, base: string, words: string): Promise<void>;
  groups(cookie: string, base: string): Promise<void>;
  close(): Promise<void>;
};

type Page = { items: { id: string; applicant: string }[]; total: number };

export async function gatesOf({ kernel }: Office, ownerUrl: string): Promise<Gates> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const ask = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query<T>(sql, values)).rows;
  const answer = async <T>(base: string, cookie: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${base}${path}`, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T; // compared field by field below
  };
  const same = (what: string, found: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(found, expected))
      throw new Error(
        `not measured, ${what} is wrong: ${JSON.stringify(found).slice(0, 300)} instead of ${JSON.stringify(expected).slice(0, 300)}`,
      );
  };
  const nameOf = (sealed: string, personId: string): string =>
    kernel.sealer.open('persons.name', sealed as Parameters<typeof kernel.sealer.open>[1], personId); // as read from the column
  return {
    rowsAreEvents: async () => {
      const [row] = await ask<{ rows: number; events: number; strangers: number; cases: number }>(`
        select (select count(*) from applications) as rows, (select count(*) from cases) as cases,
               (select count(distinct subject_id) from events where type = 'application.received') as events,
               (select count(*) from events e where type = 'application.received' and not exists (select from applications a where a.id = e.subject_id)) as strangers`);
      same(
        'rows = events',
        { events: row?.events, cases: row?.cases, strangers: row?.strangers },
        { events: row?.rows, cases: row?.rows, strangers: 0 },
      );
      return row?.rows ?? 0;
    },
    page: async (cookie, base) => {
      const page = await answer<Page>(base, cookie, '/api/applications?page=2');
      const rows = await ask<{ id: string }>(
        'select id from applications where agency_id = $1 or offered_to_institution_id = $1 order by priority, received_at, id limit 30 offset 30',
        [busyAgency],
      );
      const [count] = await ask<{ total: number }>(
        'select count(*) as total from applications where agency_id = $1 or offered_to_institution_id = $1',
        [busyAgency],
      );
      same(
        'the page',
        { ids: page.items.map(({ id }) => id), total: page.total },
        { ids: rows.map(({ id }) => id), total: count?.total },
      );
    },
    read: async (cookie, base, id) => {
      const view = await answer<{ number: string; narrative: string; person: { name: string } }>(
        base,
        cookie,
        `/api/applications/${id}`,
      );
      const [row] = await ask<{ number: string; narrative: string; name: string; person: string }>(
        'select number, narrative, name, p.id as person from applications a join persons p on p.id = a.person_id where a.id = $1',
        [id],
      );
      const narrative = kernel.sealer.open(
        'applications.narrative',
        (row?.narrative ?? '') as Parameters<typeof kernel.sealer.open>[1],
        id,
      ); // as read from the column
      same(
        'the application',
        { number: view.number, narrative: view.narrative, name: view.person.name },
        { number: row?.number, narrative, name: nameOf(row?.name ?? '', row?.person ?? '') },
      );
    },
    search: async (cookie, base, words) => {
      const page = await answer<Page>(base, cookie, '/api/applications/search', { words, purpose: 'handling' });
      // Without the index: every name of the office is opened and compared.
      const rows = await ask<{ id: string; name: string; person: string }>(
        'select a.id, p.name, p.id as person from applications a join persons p on p.id = a.person_id where a.agency_id = $1',
        [busyAgency],
      );
      const found = rows.filter(({ name, person }) => nameOf(name, person) === words).map(({ id }) => id);
      same(
        'the search',
        { total: page.total, ids: page.items.map(({ id }) => id).toSorted() },
        { total: found.length, ids: found.toSorted() },
      );
    },
    groups: async (cookie, base) => {
      const desk = await answer<{ counts: { about: string; status: string; count: number }[] }>(
        base,
        cookie,
        '/api/desk',
      );
      const rows = await ask<{ status: string; count: number }>(
        "select status, count(*) as count from applications where (agency_id = $1 or offered_to_institution_id = $1) and status in ('received', 'awaitingDocuments', 'underReview', 'awaitingApproval', 'transferOffered', 'provisional') group by status",
        [busyAgency],
      );
      const counted = desk.counts
        .filter(({ about }) => about === 'application')
        .map(({ status, count }) => [status, count]);
      same(
        'the counts',
        Object.fromEntries(counted),
        Object.fromEntries(rows.map(({ status, count }) => [status, count])),
      );
    },
    close: () => client.end(),
  };
}
