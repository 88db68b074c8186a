import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inClone } from './place.mjs';
import { quietly } from './run.mjs';

function includes(list, value) {
  return list === undefined || list.includes(value);
}

/** A build for another system is in the lock and never installed here; what only such a build needs is not either. */
function isForThisMachine(entry) {
  if (entry.optional && !entry.os && !entry.cpu) return false;
  return includes(entry.os, 'linux') && includes(entry.cpu, 'x64') && includes(entry.libc, 'glibc');
}

/** What the lock asks for and npm's own record of node_modules does not have. */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([where, entry]) => where !== '' && isForThisMachine(entry))
    .filter(([where, entry]) => installed.packages[where]?.version !== entry.version)
    .map(([where]) => where);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function isInstalled() {
  const record = inClone('node_modules/.package-lock.json'); // npm writes it last: an interrupted install has none
  if (!existsSync(record)) return false;
  return missingPackages(read(inClone('package-lock.json')), read(record)).length === 0;
}

const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** What a person can do about a failed installation. */
export function installAdvice(output) {
  if (OFFLINE.test(output)) {
    return [
      '连不上软件源。可以：',
      '  1. 接通网络后重试；',
      '  2. 内网有镜像时先执行 npm config set registry <镜像地址>，再重试；',
      '  3. 在能上网的同类机器上执行 npm ci --ignore-scripts，把整个目录（连同 node_modules）拷到这台机器。',
    ].join('\n');
  }
  if (/\bENOSPC\b/.test(output)) return '磁盘空间不够，安装依赖约需 1 GB。请清理后重试。';
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    return '没有写入本目录的权限。请换一个可写的目录，或调整目录的所有者后重试。';
  return '上面是 npm 的说明。排除原因后重试。';
}

/** npm as it started us; or the one on the PATH, but not run by the Node that the installation is about to replace. */
function npm() {
  const { npm_execpath: program, npm_node_execpath: runner, PATH = '' } = process.env;
  const outside = PATH.split(path.delimiter)
    .filter((folder) => !folder.startsWith(inClone('node_modules')))
    .join(path.delimiter);
  const env = { PATH: outside };
  if (program && runner && !runner.startsWith(inClone('node_modules'))) return { file: runner, first: [program], env };
  return { file: 'npm', first: [], env };
}

/** Installs what the lock says when it is not there. Answers whether the product can go on. */
export async function ensureDependencies() {
  if (isInstalled()) return true;
  const { file, first, env } = npm();
  const { code, output } = await quietly(
    file,
    [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { saying: '正在安装依赖（只在首次或依赖有变化时，通常不到两分钟）', env },
  );
  if (code === 0) return true;
  console.error(output.split('\n').slice(-20).join('\n'));
  console.error(`安装依赖没有成功。${installAdvice(output)}`);
  return false;
}
