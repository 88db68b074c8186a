import type { PaperData } from './templates/index.ts';
import type { OwnPrint } from './templates/paper.ts';
import { typeset } from './typeset/typeset.ts';

/** A print of hers, made from what she typed while she waits. Nothing of it is kept here. */
export async function printOwn<K extends OwnPrint>(kind: K, data: PaperData<K>): Promise<Uint8Array> {
  return (await typeset(kind, data)).pdf;
}
