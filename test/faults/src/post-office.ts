import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the mail server treats who comes. */
export type Mood =
  | 'takes'
  /** Refuses connections. */
  | 'down'
  /** Takes each mail after some seconds. */
  | 'slow'
  /** Keeps the mail and then dies before it says so: the sender cannot know. */
  | 'dies-after-data';

const slowMilliseconds = 4_000;

/** A real mail server whose moods are planned, and which remembers every mail that it has kept. */
export class PostOffice {
  readonly mails: { readonly messageId: string; readonly to: string }[] = [];
  /** How often each mood met a mail or a connection. */
  readonly met = new Map<Mood, number>();
  private mood: Mood = 'takes';
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async open(): Promise<this> {
    await this.listen();
    return this;
  }

  async become(mood: Mood): Promise<void> {
    this.mood = mood;
    if (mood === 'down') await this.close();
    else if (!this.server) await this.listen();
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.breakConnections();
    if (server)
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
  }

  private breakConnections(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private meet(): Mood {
    this.met.set(this.mood, (this.met.get(this.mood) ?? 0) + 1);
    return this.mood;
  }

  private async listen(): Promise<void> {
    const server = new SMTPServer({
      ...{ authOptional: true, closeTimeout: 50, disabledCommands: ['STARTTLS'] },
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString();
          const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
          this.mails.push({ messageId, to: session.envelope.rcptTo.map(({ address }) => address).join() });
          const mood = this.meet();
          if (mood === 'dies-after-data') this.breakConnections();
          else if (mood === 'slow') setTimeout(callback, slowMilliseconds);
          else callback();
        });
      },
    });
    // Connections that break are the sender's trouble, and often made here.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => {
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }
}
