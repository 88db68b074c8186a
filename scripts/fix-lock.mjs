// Writes into package-lock.json the optional builds for other platforms that npm left out, so that `npm ci` accepts it.
//
// npm resolves `optionalDependencies` for the machine it runs on; a build the registry did not serve is missing from
// the lock, and `npm ci` then says that lock and package.json disagree. The added entries name version, os and cpu and
// are never installed on linux-x64. Run it after every `npm install`:  node scripts/fix-lock.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
  'win32',
  'windows',
  'openharmony',
  'linux',
];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'arm', 'wasm32'];

/** The name of a platform build says what it runs on; in `linux-arm-gnueabihf` the parts stand between dashes. */
function platformOf(name) {
  const parts = name.split(/[-/]/);
  const system = systems.find((one) => parts.includes(one));
  const processor = processors.find((one) => parts.includes(one));
  if (!system || !processor) return undefined;
  return {
    cpu: [processor],
    os: [system === 'windows' ? 'win32' : system],
    ...(parts.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

/** Where Node would find `name` from the package at `from`, nearest first. */
function resolved(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const key = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (key in packages) return key;
    if (at === '') return undefined;
  }
}

function byPath([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The lock with the missing platform builds, and their names. Those whose platform cannot be told are `unknown`. */
export function completed(lock) {
  const packages = { ...lock.packages };
  const added = [];
  const unknown = [];
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolved(packages, from, name)) continue;
      const platform = platformOf(name);
      const version = /^\D*(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
      if (!platform || !version) {
        unknown.push(name);
        continue;
      }
      const kind = entry.dev ? { dev: true } : entry.devOptional ? { devOptional: true } : {};
      packages[`node_modules/${name}`] = { version, ...platform, ...kind, optional: true };
      added.push(name);
    }
  }
  return { lock: { ...lock, packages: Object.fromEntries(Object.entries(packages).toSorted(byPath)) }, added, unknown };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url);
  const { lock, added, unknown } = completed(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json：补入 ${added.length} 个其他平台的可选包`);
  if (unknown.length > 0) {
    console.error(`看不出适用平台：${unknown.join('、')}`);
    process.exitCode = 1;
  }
}
