import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { findBrowser } from './browser.mjs';
import { isConsoleSource, stampOf } from './console.mjs';
import { installAdvice, isInstalled, missingPackages } from './dependencies.mjs';
import { inClone } from './place.mjs';
import { platformProblem } from './platform.mjs';
import { closingLine } from './suite.mjs';

const machine = { platform: 'linux', arch: 'x64', version: '20.18.0', hasGlibc: true };

describe('the machine', () => {
  it('is accepted when it is linux-x64 with Node 20.18 or later', () => {
    expect(platformProblem(machine)).toBeUndefined();
    expect(platformProblem({ ...machine, version: '24.21.0' })).toBeUndefined();
  });

  it.each([
    [{ platform: 'darwin', arch: 'arm64' }, 'linux-x64'],
    [{ arch: 'arm64' }, 'linux-arm64'],
    [{ hasGlibc: false }, 'glibc'],
    [{ version: '20.17.9' }, '20.18'],
    [{ version: '18.20.0' }, '20.18'],
  ])('is refused in Chinese with what to do: %o', (difference, word) => {
    const problem = platformProblem({ ...machine, ...difference });
    expect(problem).toContain(word);
    expect(problem).toMatch(/请/);
  });
});

describe('the dependencies', () => {
  const lock = {
    packages: {
      '': { name: 'root' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
      'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/a-linux-x64-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/of-a-wasm': { version: '1.0.0', optional: true },
    },
  };
  const all = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-linux-x64': { version: '1.0.0' } };

  it('are whole when all that this machine needs is there in the locked version', () => {
    expect(missingPackages(lock, { packages: all })).toEqual([]);
  });

  it('are missing when a version moved on or this machine’s build is not there', () => {
    expect(missingPackages(lock, { packages: { ...all, 'node_modules/a': { version: '0.9.0' } } })).toEqual([
      'node_modules/a',
    ]);
    expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([
      'node_modules/a-linux-x64',
    ]);
  });

  it('of a warm clone are recognised at once', () => {
    const begin = performance.now();
    expect(isInstalled()).toBe(true);
    expect(performance.now() - begin).toBeLessThan(200);
  });

  it.each([
    ['npm error code EAI_AGAIN', '连不上软件源'],
    ['npm error code ENOSPC', '磁盘空间不够'],
    ['npm error code EACCES', '没有写入'],
    ['npm error something else', '上面是 npm 的说明'],
  ])('say what to do when npm answers %s', (output, advice) => {
    expect(installAdvice(output)).toContain(advice);
  });
});

describe('the console', () => {
  it('is built again when what it is made of changes, and only then', () => {
    const files = ['src/a/console/x.tsx', 'src/a/a.model.ts'];
    const stamp = stampOf(files, (file) => `content of ${file}`);
    expect(stampOf(files.toReversed(), (file) => `content of ${file}`)).toBe(stamp);
    expect(stampOf(files, () => 'changed')).not.toBe(stamp);
    expect(stampOf(files.slice(1), (file) => `content of ${file}`)).not.toBe(stamp);
  });

  it.each([
    ['src/intake/console/review.tsx', true],
    ['src/web/console/main.tsx', true],
    ['src/intake/application.workflow.ts', true],
    ['law/kernel/period.ts', true],
    ['law/kernel/period.test.ts', false],
    ['src/intake/application.store.ts', false],
  ])('is made of %s: %s', (file, is) => {
    expect(isConsoleSource(file)).toBe(is);
  });
});

describe('the browser', () => {
  it('is the one named in CHROMIUM, and none when that is not a program', () => {
    expect(findBrowser({ CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(findBrowser({ CHROMIUM: '/nowhere/chromium', PATH: '/usr/bin' })).toBeUndefined();
  });
});

describe('the closing line', () => {
  const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };

  it('counts what passed and failed', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    };
    expect(closingLine(report, 1)).toBe('7 passed, 2 failed');
    expect(closingLine({ numPassedTests: 7, numFailedTests: 0, testResults: [passed] }, 0)).toBe('7 passed, 0 failed');
  });

  it('never hides a file that could not be loaded, an error outside the tests, or a runner that died', () => {
    const unloaded = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [passed, { status: 'failed', assertionResults: [] }],
    };
    expect(closingLine(unloaded, 1)).toBe('7 passed, 1 failed');
    expect(closingLine({ numPassedTests: 7, numFailedTests: 0, testResults: [passed] }, 1)).toBe('7 passed, 1 failed');
    expect(closingLine(undefined, 1)).toBe('0 passed, 1 failed');
  });
});

describe('start.mjs', () => {
  const start = (...args) =>
    spawnSync(process.execPath, [inClone('start.mjs'), ...args], { encoding: 'utf8', env: { PATH: process.env.PATH } });

  it('says how it is used', () => {
    const { status, stderr } = start('dance');
    expect(status).toBe(2);
    expect(stderr).toContain('demo | serve | test');
  });

  it('asks where the data of an office shall be before it serves', () => {
    const { status, stderr } = start('serve');
    expect(status).toBe(1);
    expect(stderr).toContain('DATA_DIR');
  });

  /** A process that runs, in the foreground of `start.mjs`, a program that says when it is ready and when told to stop. */
  function underStart(env) {
    const run = JSON.stringify(inClone('scripts/start/run.mjs'));
    const inner = `process.on('SIGTERM', () => { console.log('中止'); process.exit(7); }); setInterval(() => undefined, 1000); console.log('就绪');`;
    const outer = `const { foreground } = await import(${run}); process.exitCode = await foreground(process.execPath, ['--eval', ${JSON.stringify(inner)}]);`;
    return {
      command: ['--input-type=module', '--eval', outer],
      options: { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, ...env } },
    };
  }

  function whenReady(child, act) {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said === '就绪\n') act();
    });
    return () => said;
  }

  it.each(['SIGTERM', 'SIGHUP'])('passes %s on and answers as the program did', async (signal) => {
    const { command, options } = underStart({});
    const child = spawn(process.execPath, command, options);
    const said = whenReady(child, () => child.kill(signal));
    const [code] = await once(child, 'close');
    expect(said()).toBe('就绪\n中止\n');
    expect(code).toBe(7);
  });

  it('stops the program when the npm that started it is gone without a word', async () => {
    const { command, options } = underStart({ npm_lifecycle_event: 'start' });
    const shell = spawn('sh', ['-c', `${process.execPath} "$@"; true`, 'sh', ...command], options);
    const said = whenReady(shell, () => shell.kill('SIGKILL'));
    await once(shell, 'close'); // the pipe closes when the last process that holds it has ended
    expect(said()).toBe('就绪\n中止\n');
  });
});
