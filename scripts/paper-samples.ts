/** Prints every paper, full and blank, into a folder: `node scripts/paper-samples.ts <folder>`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperKindNames } from '../src/papers/templates/paper.ts';
import { fullSamples, minimalSamples } from '../src/papers/templates/samples.ts';
import { typeset } from '../src/papers/typeset/typeset.ts';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('请给出存放样张的文件夹。\n');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
for (const [name, samples] of Object.entries({ full: fullSamples, blank: minimalSamples })) {
  for (const kind of paperKindNames) {
    const { pdf, sha256 } = await typeset(kind, samples[kind]);
    await writeFile(join(folder, `${kind}.${name}.pdf`), pdf);
    process.stdout.write(`${sha256.slice(0, 12)}  ${kind}.${name}.pdf  ${pdf.length} bytes\n`);
  }
}
