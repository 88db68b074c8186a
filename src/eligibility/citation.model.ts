import { PROVISIONS } from '../../law/catalogue.ts';
import { cite } from '../../law/kernel/citation.ts';

const byId = new Map(PROVISIONS.map((provision) => [provision.id, provision]));

/** '《法律援助法》第三十一条第（四）项' for an id; the id itself where a ground is not in the catalogue, so nothing is hidden. */
export function citationOf(id: string): string {
  const provision = byId.get(id);
  return provision ? cite(provision) : id;
}
