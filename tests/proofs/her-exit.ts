import { launchBrowser } from '../support/browser.ts';
import { controlFaults, historyOf, leaveAt, momentsOf, type Left } from './her/exit.ts';
import { wordFaults } from './her/words.ts';
import { openStage } from './her/stage.ts';
import { officeOf } from '../support/cases.ts';
import { positionsOf } from './her/visits.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** 快速离开 at every moment, with scripts and without, in a browser that keeps pages in memory as people's do. */
const commit = commitNow();
const conditions = beginLine('her-exit', 0, '处理器慢四倍，后退十次，浏览器的往返缓存开着');
const stage = await openStage();
const browser = await launchBrowser({ keepsPages: true });
const faults = await controlFaults(browser, stage);
const left: Left[] = [];
for (const moment of momentsOf(stage)) {
  const one = await leaveAt(browser, stage, moment);
  left.push(one);
  faults.push(...one.faults.map((fault) => `${one.moment}，${one.javaScript ? '有' : '没有'}脚本：${fault}`));
  process.stdout.write(
    `${one.moment}，${one.javaScript ? '有' : '没有'}脚本：盖住 ${one.coverMs ?? '—'} 毫秒，服务器忘掉 ${one.forgottenMs} 毫秒，问题 ${one.faults.length}\n`,
  );
}
const history = await historyOf(browser, stage);
const words = await wordFaults(browser, stage, await positionsOf(await officeOf(stage.world)));
faults.push(...history.faults, ...words.faults);
process.stdout.write(`历史：申请时 ${history.during} 条，离开后 ${history.after} 条；查字 ${words.read} 处\n`);
await browser.close();
await stage.close();
writeProof('her-exit', {
  commit,
  seed: 0,
  cases: left.length + words.read,
  left: left.map(({ faults: _, ...rest }) => rest),
  history: { during: history.during, after: history.after },
  wordsRead: words.read,
  faults,
  conditions,
  subject: ['src/web/portal', 'src/intake/portal', 'src/portal.ts', 'src/intake/draft.commands.ts'],
});
process.stdout.write(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
