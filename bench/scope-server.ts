import { globSync } from 'node:fs';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { appOf } from '../src/app.ts';
import type { Sealer } from '../src/platform/sealing/seal.ts';
import type { Subject, TableName } from '../src/platform/scope.ts';
import { changedBudgetsOf } from '../src/secrecy/view-budget.model.ts';
import { openOffice, wideBudgets, type Place } from './office.ts';

/** One server in a process of its own: the product as it is, or without scope and decryption. */
export type Asked = Place & { without: boolean };

const isSubject = (value: unknown): value is Subject<TableName> =>
  typeof value === 'object' && value !== null && 'table' in value && 'visibleTo' in value;

/** Every row is everybody's, and nobody is shut out of any. */
async function openEveryScope(): Promise<number> {
  const root = path.resolve(import.meta.dirname, '..');
  let opened = 0;
  for (const file of globSync('src/**/*.scope.ts', { cwd: root }))
    for (const subject of Object.values((await import(path.join(root, file))) as object).filter(isSubject)) {
      subject.visibleTo = (_viewer, eb) => eb.lit(true);
      delete subject.ofCase;
      opened++;
    }
  return opened;
}

/** What was opened once is remembered: from the second time on nothing is deciphered. */
function remembering(sealer: Sealer): Sealer {
  const known = new Map<string, string>();
  return {
    ...sealer,
    open: (field, sealed, row) => {
      const before = known.get(sealed);
      if (before !== undefined) return before;
      const plain = sealer.open(field, sealed, row);
      known.set(sealed, plain);
      return plain;
    },
  };
}

process.once('message', (message) => {
  const asked = message as Asked; // the parent's own type
  void (async () => {
    if (asked.without && (await openEveryScope()) < 10) throw new Error('the scopes were not found');
    const { kernel, close } = await openOffice(asked);
    const app = appOf(asked.without ? { ...kernel, sealer: remembering(kernel.sealer) } : kernel, {
      secure: false,
      trustProxy: false,
      demo: false,
      viewBudgets: changedBudgetsOf(wideBudgets),
    });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
    process.once('disconnect', () => {
      server.close();
      void close().then(() => process.exit(0));
    });
  })();
});
