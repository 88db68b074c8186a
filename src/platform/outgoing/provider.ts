import type { ShortMessage } from './short-messages.ts';

/** What a provider is asked to carry. `id` is the same however often it is asked: the provider may drop a second copy. */
export type Parcel = { id: string; to: string; template: ShortMessage | (string & {}); body: string };
/** `temporary` is asked again later; `because` is a code, never the words of the provider, which may quote her number. */
export type Handed =
  | { outcome: 'accepted'; reference?: string }
  | { outcome: 'temporary'; because: string }
  | { outcome: 'permanent'; because: string };

export type Provider = { send(parcel: Parcel): Promise<Handed> };
/** Chosen by the settings. A channel without one stays in the outbox, where the office sees it and acts by hand. */
export type Providers = { readonly [Channel in 'sms' | 'mail' | 'wechat']?: Provider };

const timeout = 10_000;

/** One HTTP call with a limit; whatever goes wrong on the way is temporary. */
export async function called(url: string, init: RequestInit): Promise<Response | Handed> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (response.ok) return response;
    await response.body?.cancel();
    const isTemporary = response.status === 408 || response.status === 429 || response.status >= 500;
    return { outcome: isTemporary ? 'temporary' : 'permanent', because: `HTTP ${response.status}` };
  } catch (error) {
    return {
      outcome: 'temporary',
      because: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network',
    };
  }
}

export const isHanded = (answer: Response | Handed): answer is Handed => 'outcome' in answer;

/** The value at a dotted path of an answer, as text. */
export function valueAt(answer: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null
          ? Object.entries(part).find(([name]) => name === key)?.[1]
          : undefined,
      answer,
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
