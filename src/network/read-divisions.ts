import { readFileSync } from 'node:fs';
import { Division } from './network.model.ts';

const extract = new URL('../../seeds/divisions/shanxi.tsv', import.meta.url);

/** The divisions of Shanxi at 2023-06-30, parents before children (seeds/divisions/README.md names the source). */
export function readDivisions(): Division[] {
  const [header, ...lines] = readFileSync(extract, 'utf8').trimEnd().split('\n');
  if (header !== 'code\tname\tlevel\tkind\tparent') throw new Error('shanxi.tsv: unexpected columns');
  return lines.map((line) => {
    const [code, name, level, kind, parent] = line.split('\t');
    return Division.parse({ code, name, level, kind, ...(parent === '' ? {} : { parent }) });
  });
}
