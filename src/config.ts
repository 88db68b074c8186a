import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import type { Tls } from './platform/http/listen.ts';
import { isLoopback, paces, type Pace, type Paces } from './platform/http/rate-limits.ts';
import type { ProviderSettings } from './platform/outgoing/providers-of.ts';
import { changedBudgetsOf, type ChangedBudgets } from './secrecy/view-budget.model.ts';
import { json, providersIn } from './provider-settings.ts';

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
  /** Where the audit's signed checkpoints are written a second time: best on another machine. */
  AUDIT_COPY_TO: z.string().optional(),
  YUANHU_ROLES: z.string().default('web,worker'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** Acts that need a second person here, as `application.grant`; refusal and termination always do. */
  TWO_PERSON_ACTS: z.string().default(''),
  /** What a staff password must be: the 等保 rule, or OWASP ASVS 5.0. */
  PASSWORD_POLICY: z.enum(['dengbao', 'asvs'], { error: 'PASSWORD_POLICY 只能是 dengbao 或 asvs' }).default('dengbao'),
  LEAVE_TO: z.url('LEAVE_TO 应是一个网址，快速离开时打开').optional(),
  TRUST_PROXY: z.enum(['true', 'false'], { error: 'TRUST_PROXY 只能是 true 或 false' }).default('false'),
  /** Files in PEM; with both, HTTPS is served directly. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  /** Requests a minute from one source, as `read=1200,write=300`; `off` for a load test. */
  RATE_LIMITS: z.string().default(''),
  /** How many files somebody sees before the second factor is asked for again; silent means the dated table. */
  VIEW_BUDGETS: z.string().default(''),
  /** How short messages leave: any gateway that takes JSON by POST. Absent: they wait in the outbox. */
  SMS_URL: z
    .url('SMS_URL 应是一个网址')
    .refine((url) => !/\{(to|body)\}/.test(url), 'SMS_URL 里不能有号码和内容，请放进 SMS_BODY')
    .optional(),
  SMS_BODY: json(z.record(z.string(), z.unknown()), 'SMS_BODY').optional(),
  SMS_HEADERS: json(z.record(z.string(), z.string()), 'SMS_HEADERS').optional(),
  SMS_SUCCESS: z
    .string()
    .regex(/^[\w.]+=.+$/, 'SMS_SUCCESS 应写成 code=0 的样子')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL 应以 smtp:// 或 smtps:// 开头')
    .optional(),
  MAIL_FROM: z.email('MAIL_FROM 应是一个邮箱').optional(),
  WECHAT_URL: z.url('WECHAT_URL 应是一个网址').default('https://api.weixin.qq.com'),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  WECHAT_TEMPLATES: json(z.record(z.string(), z.string()), 'WECHAT_TEMPLATES').optional(),
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
  passwordPolicy: 'dengbao' | 'asvs';
  providers: ProviderSettings;
  auditCopyTo?: string;
  /** Where a quick exit leads; something anybody might be reading. */
  leaveTo?: string;
  tls?: Tls;
  /** Absent only when switched off. */
  paces?: Paces;
  viewBudgets: ChangedBudgets;
};

export function configOf(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse({ YUANHU_MODE: 'serve', ...environment });
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => message).join('；'));
  const { data } = read;
  const demo = data.YUANHU_MODE === 'demo';
  if ((data.DATABASE_URL === undefined) !== (data.DATABASE_OWNER_URL === undefined))
    throw new Error('使用外部 PostgreSQL 时，DATABASE_URL（应用登录）和 DATABASE_OWNER_URL（所有者登录）要同时给出。');
  if (demo && data.HOST !== '127.0.0.1') throw new Error('演示只在本机开放，请去掉 HOST。正式使用请用 npm run serve。');
  const tls = tlsOf(data.TLS_CERT, data.TLS_KEY);
  const trustProxy = data.TRUST_PROXY === 'true';
  if (!isOwnMachine(data.HOST) && !tls && !trustProxy)
    throw new Error(
      `HOST=${data.HOST} 会让别的机器连进来，必须加密。请给出证书 TLS_CERT=证书.pem TLS_KEY=私钥.pem；或者前面有 HTTPS 反向代理时，设 TRUST_PROXY=true。`,
    );
  const allowed = pacesOf(data.RATE_LIMITS);
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
    passwordPolicy: data.PASSWORD_POLICY,
    trustProxy,
    ...(tls ? { tls } : {}),
    ...(allowed ? { paces: allowed } : {}),
    ...(data.AUDIT_COPY_TO ? { auditCopyTo: path.resolve(data.AUDIT_COPY_TO) } : {}),
    ...(data.LEAVE_TO ? { leaveTo: data.LEAVE_TO } : {}),
    viewBudgets: changedBudgetsOf(data.VIEW_BUDGETS),
    providers: providersIn(data),
    twoPersonActs: data.TWO_PERSON_ACTS.split(',')
      .map((act) => act.trim())
      .filter(Boolean),
  };
}

const isOwnMachine = (host: string): boolean => host === 'localhost' || isLoopback(host);

function tlsOf(cert: string | undefined, key: string | undefined): Tls | undefined {
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new Error('TLS_CERT（证书）和 TLS_KEY（私钥）要同时给出。');
  const read = (file: string, name: string): Buffer => {
    try {
      return readFileSync(file);
    } catch {
      throw new Error(`${name}=${file} 读不出来，请检查路径，以及运行服务的用户有没有读的权限。`);
    }
  };
  const tls = { cert: read(cert, 'TLS_CERT'), key: read(key, 'TLS_KEY') };
  try {
    createSecureContext(tls);
  } catch {
    throw new Error('TLS_CERT 和 TLS_KEY 不是一对 PEM 格式的证书和私钥，请核对。');
  }
  return tls;
}

function pacesOf(given: string): Paces | undefined {
  if (given === 'off') return undefined;
  const changed = given
    .split(',')
    .filter(Boolean)
    .map((one): [Pace, number] => {
      const [name = '', count] = one.split('=').map((part) => part.trim());
      if (!isPace(name) || !/^[1-9]\d{0,6}$/.test(count ?? ''))
        throw new Error(
          `RATE_LIMITS 应写成 ${Object.entries(paces)
            .map(([pace, n]) => `${pace}=${n}`)
            .join(',')}，数字是每分钟的次数。`,
        );
      return [name, Number(count)];
    });
  return { ...paces, ...Object.fromEntries(changed) };
}

const isPace = (name: string): name is Pace => Object.hasOwn(paces, name);
