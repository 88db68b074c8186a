import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { sql } from 'kysely';
import type { Measured } from './load.ts';
import type { Office } from './office.ts';

export type Figure = {
  name: string;
  product: Measured[];
  minimal: Measured[];
  unloaded: { product: Measured; minimal: Measured };
};
export type Conditions = Record<string, string>;
type Settings = { connections: number; seconds: number; rounds: number; unloadedCount: number };

const labels: Readonly<Record<string, string>> = {
  create: '递交申请',
  read: '看一件申请',
  list: '申请列表（带总数）',
  search: '按两字姓名查找',
  groups: '工作台（分组计数）',
};
const aims: Readonly<Record<string, number>> = { create: 0.5, list: 0.5, read: 0.4 };

export async function conditionsOf({ kernel }: Office, _ownerUrl: string): Promise<Conditions> {
  const setting = async (name: string): Promise<string> =>
    (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(kernel.db)).rows[0]?.value ?? '';
  const { rows } = await sql<
    Record<'cases' | 'events' | 'busy', number>
  >`select (select count(*) from cases) as cases, (select count(*) from events) as events, (select max(count) from (select count(*) from applications group by agency_id) t) as busy`.execute(
    kernel.db,
  );
  const [processor] = cpus();
  return {
    日期: new Date().toISOString().slice(0, 10),
    机器: `${cpus().length} 核 ${processor?.model.trim() ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB；客户端、产品、数据库同在一机`,
    版本: `Node ${process.versions.node}，PostgreSQL ${await setting('server_version')}`,
    数据: `案件 ${rows[0]?.cases} 件，事件 ${rows[0]?.events} 条，最忙的机构 ${rows[0]?.busy} 件`,
    落盘: `fsync ${await setting('fsync')}，synchronous_commit ${await setting('synchronous_commit')}，shared_buffers ${await setting('shared_buffers')}`,
    开始时机器负载: loadavg()
      .map((load) => load.toFixed(2))
      .join(' '),
  };
}

const rate = (rounds: readonly Measured[]): number =>
  rounds.reduce((sum, { requests }) => sum + requests, 0) / rounds.reduce((sum, { seconds }) => sum + seconds, 0);
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

export async function report(
  conditions: Conditions,
  figures: readonly Figure[],
  settings: Settings,
  write: boolean,
): Promise<void> {
  const rows = figures.map(({ name, product, minimal, unloaded }) => {
    const ratios = product.map((round, at) => rate([round]) / rate(minimal.slice(at, at + 1)));
    const ratio = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? NaN; // the median round: a busy machine troubles both sides of a round alike
    const aim = aims[name];
    return `| ${labels[name] ?? name} | ${Math.round(rate(product))} | ${Math.round(rate(minimal))} | **${ratio.toFixed(2)}**（${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}） | ${aim === undefined ? '' : `≥ ${aim}${ratio >= aim ? '' : ' 未达到'}`} | ${ms(unloaded.product.p50)} / ${ms(unloaded.product.p99)} | ${ms(unloaded.minimal.p50)} / ${ms(unloaded.minimal.p99)} |`;
  });
  const text = [
    ...Object.entries(conditions).map(([name, value]) => `- ${name}：${value}`),
    `- 测法：${settings.connections} 个连接，产品与最简处理程序交替各 ${settings.rounds} 轮、每轮 ${settings.seconds} 秒；空载延迟为一个连接 ${settings.unloadedCount} 次`,
    `- 测完时机器负载：${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
    '',
    '| | 产品（次/秒） | 最简（次/秒） | 比值，各轮的中位数（最低–最高） | 目标 | 产品空载 p50 / p99（毫秒） | 最简空载 p50 / p99（毫秒） |',
    '| --- | ---: | ---: | ---: | --- | ---: | ---: |',
    ...rows,
  ].join('\n');
  process.stdout.write(`\n${text}\n`);
  if (!write) return;
  const file = new URL('../docs/bench.md', import.meta.url);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /<!-- figures -->[\s\S]*<!-- end -->/,
      () => `<!-- figures -->\n\n${text}\n\n<!-- end -->`,
    ),
  );
}
