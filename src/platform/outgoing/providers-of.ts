import { httpSms, type HttpSmsSettings } from './http-sms.ts';
import type { Providers } from './provider.ts';
import { smtpMail } from './smtp-mail.ts';
import { wechatTemplate, type WechatSettings } from './wechat-template.ts';

export type ProviderSettings = { sms?: HttpSmsSettings; mail?: { url: string; from: string }; wechat?: WechatSettings };

/** The adapters that the settings name. */
export const providersOf = ({ sms, mail, wechat }: ProviderSettings): Providers => ({
  ...(sms ? { sms: httpSms(sms) } : {}),
  ...(mail ? { mail: smtpMail(mail) } : {}),
  ...(wechat ? { wechat: wechatTemplate(wechat) } : {}),
});
