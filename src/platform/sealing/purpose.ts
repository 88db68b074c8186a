import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { LoadedKey } from './suites.ts';

/**
 * What is kept apart from the record is sealed by keys derived for it alone: the record's key, as it is, opens none of
 * it. A change of keys changes these with it. The journal lies in files that no change of keys reaches.
 */
const purposes: Readonly<Record<string, string>> = {
  'protectedAddresses.address': 'address vault',
  'reporterVault.reporter': 'reporter vault',
  journal: 'journal',
};
export const outlivesChanges = (field: string): boolean => field === 'journal';

const derived = new WeakMap<LoadedKey, Map<string, LoadedKey>>();

/** The key for a field: of its vault, or the record's own. */
export function keyFor(key: LoadedKey, field: string): LoadedKey {
  const purpose = purposes[field];
  if (purpose === undefined) return key;
  const known = derived.get(key) ?? new Map<string, LoadedKey>();
  derived.set(key, known);
  const made = known.get(purpose) ?? forPurpose(key, purpose);
  known.set(purpose, made);
  return made;
}

function forPurpose(key: LoadedKey, purpose: string): LoadedKey {
  const derive = (from: KeyObject, hash: 'sha256' | 'sm3', length: number): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync(hash, from, Buffer.alloc(0), `yuanhu ${purpose}`, length)));
  return {
    ...key,
    aes: derive(key.aes, 'sha256', 32),
    sm4: derive(key.sm4, 'sm3', 16),
    mac: derive(key.mac, 'sm3', 32),
  };
}
