import type { Random } from '../sealing/plant.ts';
import { draw, never, type Stage } from './draw.ts';
import { addressOf, asked } from './routes.ts';

export type Oracle = { pairs: number; faults: string[]; medianDifferenceMs: number; differenceOfMediansMs: number };

/** Not yours beside not there, each pair in a random order: the same words, and as near as can be the same time. */
export async function oracleOf(stage: Stage, random: Random, pairs: number): Promise<Oracle> {
  const narrow = { ...stage, routes: stage.routes.filter(({ takesId, path }) => takesId && path.startsWith('/api/')) };
  const faults: string[] = [];
  const [theirs, nobodys]: [number[], number[]] = [[], []];
  while (theirs.length < pairs) {
    const { viewer, route, record, id, body } = draw(narrow, random);
    if (record.mayKnow.has(viewer.name) || viewer.name === 'visitor') continue;
    const ask = async (asId: string) => {
      const started = performance.now();
      const answer = await viewer.caller.raw(addressOf(route, asId), asked(route, body));
      const text = (await answer.text()).replaceAll(asId, '');
      return { told: `${answer.status} ${text}`, took: performance.now() - started };
    };
    const first = random() < 0.5;
    const [one, other] = first ? [await ask(id), await ask(never)] : [await ask(never), await ask(id)];
    theirs.push((first ? one : other).took);
    nobodys.push((first ? other : one).took);
    if (one.told !== other.told) faults.push(`${viewer.name} ${route.method} ${route.path} (${record.name})`);
  }
  const difference = Math.abs(medianOf(theirs.map((took, at) => took - (nobodys[at] ?? 0))));
  return {
    pairs,
    faults,
    medianDifferenceMs: rounded(difference),
    differenceOfMediansMs: rounded(Math.abs(medianOf(theirs) - medianOf(nobodys))),
  };
}

const medianOf = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;
