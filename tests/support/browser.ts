import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/start/browser.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chinese must look the same on every machine: pages use the fonts that the product's papers use. */
export function fontConfiguration(folder: string): string {
  const fonts = ['noto-sans-sc', 'noto-serif-sc'].map((name) =>
    path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts', name),
  );
  const prefer = (generic: string, family: string): string =>
    `<alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${fonts.map((font) => `<dir>${font}</dir>`).join('\n')}
<dir>/usr/share/fonts</dir>
<cachedir>${path.join(tmpdir(), 'yuanhu-test-fonts')}</cachedir>
${prefer('sans-serif', 'Noto Sans SC')}${prefer('system-ui', 'Noto Sans SC')}${prefer('serif', 'Noto Serif SC')}
</fontconfig>`,
  );
  return file;
}

export type TestPage = {
  readonly page: Page;
  /** What went wrong in the page unnoticed: script errors and refused requests. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

export type TestBrowser = {
  readonly browser: Browser;
  openPage(wish?: { javaScript?: boolean; width?: number; height?: number; baseURL?: string }): Promise<TestPage>;
  close(): Promise<void>;
};

function contextOf(wish: { javaScript?: boolean; width?: number; height?: number; baseURL?: string }) {
  const { javaScript = true, width = 360, height = width < 600 ? 740 : 900, baseURL } = wish;
  const options: BrowserContextOptions = {
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 600,
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  };
  return options;
}

/**
 * One browser for a test file; every page has its own cookies. A phone of 360 px unless told otherwise. A test browser
 * usually forgets pages left behind; people's do not: with `keepsPages` it brings them back from memory as theirs would.
 * With `hears` it has a microphone, and leave to use it.
 */
export async function launchBrowser({
  keepsPages = false,
  hears = false,
}: {
  keepsPages?: boolean;
  hears?: boolean;
} = {}): Promise<TestBrowser> {
  const program = findBrowser();
  if (!program) throw new Error('没有找到 Chromium：请先运行 npm test（它会安装或说明如何安装），或设置 CHROMIUM。');
  const folder = mkdtempSync(path.join(tmpdir(), 'yuanhu-browser-'));
  mkdirSync(path.join(folder, 'home'));
  const browser = await chromium.launch({
    executablePath: program,
    args: hears ? [...quiet, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : quiet,
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    env: { ...process.env, HOME: path.join(folder, 'home'), FONTCONFIG_FILE: fontConfiguration(folder) },
  });
  return {
    browser,
    openPage: async (wish = {}) => {
      const context = await browser.newContext(contextOf(wish));
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} ${new URL(response.url()).pathname}`);
      });
      return { page, complaints, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
