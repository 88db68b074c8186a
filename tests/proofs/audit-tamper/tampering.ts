import { generateKeyPairSync, createPublicKey, type KeyObject } from 'node:crypto';
import { signingKeyOf } from '../../../src/audit/signing-key.ts';
import {
  checkpointForm,
  checkpointHash,
  entryColumns,
  linkHash,
  rootOf,
  type Checkpoint,
  type Entry,
  type Link,
} from '../../../src/audit/verifier.ts';

export type Held = {
  links: Link[];
  checkpoints: Checkpoint[];
  copies: Checkpoint[];
  keys: ReadonlyMap<string, KeyObject>;
  strays: { id: string; xid: string }[];
};
export const kinds = ['modify', 'delete', 'insert', 'swap', 'truncate', 'rewrite'] as const;
export type Kind = (typeof kinds)[number];
/** A whole number below `below`. */
export type Draw = (below: number) => number;

const each = 50;

/** A trail as the product writes it, held in memory: a signed checkpoint for every fifty links, copied. */
export function trailOf(count: number): Held {
  const pair = generateKeyPairSync('ed25519');
  const key = signingKeyOf(pair.privateKey);
  const links: Link[] = [];
  const checkpoints: Checkpoint[] = [];
  let previous = '';
  for (let seq = 1; seq <= count; seq++) {
    const at = `2026-11-23T02:00:00.${String(seq).padStart(6, '0')}Z`;
    const entry: Entry = Object.fromEntries(
      entryColumns.map((column) => [
        column,
        column.endsWith('_ids') || column === 'actor_roles' ? [`${column}-${seq}`] : `${column}-${seq}`,
      ]),
    );
    const whole = { ...entry, id: String(seq), xid: String(1000 + seq), at };
    previous = linkHash(previous, seq, at, whole);
    links.push({ seq: String(seq), linked_at: at, hash: previous, entry: whole });
    if (seq % each !== 0) continue;
    const before = checkpoints.at(-1);
    const unsigned = {
      number: String(seq / each),
      first_seq: String(seq - each + 1),
      last_seq: String(seq),
      root: rootOf(links.slice(-each).map(({ hash }) => hash)),
      head: previous,
      previous: before ? checkpointHash(before) : '',
      at,
      key_id: key.id,
    };
    checkpoints.push({ ...unsigned, signature: key.sign(checkpointForm(unsigned)) });
  }
  return {
    links,
    checkpoints,
    copies: [...checkpoints],
    keys: new Map([[key.id, createPublicKey(pair.privateKey)]]),
    strays: [],
  };
}

/** One fraud at a random place, and the index at which the verifier must stop. The copies are out of the forger's reach. */
export function tamper(held: Held, kind: Kind, draw: Draw): { forged: Held; at: number; what: string } {
  const forged: Held = { ...held, links: [...held.links], checkpoints: [...held.checkpoints] };
  const { links } = forged;
  const place = draw(links.length);
  const link = links[place];
  if (!link?.entry) throw new Error('an empty trail');
  const { entry } = link;
  const put = (at: number, one: Link): void => void (links[at] = one);
  switch (kind) {
    case 'modify': {
      const column = draw(entryColumns.length + 2);
      const name = entryColumns[column];
      if (name === undefined)
        put(
          place,
          column === entryColumns.length
            ? { ...link, hash: linkHash('x', 0, '', entry) }
            : { ...link, linked_at: `${link.linked_at}0` },
        );
      else put(place, { ...link, entry: { ...entry, [name]: changed(entry[name] ?? null, draw) } });
      return { forged, at: place + 1, what: name ?? 'link' };
    }
    case 'delete': {
      const how = draw(3);
      if (how === 0) put(place, { ...link, entry: null });
      else {
        links.splice(place, 1);
        if (how === 2) renumber(links, place);
      }
      // What was last in the chain and under no checkpoint leaves nothing behind: only a covered place is drawn.
      return place >= covered(held) ? tamper(held, kind, draw) : { forged, at: place + 1, what: `delete ${how}` };
    }
    case 'insert': {
      if (draw(2) === 0)
        return {
          forged: { ...forged, strays: [{ id: '0', xid: String(entry['xid']) }] },
          at: place + 1,
          what: 'stray',
        };
      links.splice(place, 0, { ...link, entry: { ...entry, id: '999999' } });
      renumber(links, place);
      return { forged, at: place + 1, what: 'insert' };
    }
    case 'swap': {
      const other = (place + 1 + draw(links.length - 1)) % links.length;
      const [first, second] = [Math.min(place, other), Math.max(place, other)];
      const [a, b] = [links[first], links[second]];
      if (!a || !b) throw new Error('no two places');
      const whole = draw(2) === 0;
      put(first, whole ? b : { ...a, entry: b.entry });
      put(second, whole ? a : { ...b, entry: a.entry });
      return { forged, at: first + 1, what: whole ? 'swapped links' : 'swapped entries' };
    }
    case 'truncate': {
      const from = draw(covered(held));
      links.splice(from);
      forged.checkpoints = forged.checkpoints.filter(({ last_seq }) => Number(last_seq) <= from);
      return { forged, at: from + 1, what: 'truncate' };
    }
    case 'rewrite': {
      const from = draw(covered(held));
      for (let at = from, previous = links[from - 1]?.hash ?? ''; at < links.length; at++) {
        const one = links[at];
        if (!one?.entry) continue;
        const rewritten = at === from ? { ...one.entry, actor_id: 'somebody-else' } : one.entry;
        previous = linkHash(previous, one.seq, one.linked_at, rewritten);
        put(at, { ...one, entry: rewritten, hash: previous });
      }
      // Every hash fits again; the signed root of its fifty does not, and names the first of them.
      return { forged, at: Math.floor(from / each) * each + 1, what: 'rewrite' };
    }
  }
}

const covered = ({ checkpoints }: Held): number => Number(checkpoints.at(-1)?.last_seq ?? 0);

function renumber(links: Link[], from: number): void {
  for (let at = from; at < links.length; at++) {
    const link = links[at];
    if (link) links[at] = { ...link, seq: String(at + 1) };
  }
}

function changed(value: Entry[string] | null, draw: Draw): Entry[string] {
  if (value === null || value === undefined) return 'x';
  if (typeof value !== 'string') return draw(2) === 0 ? [] : [...value, 'x'];
  const at = draw(value.length);
  const other = value[at] === '7' ? '8' : '7';
  return `${value.slice(0, at)}${other}${value.slice(at + 1)}`;
}
