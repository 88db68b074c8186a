import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { quietly } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser for the journeys: the one named in CHROMIUM, else the first on the PATH. */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  for (const name of NAMES) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (folder !== '' && isProgram(file)) return file;
    }
  }
  return undefined;
}

export const browserAdvice = [
  '测试要用浏览器走完每一条流程，这台机器上没有找到 Chromium。请任选其一后重试：',
  '  1. Debian、Ubuntu：sudo apt-get install -y chromium',
  '  2. 已装在别处：CHROMIUM=/完整/路径/chromium npm test',
].join('\n');

/** Finds a browser, or installs Debian's when root may. Answers its path. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROMIUM || process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await quietly('apt-get', ['update'], { saying: '正在更新软件包目录', env });
  const { code, output } = await quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    saying: '正在安装测试用的浏览器 Chromium',
    env,
  });
  if (code !== 0) console.error(output.split('\n').slice(-10).join('\n'));
  return findBrowser();
}
