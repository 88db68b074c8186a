import { z } from 'zod';
import type { ProviderSettings } from './platform/outgoing/providers-of.ts';

/** A setting that is a JSON document. */
export const json = <T extends z.ZodType>(schema: T, name: string) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue(`${name} 应是一段 JSON`);
        return z.NEVER;
      }
    })
    .pipe(schema);

type Given = {
  SMS_URL?: string | undefined;
  SMS_BODY?: Record<string, unknown> | undefined;
  SMS_HEADERS?: Record<string, string> | undefined;
  SMS_SUCCESS?: string | undefined;
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  WECHAT_URL: string;
  WECHAT_APP_ID?: string | undefined;
  WECHAT_SECRET?: string | undefined;
  WECHAT_TEMPLATES?: Record<string, string> | undefined;
};

/** Half a provider is none: what is missing is named, and nothing starts. */
export function providersIn(data: Given): ProviderSettings {
  const halves: [string, unknown, string, unknown][] = [
    ['SMS_URL', data.SMS_URL, 'SMS_BODY', data.SMS_BODY],
    ['SMTP_URL', data.SMTP_URL, 'MAIL_FROM', data.MAIL_FROM],
    ['WECHAT_APP_ID', data.WECHAT_APP_ID, 'WECHAT_SECRET', data.WECHAT_SECRET],
  ];
  for (const [one, given, other, alsoGiven] of halves)
    if ((given === undefined) !== (alsoGiven === undefined)) throw new Error(`${one} 和 ${other} 要同时给出。`);
  const [path = '', equals = ''] = data.SMS_SUCCESS?.split(/=(.*)/s) ?? [];
  return {
    ...(data.SMS_URL && data.SMS_BODY
      ? {
          sms: {
            url: data.SMS_URL,
            body: data.SMS_BODY,
            headers: data.SMS_HEADERS ?? {},
            ...(path ? { success: { path, equals } } : {}),
          },
        }
      : {}),
    ...(data.SMTP_URL && data.MAIL_FROM ? { mail: { url: data.SMTP_URL, from: data.MAIL_FROM } } : {}),
    ...(data.WECHAT_APP_ID && data.WECHAT_SECRET
      ? {
          wechat: {
            url: data.WECHAT_URL.replace(/\/$/, ''),
            appId: data.WECHAT_APP_ID,
            secret: data.WECHAT_SECRET,
            templates: data.WECHAT_TEMPLATES ?? {},
          },
        }
      : {}),
  };
}
