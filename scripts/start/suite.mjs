import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserAdvice, ensureBrowser } from './browser.mjs';
import { inClone } from './place.mjs';
import { foreground, node, script } from './run.mjs';

const REPORT = 'node_modules/.cache/yuanhu/vitest.json';

/** The line a build reads. A file that could not even be loaded, or an error outside any test, counts as a failure. */
export function closingLine(report, exit) {
  if (!report) return '0 passed, 1 failed';
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return `${report.numPassedTests} passed, ${failed === 0 && exit !== 0 ? 1 : failed} failed`;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner did not live to write it
  }
}

export async function runSuite(args) {
  const browser = await ensureBrowser();
  if (!browser) {
    console.error(browserAdvice);
    if (args.length === 0) return 1;
  }
  const report = inClone(REPORT);
  mkdirSync(inClone('node_modules/.cache/yuanhu'), { recursive: true });
  rmSync(report, { force: true });
  const code = await foreground(
    node,
    [
      script('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    browser ? { CHROMIUM: browser } : {},
  );
  const line = closingLine(readReport(report), code);
  console.log(line);
  return code !== 0 || !line.endsWith(' 0 failed') ? code || 1 : 0;
}
