import type { z } from 'zod';
import type { Provision } from '../../../law/kernel/citation.ts';
import type { PeriodRule } from '../../../law/kernel/period.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { PeriodStart } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Role, Seat, Viewer } from '../viewer.ts';

/** What every record with a workflow has: a legal position and exactly one office that owes the next move. */
export type Governed = {
  id: string;
  caseId: string;
  status: string;
  ownerInstitutionId: string;
  ownerRole: Role;
  /** A hand-over under way: the owner stays the owner until this office takes it. */
  offeredToInstitutionId: string | null;
};

/** Who, when, and which acts this installation lets only a second person do. */
export type Occasion = { viewer: Viewer; today: PlainDate; now: Date; twoPersonActs: ReadonlySet<string> };
export type Guard<S> = (subject: S, occasion: Occasion) => Refusal | undefined;
/** A method type on purpose: a workflow with its own input types must still pass as one whose input is unknown. */
export type InputGuard<S, I> = { judge(subject: S, occasion: Occasion & { input: I }): Refusal | undefined }['judge'];

export type Owner = { institutionId: string; role: Role };

export type Transition<S extends Governed, Input extends z.ZodType> = {
  /** The button: a verb that says the result. */
  label: string;
  from: readonly S['status'][];
  /** `same` for an act that leaves the legal position as it is (a meeting, a service of documents). */
  to: S['status'] | 'same';
  by: readonly Role[];
  event: string;
  input: Input;
  basis?: Provision;
  /** A person must have given the second factor within the last five minutes. The button stays; the act asks for it. */
  stepUp?: true;
  /** Read the subject and the occasion; also asked for the button, with no input yet. */
  requires?: readonly Guard<S>[];
  /** Need the input; asked only when the act is done. */
  afterInput?: readonly InputGuard<S, z.output<Input>>[];
  starts?: readonly PeriodRule[];
  /** Periods whose length a paper or an officer sets, or that start only in some cases. */
  startsBy?(subject: S, occasion: Occasion & { input: z.output<Input> }): readonly PeriodStart[];
  meets?: readonly PeriodRule[];
  pauses?: readonly PeriodRule[];
  resumes?: readonly PeriodRule[];
  /** Kinds of paper issued in the same transaction, with their gapless numbers. */
  issues?: readonly string[];
  /** Papers that only some cases call for. */
  issuesBy?(subject: S, occasion: Occasion & { input: z.output<Input> }): readonly string[];
  /** The patch of this row. Pure. */
  change?(subject: S, occasion: Occasion & { input: z.output<Input> }): Partial<S>;
  /** Who owes the next move afterwards; silent means the owner stays. */
  ownedBy?(subject: S, occasion: Occasion & { input: z.output<Input> }): Owner;
  /** Offers the work to another office, which owns it only once it takes it. */
  offersTo?(subject: S, occasion: Occasion & { input: z.output<Input> }): string;
  /** Facts for statistics, without a word about who she is. */
  counts?(input: z.output<Input>): Record<string, string | number | boolean>;
};

/** Any transition of a subject, its input type forgotten: what the derivations walk over. */
export type AnyTransition<S extends Governed> = Transition<S, z.ZodType>;

export type Workflow<S extends Governed, Inputs extends Record<string, z.ZodType> = Record<string, z.ZodType>> = {
  subject: string;
  /** Chinese name of the record, for pages and the API's document. */
  title: string;
  initial: S['status'];
  states: Record<S['status'], string>;
  /** States in which nothing more is owed. */
  final: readonly S['status'][];
  /** Who sits on each seat of this record; a role counts only from its seat. */
  seats: (subject: S) => Partial<Record<Seat, readonly string[]>>;
  transitions: { [Name in keyof Inputs]: Transition<S, Inputs[Name]> };
};

export class WorkflowError extends Error {}

/** Declares one workflow and checks it as a graph: at import, so a wrong one never starts. */
export function workflowOf<S extends Governed>() {
  return <Inputs extends Record<string, z.ZodType>>(workflow: Workflow<S, Inputs>): Workflow<S, Inputs> => {
    const problems = problemsOf(workflow);
    if (problems.length > 0) throw new WorkflowError(`${workflow.subject}: ${problems.join('; ')}`);
    return workflow;
  };
}

/** Some of a workflow's transitions, with their input types kept: a long life is written in phases and spread together. */
export const transitionsOf =
  <S extends Governed>() =>
  <Inputs extends Record<string, z.ZodType>>(
    transitions: Workflow<S, Inputs>['transitions'],
  ): Workflow<S, Inputs>['transitions'] =>
    transitions;

/** The shape that `problemsOf` needs; wider than Workflow so that tests can plant faults. */
type Graph = {
  initial: string;
  states: Record<string, string>;
  final: readonly string[];
  transitions: Record<
    string,
    { from: readonly string[]; to: string; label: string; event: string; by: readonly string[] }
  >;
};

export function problemsOf(workflow: Graph): string[] {
  const known = new Set(Object.keys(workflow.states));
  const problems: string[] = [];
  const reached = new Set([workflow.initial]);
  const left = new Set<string>();
  if (!known.has(workflow.initial)) problems.push(`initial state ${workflow.initial} is unknown`);
  for (const [state, label] of Object.entries(workflow.states))
    if (!label.trim()) problems.push(`state ${state} has no label`);
  const entries = Object.entries(workflow.transitions);
  const events = entries.map(([, { event }]) => event);
  for (const [name, transition] of entries) {
    if (!transition.label.trim()) problems.push(`${name} has no label`);
    if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(transition.event))
      problems.push(`${name}: event ${transition.event} is not subject.pastParticiple`);
    if (events.filter((event) => event === transition.event).length > 1)
      problems.push(`${name}: event ${transition.event} is another act's too, the history could not tell them apart`);
    if (transition.by.length === 0) problems.push(`${name}: nobody may do it`);
    if (transition.from.length === 0) problems.push(`${name} starts nowhere`);
    for (const state of transition.from) {
      if (!known.has(state)) problems.push(`${name} starts from unknown state ${state}`);
      if (transition.to !== 'same') left.add(state);
    }
    if (transition.to !== 'same' && !known.has(transition.to))
      problems.push(`${name} leads to unknown state ${transition.to}`);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [, transition] of entries) {
      if (
        transition.to === 'same' ||
        reached.has(transition.to) ||
        !transition.from.some((state) => reached.has(state))
      )
        continue;
      reached.add(transition.to);
      grew = true;
    }
  }
  for (const state of known) if (!reached.has(state)) problems.push(`state ${state} cannot be reached`);
  for (const state of known)
    if (!left.has(state) && !workflow.final.includes(state))
      problems.push(`state ${state} has no way out and is not final`);
  return problems;
}
