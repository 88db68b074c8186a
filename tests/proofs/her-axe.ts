import { launchBrowser } from '../support/browser.ts';
import { officeOf } from '../support/cases.ts';
import { applyThrough, finger } from './her/her-way.ts';
import { keys } from './her/keyboard.ts';
import { looks } from './her/sound.ts';
import { openStage } from './her/stage.ts';
import { positionsOf, visitsOf } from './her/visits.ts';
import { walk, walkScriptless, type Walked } from './her/walk.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Every page of hers, in each look, as it is and as it says what is missing: for everyone who sees, hears, moves otherwise. */
const commit = commitNow();
const conditions = beginLine('her-axe', 0, '名单里的每一页，四种样子，空着交一遍，有脚本和没有脚本，键盘走一遍');
const stage = await openStage();
const codes = await positionsOf(await officeOf(stage.world));
const browser = await launchBrowser();
const [only] = process.argv.slice(2);
const walks: Walked[] = [];
const within = { base: stage.base, known: new Set<string>() };
const note = (walked: Walked, how: string): void => {
  walks.push(walked);
  process.stdout.write(
    `${walked.visit} ${walked.look}${how}：${walked.pages} 页，${walked.errors} 个出错的样子，问题 ${walked.faults.length}\n${walked.faults.map((fault) => `  ${fault}\n`).join('')}`,
  );
};
for (const visit of visitsOf(stage.base, codes).filter(({ name }) => only === undefined || name === only)) {
  for (const look of ['normal', 'safe'] as const)
    note(await walkScriptless(browser, within, visit, look), '，没有脚本');
  // A stranger and a draft have nothing in common with one another; who follows a case acts on the same case.
  if (visit.name === 'stranger' || visit.name === 'draft')
    for (const walked of await Promise.all(looks.map((look) => walk(browser, within, visit, look)))) note(walked, '');
  else for (const look of looks) note(await walk(browser, within, visit, look), '');
}
const faults = walks.flatMap((walked) => walked.faults);
const applied: string[] = [];
for (const [how, javaScript, handOf] of [
  ['只用键盘，有脚本', true, keys],
  ['只用键盘，没有脚本', false, keys],
  ['用手指，有脚本', true, finger],
  ['用手指，没有脚本', false, finger],
] as const) {
  const { page, close } = await browser.openPage({ baseURL: stage.base, javaScript });
  await page.goto('/');
  const code = await applyThrough(page, handOf(page)).catch((error: Error) => error.message);
  if (!/^\d{17}$/.test(code)) faults.push(`申请，${how}：${code}`);
  applied.push(how);
  await close();
}
await browser.close();
await stage.close();
const sum = (of: (walked: Walked) => number): number => walks.reduce((total, walked) => total + of(walked), 0);
if (only === undefined)
  writeProof('her-axe', {
    commit,
    seed: 0,
    cases: sum(({ pages, errors }) => pages + errors) + applied.length,
    pages: sum(({ pages }) => pages),
    errors: sum(({ errors }) => errors),
    walks: walks.map(({ faults: _, ...rest }) => rest),
    applied,
    faults,
    conditions,
    subject: ['src/web/portal', 'src/intake/portal', 'src/portal.ts'],
  });
process.stdout.write(`${faults.length} 个问题\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
