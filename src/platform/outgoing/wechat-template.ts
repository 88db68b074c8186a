import { called, isHanded, valueAt, type Handed, type Provider } from './provider.ts';

export type WechatSettings = {
  /** `https://api.weixin.qq.com`, or the office's own gateway before it. */
  url: string;
  appId: string;
  secret: string;
  /** Our wording to the template id registered with WeChat: `{"something-new": "TM0001"}`. */
  templates: Readonly<Record<string, string>>;
};

/** Busy, or the token ran out: worth another try. Everything else WeChat says is final. */
const temporary: ReadonlySet<string> = new Set(['-1', '40001', '40014', '42001', '45009', '45011']);

/** Template messages of an official account. */
export function wechatTemplate({ url, appId, secret, templates }: WechatSettings): Provider {
  let token: string | undefined;
  const tokenOf = async (): Promise<string | Handed> => {
    if (token !== undefined) return token;
    // The secret travels in a body, never in an address that a proxy writes down.
    const answer = await called(`${url}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret }),
    });
    if (isHanded(answer)) return answer;
    token = valueAt(await answer.json().catch(() => undefined), 'access_token');
    return token ?? { outcome: 'temporary', because: 'no token' };
  };
  return {
    send: async ({ id, to, template, body }) => {
      const templateId = templates[template];
      if (templateId === undefined) return { outcome: 'permanent', because: 'no template' };
      const access = await tokenOf();
      if (typeof access !== 'string') return access;
      const answer = await called(`${url}/cgi-bin/message/template/send?access_token=${encodeURIComponent(access)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          touser: to,
          template_id: templateId,
          client_msg_id: id,
          data: { thing1: { value: body } },
        }),
      });
      if (isHanded(answer)) return answer;
      const said: unknown = await answer.json().catch(() => undefined);
      const code = valueAt(said, 'errcode') ?? '-1';
      if (code === '0')
        return { outcome: 'accepted', ...(reference(said) ? { reference: reference(said) ?? '' } : {}) };
      if (temporary.has(code)) token = undefined;
      return { outcome: temporary.has(code) ? 'temporary' : 'permanent', because: `WeChat ${code}` };
    },
  };
}

const reference = (said: unknown): string | undefined => valueAt(said, 'msgid');
