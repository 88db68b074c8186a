/** Counting tries at a secret, for capabilities that have secrets of their own. */
export { takeTry } from './attempts.ts';
