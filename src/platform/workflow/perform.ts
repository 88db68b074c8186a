import type { Trx } from '../database/database.ts';
import { occasionOf, type Kernel } from '../kernel.ts';
import type { Concern, Happening, IssuedPaper, PeriodStart } from '../ports.ts';
import { checked } from '../input.ts';
import { Refused } from '../refusal.ts';
import { isFresh, type Viewer } from '../viewer.ts';
import { canPerform } from './can-perform.ts';
import { once } from './command.ts';
import type { AnyTransition, Governed, Occasion, Workflow } from './declare.ts';
import { announce, appendEvent } from './events.ts';

/** What a transition writes beside its own row; it may add to the answer (ids only). */
export type Effect<S extends Governed> = (
  trx: Trx,
  happening: Happening,
  context: { before: S; after: S; kernel: Kernel },
) => Promise<Record<string, unknown> | void>;

/** A workflow joined to its storage: what `.commands` exports and routes, jobs and reactions act through. */
export type Act<S extends Governed = Governed> = {
  workflow: Workflow<S>;
  /** The record with all its guards need, locked, or nothing when it is not the viewer's. */
  load: (trx: Trx, viewer: Viewer, id: string) => Promise<S | undefined>;
  save: (trx: Trx, id: string, patch: Partial<S>) => Promise<void>;
  effects: Readonly<Record<string, Effect<S>>>;
};

export type Performed = {
  id: string;
  status: string;
  eventId: number;
  papers: IssuedPaper[];
  result?: Record<string, unknown>;
};

export type Performance = { id: string; transition: string; input: unknown; viewer: Viewer; requestId: string };

/** One legal act, once: lock the row, ask whether it may be, change, append the event, all or nothing. */
export async function perform<S extends Governed>(
  kernel: Kernel,
  act: Act<S>,
  request: Performance,
): Promise<Performed> {
  const name = `${act.workflow.subject}.${request.transition}`;
  return once<Performed>(
    kernel,
    { requestId: request.requestId, viewer: request.viewer, name, input: [request.id, request.input] },
    async ({ trx, now, answeredBefore, record }) => {
      const subject = await act.load(trx, request.viewer, request.id);
      const before = await answeredBefore(); // a twin may have finished while we waited for the lock
      if (before) return before;
      if (!subject) throw new Refused('notFound');
      return performLocked(trx, kernel, act, subject, { ...request, now, record });
    },
  );
}

/** The same inside a transaction that already runs: for reactions, which act as the system. */
export async function performWithin<S extends Governed>(
  trx: Trx,
  kernel: Kernel,
  act: Act<S>,
  request: Omit<Performance, 'requestId'>,
  at: Date,
): Promise<Performed> {
  const subject = await act.load(trx, request.viewer, request.id);
  if (!subject) throw new Refused('notFound');
  const record = (concern: Concern): Promise<void> =>
    kernel.ports.auditSink.record(trx, {
      viewer: request.viewer,
      kind: 'act',
      action: `${act.workflow.subject}.${request.transition}`,
      ...concern,
    });
  return performLocked(trx, kernel, act, subject, { ...request, requestId: null, now: at, record });
}

async function performLocked<S extends Governed>(
  trx: Trx,
  kernel: Kernel,
  act: Act<S>,
  subject: S,
  request: Omit<Performance, 'requestId'> & {
    requestId: string | null;
    now: Date;
    record: (concern: Concern) => Promise<void>;
  },
): Promise<Performed> {
  const { workflow } = act;
  const { now } = request;
  const transition: AnyTransition<S> | undefined = workflow.transitions[request.transition];
  if (!transition) throw new Refused('notFound');
  const occasion: Occasion = { ...occasionOf(kernel, request.viewer), now };
  const refused = canPerform(workflow, transition, subject, occasion);
  if (refused) throw new Refused(refused);
  if (transition.stepUp && !isFresh(request.viewer, occasion.now)) throw new Refused('stepUpNeeded');
  const input: unknown = checked(transition.input, request.input ?? {});
  for (const guard of transition.afterInput ?? []) {
    const refusedInput = guard(subject, { ...occasion, input });
    if (refusedInput) throw new Refused(refusedInput);
  }
  const { patch, after } = nextState(transition, subject, { ...occasion, input });
  await act.save(trx, subject.id, patch);
  await request.record({
    subjectKind: workflow.subject,
    subjectIds: [subject.id],
    caseIds: [subject.caseId],
    purpose: request.viewer.kind === 'applicant' ? 'own' : 'handling',
    before: printOf(kernel, subject),
    after: printOf(kernel, after),
  });
  const happening = await appendEvent(trx, kernel, {
    type: transition.event,
    subjectKind: workflow.subject,
    subjectId: subject.id,
    caseId: subject.caseId,
    fromStatus: subject.status,
    toStatus: after.status,
    owner: { institutionId: after.ownerInstitutionId, role: after.ownerRole },
    basis: transition.basis?.id ?? null,
    requestId: request.requestId,
    counts: transition.counts?.(input) ?? {},
    viewer: request.viewer,
    at: now,
    input,
  });
  const result = await act.effects[request.transition]?.(trx, happening, { before: subject, after, kernel });
  await keepPeriods(
    trx,
    kernel,
    happening,
    transition,
    after.ownerInstitutionId,
    transition.startsBy?.(subject, { ...occasion, input }) ?? [],
  );
  const kinds = [...(transition.issues ?? []), ...(transition.issuesBy?.(subject, { ...occasion, input }) ?? [])];
  const papers = kinds.length > 0 ? await kernel.ports.paperDesk.issue(trx, happening, kinds) : [];
  await announce(trx, kernel, happening);
  return { id: subject.id, status: after.status, eventId: happening.eventId, papers, ...(result ? { result } : {}) };
}

/** A keyed hash of the record: whether two states are one can be told, what they say cannot. */
const printOf = (kernel: Kernel, record: Governed): string =>
  kernel.sealer.blind('audit.record', JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))));

function nextState<S extends Governed>(
  transition: AnyTransition<S>,
  subject: S,
  occasion: Occasion & { input: unknown },
): { patch: Partial<S>; after: S } {
  const governed: Partial<Governed> = {};
  if (transition.to !== 'same') governed.status = transition.to;
  const owner = transition.ownedBy?.(subject, occasion);
  if (owner)
    Object.assign(governed, {
      ownerInstitutionId: owner.institutionId,
      ownerRole: owner.role,
      offeredToInstitutionId: null,
    });
  const offered = transition.offersTo?.(subject, occasion);
  if (offered) governed.offeredToInstitutionId = offered;
  const patch = { ...transition.change?.(subject, occasion), ...governed } as Partial<S>; // governed keys are S's own by its bound
  return { patch, after: { ...subject, ...patch } };
}

async function keepPeriods<S extends Governed>(
  trx: Trx,
  kernel: Kernel,
  happening: Happening,
  transition: AnyTransition<S>,
  institutionId: string,
  startedBy: readonly PeriodStart[],
): Promise<void> {
  const { starts: always = [], meets = [], pauses = [], resumes = [] } = transition;
  const starts = [...always.map((rule) => ({ rule })), ...startedBy];
  if (starts.length + meets.length + pauses.length + resumes.length === 0) return;
  await kernel.ports.periodBook.apply(trx, happening, { institutionId, starts, meets, pauses, resumes });
}
