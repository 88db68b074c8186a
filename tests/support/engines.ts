import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src/platform/embedded-postgres/cluster.ts';
import { embeddedEngine } from '../../src/platform/embedded-postgres/launch.ts';

export type EngineName = 'embedded 18' | 'PostgreSQL 15';

// A throw-away cluster need not survive a power cut, and clones a database in a few milliseconds without the wait.
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Debian's package puts the binaries of PostgreSQL 15, when it is on this machine. */
export function binariesOfFifteen(): string | undefined {
  const bin = '/usr/lib/postgresql/15/bin';
  return ['initdb', 'postgres'].every((name) => isExecutable(path.join(bin, name))) ? bin : undefined;
}

export function engines(): { name: EngineName; engine: Engine }[] {
  const embedded = embeddedEngine();
  const found: { name: EngineName; engine: Engine }[] = [
    { name: 'embedded 18', engine: { ...embedded, settings: throwAway } },
  ];
  const fifteen = binariesOfFifteen();
  if (fifteen) {
    found.push({
      name: 'PostgreSQL 15',
      engine: { binaries: fifteen, locale: ['--locale=C.UTF-8'], settings: throwAway },
    });
  }
  return found;
}
