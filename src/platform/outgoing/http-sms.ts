import { called, isHanded, valueAt, type Parcel, type Provider } from './provider.ts';

export type HttpSmsSettings = {
  /** May name `{id}` and `{template}`; a telephone number never stands in an address. */
  url: string;
  /** A JSON document; `{to}` `{body}` `{template}` `{id}` are filled into its texts. */
  body: unknown;
  headers: Readonly<Record<string, string>>;
  /** `code=0`: what the answer must say to count as accepted. Absent: any 2xx does. */
  success?: { path: string; equals: string };
};

/** Any SMS gateway that takes a JSON document by POST. */
export function httpSms({ url, body, headers, success }: HttpSmsSettings): Provider {
  return {
    send: async (parcel) => {
      const answer = await called(filled(url, { ...parcel, to: '', body: '' }, encodeURIComponent), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': parcel.id, ...headers },
        body: JSON.stringify(filledThrough(body, parcel)),
      });
      if (isHanded(answer)) return answer;
      const said: unknown = await answer.json().catch(() => undefined);
      if (success && valueAt(said, success.path) !== success.equals)
        return { outcome: 'permanent', because: `${success.path}=${(valueAt(said, success.path) ?? '').slice(0, 20)}` };
      return { outcome: 'accepted' };
    },
  };
}

function filledThrough(part: unknown, parcel: Parcel): unknown {
  if (typeof part === 'string') return filled(part, parcel, (value) => value);
  if (Array.isArray(part)) return part.map((each) => filledThrough(each, parcel));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filledThrough(value, parcel)]));
}

const filled = (text: string, parcel: Parcel, written: (value: string) => string): string =>
  text.replaceAll(/\{(to|body|template|id)\}/g, (_, name: keyof Parcel) => written(parcel[name]));
