import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchOldBrowser } from '../support/old-browser.ts';
import { oldVisits } from './her/old-phone.ts';
import { openStage } from './her/stage.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** A browser of 2019, as cheap telephones still carry it: she applies, follows, leaves, with scripts and without. */
const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
const commit = commitNow();
const conditions = beginLine('her-old-phone', 0, '一台 2019 年的手机浏览器，360 像素宽');
const stage = await openStage();
const browser = await launchOldBrowser();
process.stdout.write(`${browser.version}\n`);
const faults: string[] = [];
let pages = 0;
for (const visit of oldVisits(stage)) {
  const keep = async (name: string, bytes: Buffer): Promise<void> => {
    if (values.pictures === undefined) return;
    mkdirSync(values.pictures, { recursive: true });
    writeFileSync(path.join(values.pictures, `${visit.id}-${name}.png`), bytes);
  };
  const found = await visit.play(browser, keep);
  pages += found.pages;
  faults.push(...found.faults.map((fault) => `${visit.says}：${fault}`));
  process.stdout.write(`${visit.says}：${found.pages} 页，问题 ${found.faults.length}\n`);
}
await browser.close();
await stage.close();
writeProof('her-old-phone', {
  commit,
  seed: 0,
  cases: pages,
  browser: browser.version,
  faults,
  conditions,
  subject: ['src/web/portal', 'src/intake/portal', 'src/protection/portal', 'src/hotline/portal', 'src/portal.ts'],
});
process.stdout.write(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
