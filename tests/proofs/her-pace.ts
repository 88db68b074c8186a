import { paceOf, type Pace } from './her/pace.ts';
import { openStage } from './her/stage.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Pages a second beside a bare page of the same bytes in the same run. */
const least = 0.5;
const commit = commitNow();
const conditions = beginLine('her-pace', 0, '她的首页和几个公开页，各五轮，跟同样字节的空白页轮流');
const stage = await openStage();
const paces: Pace[] = [];
for (const path of ['/', '/help', '/child', '/guide']) {
  const pace = await paceOf(stage.base, path);
  paces.push(pace);
  process.stdout.write(`${path}：每秒 ${pace.ours} 页，同样字节的空白页 ${pace.bare} 页，比值 ${pace.ratio}\n`);
}
await stage.close();
const faults = paces
  .filter(({ ratio }) => ratio < least)
  .map(({ path, ours, bare, ratio }) => `${path} 每秒 ${ours} 页，空白页 ${bare} 页，比值 ${ratio}`);
writeProof('her-pace', {
  commit,
  seed: 0,
  cases: paces.length,
  least,
  paces,
  faults,
  conditions,
  subject: ['src/web/portal', 'src/intake/portal', 'src/portal.ts', 'src/front-door.ts', 'src/platform/http'],
});
process.stdout.write(`${faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
