import { launchBrowser } from '../support/browser.ts';
import { addressesOf, pathOf } from './her/addresses.ts';
import { budget, viewOf, type View } from './her/budget.ts';
import { fillDraft } from './her/her-way.ts';
import { openStage } from './her/stage.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** What a first view of every page costs on a slow line and a slow telephone. How fast the server gives it: her-pace. */
const commit = commitNow();
const conditions = beginLine('her-budgets', 0, '每一页第一次打开，两种慢网，处理器慢四倍');
const stage = await openStage();
const browser = await launchBrowser();
const faults: string[] = [];
const first = await browser.openPage();
await fillDraft(first.page.request, stage.base);
const addresses = await addressesOf(first.page.request, stage.base);
const kept = await first.page.context().cookies(stage.base);
const views: View[] = [];
for (const address of addresses) {
  const answer = await first.page.request.get(`${stage.base}${pathOf(address, false)}`);
  if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue; // a paper to print is no view
  const view = await viewOf(browser, stage, pathOf(address, false), (page) => page.context().addCookies(kept));
  views.push(view);
  faults.push(...view.faults);
  process.stdout.write(
    `${view.path}：${view.transferred} 字节，${view.requests} 次，${view.paintMs['Slow-4G']} / ${view.paintMs['Slow-3G']} 毫秒，移动 ${view.shift}${view.faults.length > 0 ? ' ✗' : ''}\n`,
  );
}
await first.close();
await browser.close();
await stage.close();
const most = (of: (view: View) => number): number => Math.max(...views.map(of));
writeProof('her-budgets', {
  commit,
  seed: 0,
  cases: views.length,
  budget,
  most: {
    transferred: most((view) => view.transferred),
    script: most((view) => view.script),
    requests: most((view) => view.requests),
    shift: most((view) => view.shift),
    'Slow-4G': most((view) => view.paintMs['Slow-4G']),
    'Slow-3G': most((view) => view.paintMs['Slow-3G']),
  },
  faults,
  conditions,
  subject: ['src/web/portal', 'src/intake/portal', 'src/portal.ts'],
});
process.stdout.write(`${faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
