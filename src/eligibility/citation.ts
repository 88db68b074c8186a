import { cite, type Provision } from '../../law/kernel/citation.ts';
import * as conduct from '../../law/national/legal-aid-law/conduct.ts';
import * as articles from '../../law/national/legal-aid-law/provisions.ts';
import * as added from '../../law/shanxi/regulation-2024/added-matters.ts';

const isProvision = (value: unknown): value is Provision => typeof value === 'object' && value !== null && 'id' in value && 'law' in value && 'says' in value;
const basesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap((each: unknown) => (typeof each === 'object' && each !== null && 'basis' in each ? [each.basis] : [each])) : [value]);

/** Every provision a decision may rest on, by id. */
export const provisions: ReadonlyMap<string, Provision> = new Map(
  [articles, conduct, added].flatMap((module) => Object.values<unknown>(module).flatMap(basesOf).filter(isProvision)).map((provision) => [provision.id, provision]),
);

/** '《法律援助法》第三十一条第（四）项' for an id; the id itself where a ground is not in the table, so nothing is hidden. */
export function citationOf(id: string): string {
  const provision = provisions.get(id);
  return provision ? cite(provision) : id;
}
