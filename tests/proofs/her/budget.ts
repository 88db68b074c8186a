import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../support/browser.ts';
import type { Stage } from './stage.ts';

/** What a first view may cost on her phone. */
export const budget = {
  transferred: 60_000,
  script: 20_000,
  requests: 6,
  shift: 0.05,
  lines: {
    'Slow-4G': { roundTrip: 150, down: 1600, up: 750, paintMs: 2500 },
    'Slow-3G': { roundTrip: 400, down: 400, up: 400, paintMs: 4000 },
  },
} as const;
export type Line = keyof typeof budget.lines;
const lines: readonly Line[] = ['Slow-4G', 'Slow-3G'];

export type View = {
  path: string;
  transferred: number;
  script: number;
  requests: number;
  shift: number;
  paintMs: Record<Line, number>;
  faults: string[];
};

/** A first view of one page with nothing stored, over each line, with the processor four times slower. */
export async function viewOf(
  browser: TestBrowser,
  stage: Stage,
  path: string,
  prepare: (page: Page) => Promise<void>,
): Promise<View> {
  const view: View = {
    path,
    transferred: 0,
    script: 0,
    requests: 0,
    shift: 0,
    paintMs: { 'Slow-4G': 0, 'Slow-3G': 0 },
    faults: [],
  };
  for (const line of lines) await measure(browser, stage, view, line, prepare);
  const say = (isOver: boolean, what: string): void => void (isOver && view.faults.push(`${path} ${what}`));
  say(view.transferred > budget.transferred, `传输 ${view.transferred} 字节`);
  say(view.script > budget.script, `脚本压缩后 ${view.script} 字节`);
  say(view.requests > budget.requests, `请求 ${view.requests} 次`);
  say(view.shift > budget.shift, `版面移动 ${view.shift}`);
  for (const line of lines) {
    const most = budget.lines[line].paintMs;
    say(!(view.paintMs[line] > 0 && view.paintMs[line] <= most), `${line} 最大内容 ${view.paintMs[line]} 毫秒`);
  }
  return view;
}

async function measure(
  browser: TestBrowser,
  { base }: Stage,
  view: View,
  line: Line,
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, close } = await browser.openPage();
  await prepare(page);
  const chrome = await page.context().newCDPSession(page);
  const { roundTrip, down, up } = budget.lines[line];
  await chrome.send('Network.enable');
  await chrome.send('Network.setCacheDisabled', { cacheDisabled: true });
  await chrome.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: (down * 1000) / 8,
    uploadThroughput: (up * 1000) / 8,
  });
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const kinds = new Map<string, string>();
  let [transferred, requests] = [0, 0];
  chrome.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
  chrome.on('Network.requestWillBeSent', ({ request, redirectResponse }) => {
    if (request.url.startsWith('data:')) return;
    requests++;
    transferred += redirectResponse?.encodedDataLength ?? 0;
    if (!request.url.startsWith(base)) view.faults.push(`${view.path} 向别人的服务器要了 ${request.url}`);
  });
  chrome.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transferred += encodedDataLength;
    if (kinds.get(requestId) === 'Font') view.faults.push(`${view.path} 用了网络字体`);
  });
  await page.addInitScript(watchPaint);
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(`${base}${view.path}`, { waitUntil: 'networkidle' });
  // The browser tells of the largest paint a moment after it: a busy machine makes that moment long.
  await page.waitForFunction(hasPainted, undefined, { timeout: 15_000 }).catch(() => undefined);
  const { paint, shift } = await page.evaluate(readPaint);
  const packed = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
  await close();
  view.transferred = Math.max(view.transferred, Math.round(transferred));
  view.requests = Math.max(view.requests, requests);
  view.script = Math.max(view.script, packed);
  view.shift = Math.max(view.shift, Number(shift.toFixed(4)));
  view.paintMs[line] = Math.round(paint);
}

/** In the page: the largest paint and all movement, as the browser reckons them. */
function watchPaint(): void {
  const kept = { paint: 0, shift: 0 };
  Object.defineProperty(globalThis, 'yuanhuPaint', { value: kept });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) kept.shift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}
function hasPainted(): boolean {
  const kept: unknown = Reflect.get(globalThis, 'yuanhuPaint');
  return typeof kept === 'object' && kept !== null && Number(Reflect.get(kept, 'paint')) > 0;
}
function readPaint(): { paint: number; shift: number } {
  const kept: unknown = Reflect.get(globalThis, 'yuanhuPaint');
  if (typeof kept !== 'object' || kept === null) throw new Error('nothing was watched');
  return { paint: Number(Reflect.get(kept, 'paint')), shift: Number(Reflect.get(kept, 'shift')) };
}
