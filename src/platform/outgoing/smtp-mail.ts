import { createTransport } from 'nodemailer';
import type { Provider } from './provider.ts';

/** The subject lies open in every list of mails: it says nothing. */
const subject = '您有一条新消息';

/** Mail by SMTP, without links, pictures or attachments. */
export function smtpMail({ url, from }: { url: string; from: string }): Provider {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port ? { port: Number(port) } : {}),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  return {
    send: async ({ id, to, body }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text: body,
          messageId: `<${id}@${from.split('@').at(-1) ?? ''}>`,
        });
        return { outcome: 'accepted' };
      } catch (error) {
        const code = codeOf(error);
        return {
          outcome: code !== undefined && code >= 500 ? 'permanent' : 'temporary',
          because: code ? `SMTP ${code}` : 'network',
        };
      }
    },
  };
}

/** 4xx asks to come again, 5xx says never; no code at all means the line broke. */
function codeOf(error: unknown): number | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'responseCode' in error &&
    typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined;
}
