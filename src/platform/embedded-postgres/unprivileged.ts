import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

// PostgreSQL refuses to run as root, and initdb looks its user up in /etc/passwd: nobody is in every one.
const NOBODY = 65534;
const IN_NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** How a program is started without the rights of root. */
export type Unprivileged = {
  readonly name: 'as is' | 'namespace' | 'nobody';
  command(program: string, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number };
  /** Hands a file or folder over when the program would otherwise not be allowed to use it. */
  own(file: string): void;
};

const asIs: Unprivileged = {
  name: 'as is',
  command: (file, args) => ({ file, args: [...args] }),
  own: () => undefined,
};

// Files stay root's own: the namespace only shows them as nobody's.
const inNamespace: Unprivileged = {
  name: 'namespace',
  command: (program, args) => ({ file: 'unshare', args: [...IN_NAMESPACE, program, ...args] }),
  own: () => undefined,
};

const asNobody: Unprivileged = {
  name: 'nobody',
  command: (file, args) => ({ file, args: [...args], uid: NOBODY, gid: NOBODY }),
  own: (file) => chownSync(file, NOBODY, NOBODY),
};

export const waysToRun = { asIs, inNamespace, asNobody };

export function unprivileged(): Unprivileged {
  if (process.getuid?.() !== 0) return asIs;
  const namespaces = spawnSync('unshare', [...IN_NAMESPACE, 'true'], { stdio: 'ignore' });
  return namespaces.status === 0 ? inNamespace : asNobody;
}
