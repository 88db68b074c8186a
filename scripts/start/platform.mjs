import { existsSync } from 'node:fs';

const GLIBC_LOADER = '/lib64/ld-linux-x86-64.so.2';

/** Why the product cannot run on this machine, or undefined when it can. */
export function platformProblem({ platform, arch, version, hasGlibc }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (platform !== 'linux' || arch !== 'x64') {
    return `援护目前只支持 64 位 Intel/AMD 处理器的 Linux（linux-x64），这台机器是 ${platform}-${arch}。\n请换一台 linux-x64 的机器，或在其中的虚拟机、容器里运行。`;
  }
  if (!hasGlibc) {
    return '这个 Linux 没有 glibc（例如 Alpine），随产品提供的 PostgreSQL 无法运行。\n请换用 Debian、Ubuntu、openEuler、统信 UOS、麒麟等带 glibc 的系统。';
  }
  if (major < 20 || (major === 20 && minor < 18)) {
    return `需要 Node.js 20.18 或更高版本，这里是 ${version}。请升级 Node.js 后重试。`;
  }
  return undefined;
}

export function thisMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    version: process.versions.node,
    hasGlibc: existsSync(GLIBC_LOADER),
  };
}
