import { nextId } from '../database/next-id.ts';
import type { Generated } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Kernel } from '../kernel.ts';
import type { Happening } from '../ports.ts';
import type { Sealed } from '../sealing/seal.ts';
import { actorOf, type Viewer } from '../viewer.ts';

declare module '../database/tables.ts' {
  interface Tables {
    events: {
      id: Generated<number>;
      type: string;
      subjectKind: string;
      subjectId: string;
      caseId: string;
      fromStatus: string | null;
      toStatus: string;
      actorKind: string;
      actorId: string;
      actorInstitutionId: string | null;
      ownerInstitutionId: string;
      ownerRole: string;
      basis: string | null;
      at: Date;
      requestId: string | null;
      /** Facts for statistics; never a word about a person. */
      counts: string;
      /** The input as given, sealed: reasons and notes are about her. */
      input: Sealed | null;
    };
  }
}

export type EventToAppend = {
  type: string;
  subjectKind: string;
  subjectId: string;
  caseId: string;
  fromStatus: string | null;
  toStatus: string;
  owner: { institutionId: string; role: string };
  basis: string | null;
  requestId: string | null;
  counts: Record<string, string | number | boolean>;
  viewer: Viewer;
  at: Date;
  input: unknown;
};

/** Appends to the one log; history, periods and statistics read nothing else. */
export async function appendEvent(trx: Trx, kernel: Pick<Kernel, 'sealer'>, event: EventToAppend): Promise<Happening> {
  const actor = actorOf(event.viewer);
  const id = await nextId(trx, 'events');
  await trx
    .insertInto('events')
    .values({
      id,
      type: event.type,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      caseId: event.caseId,
      fromStatus: event.fromStatus,
      toStatus: event.toStatus,
      actorKind: actor.kind,
      actorId: actor.id,
      actorInstitutionId: actor.institutionId,
      ownerInstitutionId: event.owner.institutionId,
      ownerRole: event.owner.role,
      basis: event.basis,
      at: event.at,
      requestId: event.requestId,
      counts: JSON.stringify(event.counts),
      input: isEmpty(event.input) ? null : kernel.sealer.seal('events.input', JSON.stringify(event.input), String(id)),
    })
    .execute();
  const { type, subjectKind, subjectId, caseId, at, viewer, input } = event;
  return { eventId: id, type, subjectKind, subjectId, caseId, at, viewer, input };
}

/** Lets the neighbours act on the news, in the same transaction and in the order they subscribed. */
export async function announce(trx: Trx, kernel: Kernel, happening: Happening): Promise<void> {
  for (const reaction of kernel.reactions.to(happening.type)) await reaction(trx, happening);
}

function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || (typeof input === 'object' && Object.keys(input).length === 0);
}
