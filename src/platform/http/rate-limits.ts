import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../viewer.ts';
import type { HttpContext } from './api.ts';
import { changesSomething } from './own-site.ts';

/** What a request is, for the limits: each has its own pace. */
export const paces = { read: 1200, write: 300, signIn: 90, upload: 60 } as const satisfies Record<string, number>;
export type Pace = keyof typeof paces;
/** Requests in a minute from one source; one person may use half of them. */
export type Paces = Readonly<Record<Pace, number>>;

export type RateLimits = {
  /** The seconds to wait, when this source, or this person, has gone too fast. */
  ofSource(pace: Pace, address: string): Promise<number | undefined>;
  ofPerson(pace: Pace, viewer: Viewer): Promise<number | undefined>;
};

/** Counted in the memory of this process: it slows a flood down. What protects secrets is counted in the database. */
export function rateLimitsOf(allowed: Paces): RateLimits {
  const limiters = (share: number) => {
    const of = (pace: Pace) =>
      new RateLimiterMemory({ keyPrefix: pace, points: Math.max(1, Math.ceil(allowed[pace] * share)), duration: 60 });
    return { read: of('read'), write: of('write'), signIn: of('signIn'), upload: of('upload') };
  };
  const sources = limiters(1);
  const persons = limiters(0.5);
  return {
    ofSource: (pace, address) => waitOf(sources[pace], networkOf(address)),
    ofPerson: async (pace, viewer) => {
      const who = personOf(viewer);
      return who === undefined || pace === 'signIn' ? undefined : waitOf(persons[pace], who);
    },
  };
}

async function waitOf(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
    throw spent;
  }
}

function personOf(viewer: Viewer): string | undefined {
  if (viewer.kind === 'staff') return viewer.staffId;
  return viewer.kind === 'applicant' ? viewer.applicationId : undefined;
}

/** One household has a whole IPv6 network of 2^64 addresses: they count as one source. */
export function networkOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d+\./i.test(address)) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole = [
    ...groups,
    ...Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length) }, () => '0'),
    ...rest,
  ];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

export const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/i.test(address);

export function paceOf(c: HttpContext, signsIn: (path: string) => boolean): Pace {
  if (!changesSomething(c)) return 'read';
  const { path, method } = c.req;
  if (method === 'POST' && signsIn(path)) return 'signIn';
  return path === '/api/files' || c.req.header('content-type')?.startsWith('multipart/') ? 'upload' : 'write';
}
