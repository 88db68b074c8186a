import { demoCounties } from './offices.ts';
import { demoPassword, demoStaff } from './staff.ts';

/** What the terminal says when the demo is ready: where to look, and as whom. */
export function demoWelcome(address: string): string {
  const first = demoCounties[0];
  const shown = demoStaff().filter(({ login }) => login.startsWith(`${first.key}.`) && !/[2-6]$/.test(login));
  const lines = shown.map(({ login, title, name }) => `    ${login.padEnd(20)}${title}　${name}`);
  return [
    '', '援护 · 演示（人和事都是虚构的，只在本机开放，不向外发送任何消息）', '',
    `  群众页面    ${address}/`, `  工作台      ${address}/office`, `  接口文档    ${address}/api/openapi.json`, '',
    `  演示登录（密码都是 ${demoPassword}）`, ...lines,
    `    其余县把 ${first.key} 换成 ${demoCounties.slice(1).map(({ key }) => key).join('、')}；另有 province.clerk、taiyuan.clerk、hotline`, '',
    '  按 Ctrl-C 停止。', '',
  ].join('\n');
}
