import { connected } from '../../support/cluster.ts';
import type { Entry } from './ledger.ts';

export type StoredEvent = {
  id: number;
  subject_id: string;
  from_status: string | null;
  to_status: string;
  request_id: string | null;
  owner_institution_id: string;
  owner_role: string;
};

/** The log read from its beginning: where the record must stand, or undefined when one event does not follow the other. */
export function statusFromEvents(
  initial: string | null,
  events: readonly Pick<StoredEvent, 'from_status' | 'to_status'>[],
): string | null | undefined {
  let status = initial;
  for (const event of events) {
    if (event.from_status !== status) return undefined;
    status = event.to_status;
  }
  return status;
}

export type Found = { faults: string[]; commands: number; events: number; records: number };

/** Compares what the senders heard with what the database holds after the last restart. */
export async function verify(ownerUrl: string, entries: readonly Entry[]): Promise<Found> {
  return connected(ownerUrl, async (client) => {
    const faults: string[] = [];
    const { rows: events } = await client.query<StoredEvent>(
      'select id, subject_id, from_status, to_status, request_id, owner_institution_id, owner_role from events order by id',
    );
    const { rows: requests } = await client.query<{ id: string; answer: string }>('select id, answer from requests');
    const answers = new Map(requests.map(({ id, answer }) => [id, answer]));
    const byRequest = Map.groupBy(
      events.filter(({ request_id }) => request_id !== null),
      ({ request_id }) => request_id ?? '',
    );
    const sent = new Set(entries.map(({ requestId }) => requestId));
    for (const { requestId, path, heard } of entries) {
      const count = byRequest.get(requestId)?.length ?? 0;
      if (heard && count !== 1) faults.push(`${path} was acknowledged and has ${count} events`);
      if (heard && !answers.has(requestId)) faults.push(`${path} was acknowledged and has no stored answer`);
      if (!heard && count > 1) faults.push(`${path} was never answered and has ${count} events`);
    }
    for (const [id, twins] of byRequest) {
      if (!sent.has(id)) faults.push(`event ${twins[0]?.id} belongs to a command that nobody sent`);
      if (!answers.has(id)) faults.push(`event ${twins[0]?.id} has no stored answer`);
    }
    const bySubject = Map.groupBy(events, ({ subject_id }) => subject_id);
    const kinds = [
      { table: 'applications', initial: null },
      { table: 'cases', initial: 'intake' },
    ] as const;
    let records = 0;
    for (const { table, initial } of kinds) {
      const { rows } = await client.query<{
        id: string;
        status: string;
        owner_institution_id: string;
        owner_role: string;
      }>(`select id, status, owner_institution_id, owner_role from ${table}`);
      records += rows.length;
      for (const row of rows) {
        const past = bySubject.get(row.id) ?? [];
        const last = past.at(-1);
        if (statusFromEvents(initial, past) !== row.status)
          faults.push(`${table}: ${past.map(({ to_status }) => to_status).join(' → ')} does not lead to ${row.status}`);
        if (last && (last.owner_institution_id !== row.owner_institution_id || last.owner_role !== row.owner_role))
          faults.push(`${table}: the owner is not the one of the last event`);
      }
    }
    faults.push(...(await gapsIn(client)));
    return { faults, commands: entries.filter(({ heard }) => heard).length, events: events.length, records };
  });
}

async function gapsIn(client: { query(sql: string): Promise<{ rows: { series: string }[] }> }): Promise<string[]> {
  const { rows } = await client.query(`
    select kind as series from papers group by institution_id, kind, year having count(*) <> max(sequence)
    union all
    select n.series from number_series n where n.series = 'application' and n.last <> (select count(*) from applications a where a.agency_id = n.institution_id)
    union all
    select 'an application without its receipt, or with two' from applications a where 1 <> (select count(*) from papers p where p.subject_id = a.id and p.kind = 'materials-receipt')
    union all
    select 'an application without its seven days, or with two' from applications a where 1 <> (select count(*) from periods p where p.subject_id = a.id and p.rule_id = 'DL-05')`);
  return rows.map(({ series }) => `numbers or papers do not add up: ${series}`);
}
