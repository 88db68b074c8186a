import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { inClone, root } from './place.mjs';

/** Node 24, pinned by the lock file. The one that runs this file may be older. */
export const node = inClone('node_modules/.bin/node');

export function script(name) {
  return inClone('node_modules', name);
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/** The processes above us up to npm, which puts a shell between. */
function lineage() {
  try {
    const [, name, , parent] =
      /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return name === 'sh' ? `${process.ppid} ${parent}` : `${process.ppid}`;
  } catch {
    return 'gone';
  }
}

/**
 * npm that is stopped may leave the shell, or us, behind, and nobody tells us. Without npm, losing the parent means
 * only that the terminal closed, which whoever said nohup does not mind.
 */
function whenAbandoned(act) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const above = lineage();
  const watch = setInterval(() => {
    if (lineage() === above) return;
    clearInterval(watch);
    act();
  }, 500);
  return () => clearInterval(watch);
}

/** Runs a program in the foreground until it ends; whatever stops us stops it. */
export function foreground(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal) => {
      // Ctrl-C in a terminal has reached the program already: a second one would read as impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const forget = whenAbandoned(() => child.kill('SIGTERM'));
    const end = (result) => {
      forget();
      for (const signal of signals) process.off(signal, forward);
      resolve(result);
    };
    child.once('error', (error) => {
      console.error(`无法启动 ${file}：${error.message}`);
      end(1);
    });
    child.once('exit', (code, signal) => end(exitCode(code, signal)));
  });
}

/** Runs a program quietly, saying every few seconds that it is still at work; answers its output. */
export function quietly(file, args, { saying, env = {} }) {
  return new Promise((resolve) => {
    const begin = performance.now();
    const seconds = () => Math.round((performance.now() - begin) / 1000);
    console.log(`${saying}…`);
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    const forward = (signal) => {
      child.kill(signal);
      process.exit(130);
    };
    process.once('SIGINT', forward);
    process.once('SIGTERM', forward);
    let output = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => (output += bytes));
    const lamp = setInterval(() => console.log(`  …已用 ${seconds()} 秒`), 5_000);
    const end = (code) => {
      clearInterval(lamp);
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      if (code === 0) console.log(`  完成（${seconds()} 秒）`);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(1);
    });
    child.once('close', (code, signal) => end(exitCode(code, signal)));
  });
}
