import { pages } from '../../src/portal.ts';
import { launchBrowser } from '../support/browser.ts';
import { officeOf } from '../support/cases.ts';
import { journeys, tellOfPlaces } from './her/journeys/index.ts';
import { mannersOf, play, wordsOf } from './her/journeys/play.ts';
import { openStage } from './her/stage.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/**
 * Every journey of hers, from the first page to what it brings about at the office: with scripts and without, in both
 * doors, and by keyboard alone in the elder view. Each page that comes up is looked at once for each look: also what only
 * an act brings up. A page of hers that no journey comes through is a fault as well. With a word: only those journeys, and
 * nothing is written.
 */
const commit = commitNow();
const [only] = process.argv.slice(2);
const chosen = journeys.filter(({ name }) => only === undefined || name.includes(only));
const conditions = beginLine('her-journeys', 0, `${chosen.length} 条路，官方版和安全浏览，有脚本、没有脚本、只用键盘`);
const stage = await openStage();
const office = await officeOf(stage.world);
await tellOfPlaces(office);
const browser = await launchBrowser({ hears: true });
const around = { browser, base: stage.base, office, known: new Set<string>() };
const faults: string[] = [];
const played: { journey: string; manners: number; milliseconds: number }[] = [];
const came = new Set<string>();
let count = 0;
for (const journey of chosen) {
  const manners = mannersOf(journey);
  const from = Date.now();
  for (const manner of manners) {
    const walked = await play(around, journey, manner);
    count++;
    for (const page of walked.came) came.add(page);
    faults.push(...walked.faults);
    process.stdout.write(
      `${walked.faults.length === 0 ? '●' : '■'} ${journey.name}，${wordsOf(manner)}\n${walked.faults.map((fault) => `  ${fault}\n`).join('')}`,
    );
  }
  played.push({ journey: journey.name, manners: manners.length, milliseconds: Date.now() - from });
}
await browser.close();
await stage.close();
const unseen = pages.map(({ id }) => id).filter((id) => !came.has(id));
if (only === undefined) {
  faults.push(...unseen.map((id) => `没有一条路走到 ${id}`));
  writeProof('her-journeys', {
    commit,
    seed: 0,
    cases: count,
    journeys: played,
    pages: pages.length - unseen.length,
    looked: around.known.size,
    faults,
    conditions,
    subject: ['src/web/portal', 'src/*/portal', 'src/portal.ts', 'tests/proofs/her/journeys'],
  });
}
process.stdout.write(
  `${count} 次，${faults.length} 个问题${only === undefined ? '' : `；没有走到的页面：${unseen.join(' ')}`}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
