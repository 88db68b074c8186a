import path from 'node:path';

/** The root of the clone. */
export const root = path.resolve(import.meta.dirname, '../..');

export function inClone(...parts) {
  return path.join(root, ...parts);
}
