import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { Jobs } from './jobs.ts';
import type { Providers } from './outgoing/provider.ts';
import type { Journal } from './journal.ts';
import type { Ports, Reaction } from './ports.ts';
import type { Sealer } from './sealing/seal.ts';
import type { Viewer } from './viewer.ts';
import type { Occasion } from './workflow/declare.ts';

/** What every command and query is handed: built once by `server.ts`, replaced piecewise by tests. */
export type Kernel = {
  db: Database;
  clock: Clock;
  sealer: Sealer;
  /** On this machine's own disk: what must be on record even when no database answers. */
  journal: Journal;
  files: FileStore;
  jobs: Jobs;
  ports: Ports;
  providers: Providers;
  reactions: Reactions;
  log: Logger;
  /** Acts, as `subject.transition`, that need a second person here though the law lets one do them. */
  twoPersonActs: ReadonlySet<string>;
};

/** The moment in which a viewer acts or asks what may be done: the same for the button and the endpoint. */
export function occasionOf(kernel: Pick<Kernel, 'clock' | 'twoPersonActs'>, viewer: Viewer): Occasion {
  return { viewer, now: kernel.clock.now(), today: kernel.clock.today(), twoPersonActs: kernel.twoPersonActs };
}

export type Reactions = {
  on(event: string, because: string, reaction: Reaction): void;
  to(event: string): readonly Reaction[];
  /** Every subscription, so that "what happens after X" has one answer. */
  listed(): readonly { event: string; because: string }[];
};

export function reactionBook(): Reactions {
  const book = new Map<string, { because: string; reaction: Reaction }[]>();
  return {
    on: (event, because, reaction) => {
      book.set(event, [...(book.get(event) ?? []), { because, reaction }]);
    },
    to: (event) => (book.get(event) ?? []).map((entry) => entry.reaction),
    listed: () => [...book].flatMap(([event, entries]) => entries.map(({ because }) => ({ event, because }))),
  };
}
