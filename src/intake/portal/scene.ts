import type { Figures } from '../../../law/figures.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { Kernel } from '../../platform/kernel.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Door } from '../../web/portal/door.ts';
import type { Form } from '../../web/portal/form.ts';
import { say, type Html } from '../../web/portal/html.ts';
import type { Problem } from '../../web/portal/kit.ts';
import type { BehindPhone } from '../behind-phone.records.ts';
import type { Draft } from '../draft.commands.ts';
import type { Answers } from '../draft.model.ts';

/** What a page is shown with: who looks, through which door, what is filled in, what the address asked for. */
export type Scene = {
  kernel: Kernel;
  viewer: Viewer;
  today: PlainDate;
  figures: Figures;
  door: Door;
  draft: Draft | undefined;
  answers: Answers;
  /** Words to a child are 你. */
  you: '您' | '你';
  params: Readonly<Record<string, string>>;
  /** Where the request came from, for counting wrong tries. */
  address: string;
  signIn: (typed: string) => Promise<Session>;
  /** Looks something up by a code she typed; wrong tries are counted as for her own code. */
  tryCode: <Found>(find: () => Promise<Found | undefined>) => Promise<Found>;
  byPhone: ByPhone;
};

/** The second way in: a code to her own telephone, tied to the visit that asked for it. */
export type ByPhone = {
  ask(phone: string): Promise<string>;
  prove(asked: string, typed: string): Promise<readonly BehindPhone[]>;
  behind(asked: string): Promise<readonly BehindPhone[]>;
  enter(asked: string, applicationId: string): Promise<Session>;
};

/** Where she goes next. `change` is applied to the answers under the lock, so that two tabs do not undo each other. */
export type Outcome =
  | { kind: 'again'; problems: readonly Problem[] }
  | {
      kind: 'go';
      to: string;
      query?: Readonly<Record<string, string>>;
      change?: (answers: Answers) => Answers;
      session?: Session;
    }
  | { kind: 'begin'; to: string; safeMode: boolean; change: (answers: Answers) => Answers }
  /** Answered in place: what she sent is read once and kept nowhere, neither in the draft nor in an address. */
  | { kind: 'shown'; main: Html }
  /** A file made from what she sent, under a name that says nothing. */
  | { kind: 'file'; pdf: Uint8Array }
  /** The same for a machine to read. */
  | { kind: 'file'; json: string };

/** A session that the page has just opened for her; the edge puts it into the cookie. */
export type Session = { token: string; expiresAt: Date };

export type Tried = { form: Form; problems: readonly Problem[] };

export type Page = {
  /** Its address: `/` and this in the official door. Neutral: it may be seen. */
  id: string;
  /** A page of a draft sends her to the beginning when there is none. */
  ofDraft?: boolean;
  /** To a stranger it is always the same: nothing from the moment, from chance or from a person is on it. */
  isForAll?: true;
  title(scene: Scene): string;
  show(scene: Scene, tried: Tried): Html | Promise<Html>;
  take?(scene: Scene, form: Form): Promise<Outcome> | Outcome;
  back?(scene: Scene): string | undefined;
};

export const again = (...problems: readonly Problem[]): Outcome => ({ kind: 'again', problems });

/** What refuses her act is said on the page she was on, at its field, with all she wrote still there. */
export async function attempt(act: () => Promise<Outcome>, field = ''): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused) return again({ field, says: error.refusal.message });
    throw error;
  }
}

/** What stands in a field: what was just typed, else what is kept. */
export const typed = ({ form, problems }: Tried, name: string, kept: string | undefined): string =>
  problems.length > 0 ? form.text(name) : (kept ?? '');
export const chosen = ({ form, problems }: Tried, name: string, kept: readonly string[]): readonly string[] =>
  problems.length > 0 ? form.all(name) : kept;

/** Odd but harmless keys of objects whose value is nothing are left out, so that exact optional types hold. */
export function filled<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
/** Nothing of what she wrote is cut off silently: what is more than the record holds is said at its field. */
export const tooLong = (form: Form, most: Readonly<Record<string, number>>): Problem[] =>
  Object.entries(most).flatMap(([field, limit]) => {
    const { length } = form.text(field);
    const says = say`写了 ${length} 个字，最多能收 ${limit} 个。请先留下最要紧的，别的写在“发生了什么”里`;
    return length > limit ? [{ field, says }] : [];
  });

export const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);
