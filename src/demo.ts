import type { DemoClock } from '../seeds/demo/demo-clock.ts';
import { loadDemo } from '../seeds/demo/load.ts';
import { findDemoMark } from '../seeds/demo/marker.ts';
import { demoPassword, demoStaff } from '../seeds/demo/staff.ts';
import type { Kernel } from './platform/kernel.ts';

/** Plays the demo's month once; a warm start finds it played. */
export async function playDemo(kernel: Kernel, clock: DemoClock): Promise<void> {
  const mark = await findDemoMark(kernel.db);
  if (!mark?.isComplete) process.stdout.write('正在准备演示数据（只在第一次启动时需要）……\n');
  const { refused } = await loadDemo(kernel, clock);
  for (const why of refused) kernel.log.warn({ why }, 'an act of the demo was refused');
}

export function welcomeToDemo(address: string): string {
  const lines = demoStaff()
    .filter(({ login }, at) => at < 14 || login.startsWith('demo.'))
    .map(({ login, title, name }) => `  ${login.padEnd(22)}${title} ${name}`);
  return [
    '',
    '援护演示已启动（人物、单位、案件均为虚构，只在本机开放）',
    `  公众页面  ${address}/`,
    `  办公页面  ${address}/office/`,
    `  接口文档  ${address}/api/openapi.json`,
    '',
    `演示账号（密码都是 ${demoPassword}）`,
    ...lines,
    '',
    '登录分两步：密码，然后动态口令。演示不用手机，登录页上直接显示现在的口令；真的系统不会显示。',
    '',
    '按 Ctrl-C 停止。',
    '',
  ].join('\n');
}
