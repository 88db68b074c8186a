// The one way in. It needs nothing but Node 20 and npm: it installs what is missing, builds what changed, and hands
// over to the pinned Node 24.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from './scripts/start/checks.mjs';
import { ensureConsole } from './scripts/start/console.mjs';
import { ensureDependencies } from './scripts/start/dependencies.mjs';
import { inClone } from './scripts/start/place.mjs';
import { platformProblem, thisMachine } from './scripts/start/platform.mjs';
import { foreground, node } from './scripts/start/run.mjs';
import { runSuite } from './scripts/start/suite.mjs';

/** Runs a program of the product under Node 24, or says that this clone does not have it. */
async function program(file, args, env = {}) {
  if (existsSync(inClone(file)))
    return foreground(node, ['--disable-warning=ExperimentalWarning', inClone(file), ...args], env);
  console.error(`这一项还没有提供（缺少 ${file}）。`);
  return 1;
}

async function serve(mode, env) {
  return (await ensureConsole()) ? program('src/server.ts', [], { YUANHU_MODE: mode, ...env }) : 1;
}

function demo() {
  const { DATA_DIR = inClone('data/demo'), PORT = '3000' } = process.env;
  return serve('demo', { DATA_DIR: path.resolve(DATA_DIR), PORT, HOST: '127.0.0.1' });
}

function office() {
  const { DATA_DIR, DATABASE_URL, PORT = '3000', HOST = '127.0.0.1' } = process.env;
  if (!DATA_DIR && !DATABASE_URL) {
    console.error(
      '正式运行要先说明数据放在哪里：DATA_DIR=/数据目录 npm run serve，或用 DATABASE_OWNER_URL 与 DATABASE_URL 指向 PostgreSQL。',
    );
    return 1;
  }
  return serve('serve', { PORT, HOST, ...(DATA_DIR ? { DATA_DIR: path.resolve(DATA_DIR) } : {}) });
}

function prove([name, ...args]) {
  const known = existsSync(inClone('tests/proofs'))
    ? readdirSync(inClone('tests/proofs'))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'proof.ts')
        .map((file) => file.slice(0, -3))
    : [];
  if (name !== undefined && known.includes(name)) return program(`tests/proofs/${name}.ts`, args);
  console.error(`用法：npm run prove -- <名称>。现有：${known.join('、') || '（暂无）'}`);
  return 1;
}

const modes = {
  demo,
  serve: office,
  test: async (args) => ((await ensureConsole()) ? runSuite(args) : 1),
  check: runChecks,
  prove,
  bench: ([first, ...rest]) =>
    first === 'law' || first === 'audit' || first === 'scope'
      ? program(`bench/${first}.ts`, rest)
      : program(
          'bench/run.ts',
          [first, ...rest].filter((arg) => arg !== undefined),
        ),
  screenshots: async (args) => ((await ensureConsole()) ? program('scripts/screenshots.ts', args) : 1),
  words: (args) => program('scripts/words.ts', args),
  setup: (args) => program('src/cli/setup.ts', args),
  assess: (args) => program('src/cli/assess.ts', args),
  export: (args) => program('src/cli/export.ts', args),
  import: (args) => program('src/cli/import.ts', args),
  backup: (args) => program('src/cli/backup.ts', args),
  'rotate-keys': (args) => program('src/cli/rotate-keys.ts', args),
  'destroy-files': (args) => program('src/cli/destroy-files.ts', args),
  'audit-verify': (args) => program('src/cli/verify-audit.ts', args),
};

async function main([mode, ...args]) {
  const run = Object.hasOwn(modes, mode ?? '') ? modes[mode] : undefined;
  if (!run) {
    console.error(`用法：node start.mjs <${Object.keys(modes).join(' | ')}>`);
    return 2;
  }
  const problem = platformProblem(thisMachine());
  if (problem) {
    console.error(problem);
    return 1;
  }
  if (!(await ensureDependencies())) return 1;
  return run(args);
}

process.exitCode = await main(process.argv.slice(2));
