import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '../../src/database-of.ts';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { loadKeys } from '../../src/platform/sealing/keys.ts';
import { headerOf } from '../../src/platform/sealing/seal.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { flipped, opens, sealedValuesOf } from './sealing/flip.ts';
import { underLoad } from './sealing/load.ts';
import { dumpOf, filesOf, plantOne, readable, type Planted } from './sealing/plant.ts';
import { randomOf } from '../../seeds/demo/random.ts';

/**
 * At full size: no planted value can be read in a dump, no flipped bit passes, and the keys and the suite change under
 * load, by the real command, killed again and again, without one failed read.
 */
const { values: options } = parseArgs({
  options: {
    planted: { type: 'string', default: '10000' },
    flips: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: '20261127' },
  },
});
const seed = Number(options.seed);
const [wanted, flips, kills] = [Number(options.planted), Number(options.flips), Number(options.kills)];
const random = randomOf(seed);
const commit = commitNow();
const conditions = beginLine('sealing', seed, `${wanted} 个埋入的值，${flips} 次翻转，换钥时杀 ${kills} 次`);
const faults: string[] = [];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = await mkdtemp(path.join(tmpdir(), 'yh-sealing-'));
const cluster = await launchEmbedded(dataDir);
try {
  await prepareDatabase(cluster.ownerUrl, 'yuanhu_app');
  const { ownerUrl, appUrl } = cluster;
  const database = { engine: 'embedded 18' as const, ownerUrl, appUrl, drop: async () => undefined };
  const world = await startWorld({
    database,
    dataDir,
    sealing: { keys: await loadKeys(dataDir, undefined, () => Promise.resolve(false)), suite: 'aes' },
  });
  const office = await officeOf(world);
  const planted: Planted[] = [];
  for (let count = 0; count < wanted; count += planted.at(-1)?.values.length ?? 1)
    planted.push(await plantOne(office, random));
  for (let waited = 0; waited < 20; waited++) await world.papersReady().catch(() => undefined); // hundreds of papers take their time
  const dumped = await proveDump(world, planted);
  const noticed = await proveFlips(world);
  const change = await proveChange(world, office, planted);
  const again = await proveDump(world, planted);
  await world.close();
  writeProof('sealing', {
    commit,
    seed,
    cases: dumped.values + flips,
    dumped,
    flips: { tried: flips, noticed },
    change,
    dumpedAfterTheChange: again,
    faults,
    conditions,
    subject: ['src/platform/sealing', 'src/platform/files', 'src/people', 'src/cli/rotation'],
  });
} finally {
  await cluster.stop();
  await rm(dataDir, { recursive: true, force: true });
}
say(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

async function proveDump(world: World, people: readonly Planted[]): Promise<{ values: number; megabytes: number }> {
  const values = [...new Set(people.flatMap((one) => one.values))];
  const dump = [...(await dumpOf(world.database.ownerUrl)).values(), await filesOf(world)].join('\n');
  if (readable(values.slice(0, 1), `${dump}${values[0] ?? ''}`).length !== 1) faults.push('查找本身看不见埋入的值');
  const read = readable(values, dump);
  for (const value of read) faults.push(`转储里读得到：${value}`);
  say(`转储 ${(dump.length / 1e6).toFixed(1)} MB：${values.length} 个值，读得到 ${read.length} 个`);
  return { values: values.length, megabytes: Math.round(dump.length / 1e5) / 10 };
}

async function proveFlips(world: World): Promise<number> {
  const values = await sealedValuesOf(world.database.ownerUrl);
  const unread = values.filter((value) => !opens(world.kernel.sealer, value));
  if (unread.length > 0) faults.push(`有 ${unread.length} 个没有动过的值打不开`);
  let noticed = 0;
  for (let tried = 0; tried < flips; tried++) {
    const value = values[Math.floor(random() * values.length)];
    if (value && !opens(world.kernel.sealer, flipped(value, random))) noticed++;
  }
  if (noticed !== flips) faults.push(`翻转 ${flips} 次，只发现 ${noticed} 次`);
  say(`翻转 ${flips} 次，发现 ${noticed} 次（取自 ${values.length} 个值）`);
  return noticed;
}

async function proveChange(world: World, office: Office, people: readonly Planted[]): Promise<object> {
  const master = path.join(dataDir, 'keys', 'master');
  const before = readFileSync(master, 'utf8').trim();
  const next = `k2:${Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256))).toString('base64url')}`;
  writeFileSync(master, `${next}\n${before}\n`);
  const { load, result } = await underLoad(world, office, people, random, async () => {
    for (let killed = 0; killed < kills; killed++) await command(9000 + random() * 14_000);
    return command();
  });
  if (result.code !== 0 || !result.said.includes('可以去掉旧的主密钥：k1')) faults.push(`换钥没有做完：${result.said}`);
  writeFileSync(master, `${next}\n`);
  await world.keyring.refresh();
  const values = await sealedValuesOf(world.database.ownerUrl);
  const headers = new Set(values.map(({ sealed }) => headerOf(sealed).split('.').slice(1).join('.')));
  if (headers.size !== 1) faults.push(`换完以后还有 ${[...headers].join('、')}`);
  const unread = values.filter((value) => !opens(world.kernel.sealer, value)).length;
  if (unread > 0) faults.push(`换完以后有 ${unread} 个值打不开`);
  faults.push(...load.faults.map((fault) => `换钥期间：${fault}`));
  say(`换钥：${values.length} 个值，期间读 ${load.reads} 次、写 ${load.writes} 次，失败 ${load.faults.length} 次`);
  return {
    values: values.length,
    kills,
    reads: load.reads,
    writes: load.writes,
    failed: load.faults.length,
    from: 'aes',
    to: 'sm',
  };
}

/** `npm run rotate-keys`, killed after so many milliseconds. */
async function command(killAfterMs?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/rotate-keys.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: dataDir, CIPHER_SUITE: 'sm' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  if (killAfterMs !== undefined) {
    await Promise.race([wait(killAfterMs), ended]);
    child.kill('SIGKILL');
  }
  const code = await ended;
  say(
    killAfterMs === undefined
      ? said.trimEnd()
      : `  杀在 ${Math.round(killAfterMs)} 毫秒：${said.trim().split('\n').at(-1) ?? ''}`,
  );
  return { code, said };
}
