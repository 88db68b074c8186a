import { createHmac } from 'node:crypto';
import { keyFor, outlivesChanges } from './purpose.ts';
import {
  findSuite,
  loadKey,
  suiteNames,
  type LoadedKey,
  type SecretKey,
  type Suite,
  type SuiteChoice,
} from './suites.ts';

/** Text that left the process only in encrypted form. Plain strings cannot be written to a sealed column. */
export type Sealed = string & { readonly sealed: unique symbol };
/** A keyed hash of one whole normalised value, for lookup by equality. */
export type Blind = string & { readonly blind: unique symbol };

/**
 * Field encryption. A sealed value is `v2r.<suite>.<key id>.<base64url>`. The header, the field (`table.column`) and
 * the row are authenticated: moved to another column or another row it does not open. What was sealed before rows were
 * bound (`v2`) or headers were (`v1`) stays readable until the next change of keys seals it anew.
 */
export type Sealer = {
  /** `row`: the key of the row that will hold it. */
  seal(field: string, plain: string, row: string): Sealed;
  open(field: string, sealed: Sealed, row: string): string;
  /** For writing. */
  blind(field: string, normalised: string): Blind;
  /** For looking up: while keys are being changed, rows stand under the old index or the new one. Newest first. */
  blinds(field: string, normalised: string): Blind[];
  /** A keyed hash that outlives every change of keys; for codes made again from what asked for them. */
  lasting(field: string, value: string): string;
  sealBytes(field: string, plain: Uint8Array, row: string): Buffer;
  openBytes(field: string, sealed: Uint8Array, row: string): Buffer;
  /** Whether it was sealed with the key and the suite of today. */
  isCurrent(header: string): boolean;
};

/** The data keys in use at this moment. */
export type Ring = {
  readonly current: LoadedKey;
  /** Newest first; `current` is one of them. */
  readonly live: readonly LoadedKey[];
  readonly lasting: LoadedKey;
  readonly suite: SuiteChoice;
};

/** A fixed set of keys, newest first; the oldest also makes what must last. */
export function ringOf(keys: readonly [SecretKey, ...SecretKey[]], suite: SuiteChoice = 'aes'): Ring {
  const live = keys.map((key) => loadKey(key));
  const [current = loadKey(keys[0])] = live;
  return { current, live, lasting: live.at(-1) ?? current, suite };
}

export const sealerOf = (keys: readonly [SecretKey, ...SecretKey[]], suite?: SuiteChoice): Sealer =>
  sealerOver(
    (
      (ring) => () =>
        ring
    )(ringOf(keys, suite)),
  );

/** Asks for the keys at each value, so that a change of keys needs no restart. */
export function sealerOver(ring: () => Ring): Sealer {
  const sealBytes = (field: string, plain: Uint8Array, row: string): { header: string; packed: Buffer } => {
    const { current: newest, lasting, suite } = ring();
    const current = keyFor(outlivesChanges(field) ? lasting : newest, field);
    const header = `v2r.${suiteNames[suite]}.${current.id}`;
    return { header, packed: knownSuite(suiteNames[suite]).encrypt(current, contextOf(header, field, row), plain) };
  };
  const openPacked = (field: string, header: string, packed: Buffer, row: string): Buffer => {
    const { version, suite, keyId } = headed(header);
    const { live, lasting } = ring();
    const key = [...live, lasting].find(({ id }) => id === keyId);
    if (!key) throw new Error(`sealing key ${keyId} is not loaded`);
    const context =
      version === 'v1' ? Buffer.from(field) : contextOf(header, field, version === 'v2r' ? row : undefined);
    return suite.decrypt(keyFor(key, field), context, packed);
  };
  return {
    seal: (field, plain, row) => {
      const { header, packed } = sealBytes(field, Buffer.from(plain), row);
      return `${header}.${packed.toString('base64url')}` as Sealed;
    },
    open: (field, sealed, row) => {
      const header = headerOf(sealed);
      const body = sealed.slice(header.length + 1);
      const packed = Buffer.from(body, 'base64url');
      // The decoder skips what it does not know: only the one true spelling is what was sealed.
      if (packed.toString('base64url') !== body) throw new Error('not a sealed value of a known suite');
      return openPacked(field, header, packed, row).toString();
    },
    blind: (field, normalised) => blindBy(ring().current, field, normalised),
    blinds: (field, normalised) => ring().live.map((key) => blindBy(key, field, normalised)),
    lasting: (field, value) => blindBy(ring().lasting, field, value),
    sealBytes: (field, plain, row) => {
      const { header, packed } = sealBytes(field, plain, row);
      return Buffer.concat([Buffer.from(`${header}.`), packed]);
    },
    openBytes: (field, sealed, row) => {
      const bytes = Buffer.from(sealed);
      const header = headerOfBytes(bytes);
      return openPacked(field, header, bytes.subarray(header.length + 1), row);
    },
    isCurrent: (header) => {
      const { current, suite } = ring();
      const { version, suiteName, keyId } = headed(header);
      return version === 'v2r' && suiteName === suiteNames[suite] && keyId === current.id;
    },
  };
}

const knownSuite = (name: string): Suite => {
  const suite = findSuite(name);
  if (!suite) throw new Error('not a sealed value of a known suite');
  return suite;
};

const contextOf = (header: string, field: string, row: string | undefined): Buffer =>
  Buffer.from(`${header}\0${field}\0${row ?? ''}`);

function blindBy(key: LoadedKey, field: string, normalised: string): Blind {
  return createHmac(key.indexHash, key.blind)
    .update(field)
    .update('\0')
    .update(normalised)
    .digest('base64url') as Blind;
}

/** All before the last dot. */
export const headerOf = (sealed: string): string => sealed.slice(0, Math.max(sealed.lastIndexOf('.'), 0));

const longestHeader = 64;
export function headerOfBytes(bytes: Buffer): string {
  let at = -1;
  for (let dots = 0; dots < 3; dots++) {
    at = bytes.indexOf(0x2e, at + 1);
    if (at < 0 || at > longestHeader) throw new Error('not a sealed value of a known suite');
  }
  return bytes.toString('latin1', 0, at);
}

/** What the header says: which version, which suite, which key. */
export function headed(header: string): {
  version: 'v1' | 'v2' | 'v2r';
  suite: Suite;
  suiteName: string;
  keyId: string;
} {
  const [version, suiteName = '', keyId, ...more] = header.split('.');
  if ((version !== 'v1' && version !== 'v2' && version !== 'v2r') || !keyId || more.length > 0)
    throw new Error('not a sealed value of a known suite');
  return { version, suite: knownSuite(suiteName), suiteName, keyId };
}
