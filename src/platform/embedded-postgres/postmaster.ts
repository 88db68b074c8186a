import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended meanwhile, or not ours to look at
  }
}

/** Every process of a server works inside its cluster folder: a number in a file may belong to somebody else by now. */
function processesIn(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === cluster)
    .map(Number);
}

function recorded(cluster: string): { pid: number; socketFolder: string | undefined } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4] || undefined };
  } catch {
    return undefined;
  }
}

export type Postmaster =
  | { state: 'running'; pid: number; socketFolder: string | undefined }
  | { state: 'orphans' } // killed, but its children have not noticed yet: starting now would be refused
  | { state: 'none' };

export function findPostmaster(cluster: string): Postmaster {
  const found = recorded(cluster);
  const processes = processesIn(cluster);
  if (found && processes.includes(found.pid)) return { state: 'running', ...found };
  return processes.length > 0 ? { state: 'orphans' } : { state: 'none' };
}

/** After a reboot the recorded number can be another program's, and PostgreSQL would refuse to start for ever. */
export function forgetDeadPostmaster(cluster: string): void {
  if (findPostmaster(cluster).state === 'none') rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}
