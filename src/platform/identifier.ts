import { randomUUID } from 'node:crypto';

/**
 * A time-ordered identifier (RFC 9562, version 7): new rows land at the end of their index.
 * Made here because PostgreSQL 15 has no `uuidv7()`.
 */
export function newId(now: number): string {
  const random = randomUUID(); // drawn from a pool of random bytes: a system call for each id would cost more than the rest
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
