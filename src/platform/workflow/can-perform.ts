import { refusal, type Refusal } from '../refusal.ts';
import { roles, rolesOf, seatOf, type Role, type Viewer } from '../viewer.ts';
import type { AnyTransition, Governed, Occasion, Workflow } from './declare.ts';

/**
 * The one answer to "may this viewer do this act on this record now": the button, the endpoint and the job all ask here.
 * The order is role, then status, then guards, so a stranger to the act never learns where the case stands.
 */
export function canPerform<S extends Governed>(
  workflow: Workflow<S>,
  transition: AnyTransition<S>,
  subject: S,
  occasion: Occasion,
): Refusal | undefined {
  if (!actsFrom(workflow, transition.by, subject, occasion.viewer))
    return refusal('roleNotAllowed', notYourPost(transition));
  if (!transition.from.includes(subject.status)) {
    const label = workflow.states[subject.status as S['status']]; // a row's status is one of the declared, by CHECK
    return refusal('wrongStatus', `当前是“${label}”，不能${transition.label}。请刷新后查看最新进展。`);
  }
  for (const guard of transition.requires ?? []) {
    const refused = guard(subject, occasion);
    if (refused) return refused;
  }
  return undefined;
}

/** The posts that do this act, said to whoever sees the record and asks for it all the same. */
export const postsFor = ({ by }: { by: readonly Role[] }): string =>
  by.flatMap((role) => (seatOf(role) === 'system' ? [] : [roles[role]])).join('、');

function notYourPost(transition: { label: string; by: readonly Role[] }): string {
  const posts = postsFor(transition);
  return posts === ''
    ? `“${transition.label}”由系统自己办，没有人要按。`
    : `“${transition.label}”由办这一件的${posts}办理，请转给他们。`;
}

/** A role counts only when the viewer sits on its seat for this very record. */
function actsFrom<S extends Governed>(workflow: Workflow<S>, by: readonly Role[], subject: S, viewer: Viewer): boolean {
  const seats = workflow.seats(subject);
  return rolesOf(viewer).some((role) => {
    if (!by.includes(role)) return false;
    const seat = seatOf(role);
    if (seat === 'system') return true;
    const sitting = seats[seat] ?? [];
    return identitiesOf(viewer).some((identity) => sitting.includes(identity));
  });
}

function identitiesOf(viewer: Viewer): string[] {
  switch (viewer.kind) {
    case 'staff':
      return viewer.personnelId ? [viewer.institutionId, viewer.personnelId] : [viewer.institutionId];
    case 'applicant':
      return [viewer.applicationId];
    case 'system':
    case 'visitor':
      return [];
  }
}

export type OfferedAction = { name: string; label: string; allowed: boolean; refusal?: Refusal; basis?: string };

/** What the viewer may do at this point, each refusal with its reason. Other people's acts and other stages' acts are left out. */
export function offeredActions<S extends Governed>(
  workflow: Workflow<S>,
  subject: S,
  occasion: Occasion,
): OfferedAction[] {
  return Object.entries<AnyTransition<S>>(workflow.transitions)
    .map(([name, transition]): OfferedAction | undefined => {
      const refused = canPerform(workflow, transition, subject, occasion);
      if (refused?.code === 'roleNotAllowed' || refused?.code === 'wrongStatus') return undefined;
      const action = {
        name,
        label: transition.label,
        allowed: refused === undefined,
        ...(transition.basis ? { basis: transition.basis.id } : {}),
      };
      return refused ? { ...action, refusal: refused } : action;
    })
    .filter((action) => action !== undefined);
}
