import path from 'node:path';
import { z } from 'zod';

/** Settings come from the environment alone, are read once, and a wrong one stops the start with what to do. */
const Environment = z.object({
  YUANHU_MODE: z.enum(['demo', 'serve'], { error: 'YUANHU_MODE 只能是 demo 或 serve' }),
  PORT: z.coerce.number({ error: 'PORT 应是端口号' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  YUANHU_KEYS: z.string().optional(),
  CIPHER_SUITE: z.enum(['aes', 'sm'], { error: 'CIPHER_SUITE 只能是 aes 或 sm' }).default('aes'),
  YUANHU_ROLES: z.string().default('web,worker'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** Acts that need a second person here, as `application.grant`; refusal and termination always do. */
  TWO_PERSON_ACTS: z.string().default(''),
  LEAVE_TO: z.url('LEAVE_TO 应是一个网址，快速离开时打开').optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
});

export type Config = {
  demo: boolean;
  port: number;
  host: string;
  dataDir: string;
  database: { ownerUrl: string; appUrl: string } | undefined;
  keys: string | undefined;
  suite: 'aes' | 'sm';
  roles: ReadonlySet<string>;
  logLevel: string;
  trustProxy: boolean;
  twoPersonActs: readonly string[];
  /** Where a quick exit leads; something anybody might be reading. */
  leaveTo?: string;
};

export function configOf(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse({ YUANHU_MODE: 'serve', ...environment });
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => message).join('；'));
  const { data } = read;
  const demo = data.YUANHU_MODE === 'demo';
  if ((data.DATABASE_URL === undefined) !== (data.DATABASE_OWNER_URL === undefined))
    throw new Error('使用外部 PostgreSQL 时，DATABASE_URL（应用登录）和 DATABASE_OWNER_URL（所有者登录）要同时给出。');
  if (demo && data.HOST !== '127.0.0.1') throw new Error('演示只在本机开放，请去掉 HOST。正式使用请用 npm run serve。');
  return {
    demo,
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(data.DATA_DIR ?? (demo ? 'data/demo' : 'data/serve')),
    database:
      data.DATABASE_URL && data.DATABASE_OWNER_URL
        ? { appUrl: data.DATABASE_URL, ownerUrl: data.DATABASE_OWNER_URL }
        : undefined,
    keys: data.YUANHU_KEYS,
    suite: data.CIPHER_SUITE,
    roles: new Set(data.YUANHU_ROLES.split(',').map((role) => role.trim())),
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY === 'true',
    ...(data.LEAVE_TO ? { leaveTo: data.LEAVE_TO } : {}),
    twoPersonActs: data.TWO_PERSON_ACTS.split(',')
      .map((act) => act.trim())
      .filter(Boolean),
  };
}
