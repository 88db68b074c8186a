import type { Random } from '../sealing/plant.ts';
import type { Known, Viewer } from './records.ts';
import { addressOf, asked, type Route } from './routes.ts';

export type Stage = { known: readonly Known[]; viewers: readonly Viewer[]; routes: readonly Route[] };
export type Tuple = { viewer: Viewer; route: Route; record: Known; id: string; body: number };
/** `seen`: fields read by those who may, which shows that the search can find. */
export type Judged = { faults: string[]; fields: number; seen: number; status: number };

export const never = '01a19f7c-35c0-79c5-9f4e-ca20e8b02bcd';

/** What an opened record never shows in full to whom: said by hand, beside the product's own table. */
const neverWhole = ['passport'];
const neverToHandlers = ['passport', 'address', 'helperPhone'];
const oneOf = <T>(random: Random, all: readonly T[]): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
};

/** Who asks what of which record. Acts are drawn of what is not theirs only: what is theirs they would change. */
export function draw({ known, viewers, routes }: Stage, random: Random): Tuple {
  const viewer = oneOf(random, viewers);
  const route = oneOf(random, routes);
  const strange = known.filter(({ mayKnow }) => !mayKnow.has(viewer.name));
  const record = oneOf(random, route.method === 'POST' ? strange : known);
  const fits = random() < 0.5 ? fitting(route, record) : [];
  return {
    viewer,
    route,
    record,
    id: oneOf(random, fits.length > 0 ? fits : record.ids),
    body: Math.floor(random() * 3),
  };
}

/** What each viewer is told by each way of an id that never was. */
export type Nobodys = Map<string, Promise<string>>;

/** The ids that this address means: any other names nothing to it. */
function fitting({ path }: Route, { planted: { filed } }: Known): readonly string[] {
  if (path.includes('/applications/:')) return [filed.applicationId];
  if (path.includes('/cases/:')) return [filed.caseId];
  return path.includes('papers') ? [...filed.papers.values()] : [];
}

/** Asks, and looks in the answer for every field of every record that this viewer must not find there. */
export async function judge(
  { viewer, route, record, id, body }: Tuple,
  known: readonly Known[],
  nobodys: Nobodys,
): Promise<Judged> {
  const faults: string[] = [];
  let fields = 0;
  const where = `${viewer.name} ${route.method} ${route.path} (${record.name})`;
  const answer = await viewer.caller.raw(addressOf(route, id), asked(route, body));
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  for (const one of known)
    for (const field of hidden(one, viewer)) {
      fields++;
      if (text.includes(one.planted.fields[field] ?? '')) faults.push(`${where}：${one.name} 的 ${field}`);
    }
  const seen = record.mayKnow.has(viewer.name)
    ? Object.values(record.planted.fields).filter((value) => text.includes(value)).length
    : 0;
  if (route.takesId && !record.mayKnow.has(viewer.name)) {
    const ask = async (one: string): Promise<string> => {
      const other = await viewer.caller.raw(addressOf(route, one), asked(route, body));
      return `${other.status} ${plain(await other.text(), one)}`;
    };
    const key = `${where.slice(0, where.indexOf(' ('))} ${body}`;
    const remembered = nobodys.get(key) ?? ask(never);
    nobodys.set(key, remembered);
    const told = `${answer.status} ${plain(text, id)}`;
    // A page may have changed for everybody since it was remembered, or the tries of a quarter of an hour may be used
    // up in between: then both are asked for again, one after the other.
    const isSame = async (): Promise<boolean> => {
      if (told === (await remembered)) return true;
      const now = await ask(never);
      return told === now || (await ask(id)) === now;
    };
    if (!(await isSame())) faults.push(`${where}：与不存在的编号答复不同（${answer.status}）`);
  }
  return { faults, fields, seen, status: answer.status };
}

function hidden({ planted, mayKnow, handledBy }: Known, { name }: Viewer): readonly string[] {
  if (!mayKnow.has(name)) return Object.keys(planted.fields);
  if (name === 'her') return []; // what she told herself she may read
  return handledBy.has(name) ? neverToHandlers : neverWhole;
}

/** Without the id that was asked for, and without the nonce that each page draws anew. */
const plain = (text: string, id: string): string => text.replaceAll(id, '').replaceAll(/nonce(="|-)[\w+/=-]+/g, '');
