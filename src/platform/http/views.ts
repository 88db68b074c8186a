import type { AuditSink, Concern } from '../ports.ts';
import { Refused } from '../refusal.ts';
import type { Viewer } from '../viewer.ts';

/** What of people an answer shows. `as: 'act'` for what changes something without being a command (an upload). */
export type Viewed = Concern & { as?: 'act' };

/**
 * Each operation says one of three things: its answer holds nothing about anybody; it is a command, which records
 * itself inside its transaction; or what the answer shows. Nothing shown (an empty list) is still a look.
 */
export type Views<Answer, Call> =
  | 'nothing personal'
  | 'recorded as an act'
  | { of(answer: Answer, call: Call): Viewed | Promise<Viewed> }['of'];
export type DeclaredViews = Views<never, never>;

export type RecordView = AuditSink['recordView'];
/** Counts what is about to be shown against what this person may see in a while; refuses what is over it. */
export type SpendView = (viewer: Viewer, viewed: Viewed) => Promise<void>;
/** An API without an audit store shows nothing of anybody. */
export const refuseUnrecorded: RecordView = () => Promise.reject(new Refused('auditUnavailable'));

type Declared<Answer, Call> = { id: string; views: Views<Answer, Call> };

/** Runs an operation so that whoever sees or is refused something about a person has been written down first. */
export async function witnessed<Answer, Call>(
  { recordView, spendView }: { recordView: RecordView; spendView: SpendView },
  { id, views }: Declared<Answer, Call>,
  viewer: Viewer,
  named: string | undefined,
  run: () => Promise<{ answer: Answer | Response; call: Call }>,
): Promise<Answer | Response> {
  const noteRefused = async (error: unknown): Promise<never> => {
    if (error instanceof Refused && views !== 'nothing personal' && isKnown(viewer) && !isTheStoreItself(error))
      await recordView({
        viewer,
        kind: typeof views === 'function' ? 'view' : 'act',
        action: id,
        subjectKind: 'named',
        subjectIds: named === undefined ? [] : [named],
        about: [],
        refused: error.refusal.code,
      });
    throw error;
  };
  const { answer, call } = await run().catch(noteRefused);
  if (typeof views === 'function') {
    const viewed = await views(answer as Answer, call);
    await spendView(viewer, viewed).catch(noteRefused);
    const { as = 'view', ...concern } = viewed;
    await recordView({ viewer, kind: as, action: id, ...concern });
  }
  return answer;
}

/** A stranger's tries are counted elsewhere; entries are about people of the house and about her. */
const isKnown = ({ kind }: Viewer): boolean => kind === 'staff' || kind === 'applicant';
const isTheStoreItself = ({ refusal }: Refused): boolean =>
  refusal.code === 'auditUnavailable' || refusal.code === 'addressUnreachable';

/** What a look at something that hangs on a case is written down as: the cases, and those whom it is about. */
export async function seenOf(
  subjectKind: string,
  subjectIds: readonly string[],
  purpose: 'handling' | 'arranging',
  find: (ids: readonly string[]) => Promise<readonly { caseId: string; applicationId: string | null }[]>,
): Promise<Viewed> {
  const rows = subjectIds.length === 0 ? [] : await find(subjectIds);
  return {
    subjectKind,
    subjectIds,
    caseIds: [...new Set(rows.map(({ caseId }) => caseId))],
    about: [...new Set(rows.flatMap(({ applicationId }) => applicationId ?? []))],
    purpose,
  };
}
