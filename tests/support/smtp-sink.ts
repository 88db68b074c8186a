import { createServer, type Socket } from 'node:net';

export type Mail = { from: string; to: string; data: string };
export type SmtpSink = {
  url: string;
  mails: readonly Mail[];
  /** The next answers to MAIL FROM, before it takes mails again. */
  refuse(...answers: string[]): void;
  close(): Promise<void>;
};

/** A mail server that keeps what it is handed: enough of RFC 5321 for a real client on a real socket. */
export async function smtpSink(): Promise<SmtpSink> {
  const mails: Mail[] = [];
  const refusals: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, mails, refusals);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    mails,
    refuse: (...answers) => void refusals.push(...answers),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function serve(socket: Socket, mails: Mail[], refusals: string[]): void {
  let buffer = '';
  let mail: Mail | undefined;
  let isData = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 sink');
    else if (verb === 'MAIL') {
      const refused = refusals.shift();
      if (refused) return say(refused);
      mail = { from: /<(.*?)>/.exec(line)?.[1] ?? '', to: '', data: '' };
      say('250 ok');
    } else if (verb === 'RCPT') {
      if (mail) mail.to = /<(.*?)>/.exec(line)?.[1] ?? '';
      say('250 ok');
    } else if (verb === 'DATA') {
      isData = true;
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  say('220 sink');
  socket.on('data', (bytes) => {
    buffer += bytes.toString();
    for (;;) {
      const end = isData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (!isData) obey(part);
      else {
        if (mail) mails.push({ ...mail, data: part });
        isData = false;
        say('250 taken');
      }
    }
  });
}
