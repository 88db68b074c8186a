import { foreground, node, script } from './run.mjs';

const checks = [
  { name: '类型', run: [script('typescript/bin/tsc'), '-p', '.'] },
  { name: '写法', run: [script('oxlint/bin/oxlint'), '--type-aware'] },
  { name: '格式', run: [script('oxfmt/bin/oxfmt'), '--check'] },
  { name: '边界', run: [script('vitest/vitest.mjs'), 'run', 'tests/invariants/boundaries'] },
];

/** All checks, each to its end: one failure must not hide the next. */
export async function runChecks() {
  const failed = [];
  for (const { name, run } of checks) {
    console.log(`检查${name}…`);
    if ((await foreground(node, run)) !== 0) failed.push(name);
  }
  console.log(failed.length === 0 ? '检查全部通过。' : `没有通过的检查：${failed.join('、')}`);
  return failed.length === 0 ? 0 : 1;
}
