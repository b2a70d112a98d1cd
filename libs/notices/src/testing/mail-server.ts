import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Mail {
  readonly messageId: string;
  readonly subject: string;
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: readonly Mail[];
  /** Drops all connections without a word, as a machine does that dies. */
  breakConnections(): void;
  close(): Promise<void>;
}

/** A real mail server, which keeps what it gets; on a free port unless one is given. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      readMail(stream, (mail) => {
        mails.push(mail);
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    breakConnections: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Reads a whole mail, then hands it on. */
export const readMail = (stream: NodeJS.ReadableStream, then: (mail: Mail) => void): void => {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => then(mailOf(Buffer.concat(parts).toString())));
};

const bytesOf = (quoted: string): string =>
  Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** What a part of a mail says: its headers end at the first empty line, its text at the next boundary. */
export const decoded = (part: string): string => {
  const [headers = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split('\r\n--')[0] ?? '';
  return /base64/i.test(headers) ? Buffer.from(body, 'base64').toString() : bytesOf(body.replace(/=\r\n/g, ''));
};

const mailOf = (raw: string): Mail => {
  const header = (name: string): string => new RegExp(`^${name}: (.*(?:\r\n\\s.*)*)`, 'mi').exec(raw)?.[1] ?? '';
  const words = (text: string): string =>
    text
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, part: string) => Buffer.from(part, 'base64').toString())
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, part: string) => bytesOf(part.replace(/_/g, ' ')));
  return { messageId: header('Message-ID'), subject: words(header('Subject')), raw };
};
