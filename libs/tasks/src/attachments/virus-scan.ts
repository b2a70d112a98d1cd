import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Refusal } from '@zehuan/contracts';

/** What looks for viruses. */
export interface VirusScanner {
  /** Fulfils where nothing is found; refuses `virus-found`, `attachment-too-large`, `scanner-unavailable`. */
  scan(content: AsyncIterable<Buffer>): Promise<void>;
  /** Refuses `scanner-unavailable` where it does not answer. */
  ping(): Promise<void>;
}

export interface ClamavOptions {
  readonly host: string;
  readonly port: number;
  /** Milliseconds without a sign of life after which it counts as away; 60,000 when left out. */
  readonly patience?: number;
}

const largestChunk = 64 * 1024;
/** No answer of the daemon is longer. */
const longestReply = 4096;

/** The file was not looked at, so it is not taken; why is for the log, since it names servers. */
const unavailable = (cause: unknown): Refusal =>
  Object.assign(new Refusal('scanner-unavailable'), {
    cause: typeof cause === 'string' ? new Error(cause) : cause,
  });

/** One question to the daemon, on a connection of its own, with the framing of its `z` commands. */
class Conversation {
  private readonly socket: Socket;
  private readonly reply: Promise<string>;

  constructor({ host, port, patience = 60_000 }: ClamavOptions) {
    this.socket = connect({ host, port });
    this.socket.setTimeout(patience, () => this.socket.destroy(new Error('it does not answer in time')));
    this.reply = this.read();
    // Whoever waits for it is told; until then nobody is.
    this.reply.catch(() => undefined);
  }

  async ask(command: string, content?: AsyncIterable<Buffer>): Promise<string> {
    try {
      await this.write(Buffer.from(`z${command}\0`));
      if (content) await this.stream(content);
      return await this.reply;
    } finally {
      this.socket.destroy();
    }
  }

  private async stream(content: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of content) {
      for (let at = 0; at < chunk.length; at += largestChunk) {
        const part = chunk.subarray(at, at + largestChunk);
        // It says that a file is too large for it, or that it goes down, without waiting for the end.
        if (!(await this.write(lengthOf(part), part))) return;
      }
    }
    await this.write(lengthOf(Buffer.alloc(0)));
  }

  /** Whether more is wanted; false once the daemon has answered or is gone. */
  private async write(...parts: readonly Buffer[]): Promise<boolean> {
    if (!this.socket.writable) return false;
    const isFull = parts.map((part) => this.socket.write(part)).includes(false);
    return isFull ? this.drained() : true;
  }

  private async drained(): Promise<boolean> {
    const over = new AbortController();
    const drained = once(this.socket, 'drain', { signal: over.signal });
    const answered = (): boolean => false;
    const isWanted = await Promise.race([drained.then(() => true, answered), this.reply.then(answered, answered)]);
    over.abort();
    return isWanted;
  }

  private read(): Promise<string> {
    return new Promise((resolve, reject) => {
      let reply = '';
      this.socket.on('data', (chunk) => {
        reply += chunk.toString('utf8');
        if (reply.includes('\0')) resolve(reply.slice(0, reply.indexOf('\0')));
        else if (reply.length > longestReply) this.socket.destroy(new Error('its answer has no end'));
      });
      this.socket.on('error', reject);
      this.socket.on('close', () => reject(new Error('it hung up without an answer')));
    });
  }
}

const lengthOf = (part: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
};

function judge(reply: string): void {
  if (reply === 'stream: OK') return;
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found !== undefined) throw new Refusal('virus-found', `The scanner found ${found}`);
  if (reply.includes('size limit exceeded'))
    throw new Refusal('attachment-too-large', 'The virus scanner takes no file of this size');
  throw unavailable(`it answered ${reply.slice(0, 200)}`);
}

/** Asks ClamAV's daemon over TCP (`INSTREAM`). Where it does not answer, nothing is let through. */
export function clamav(options: ClamavOptions): VirusScanner {
  const ask = async (command: string, content?: AsyncIterable<Buffer>): Promise<string> => {
    try {
      return await new Conversation(options).ask(command, content);
    } catch (error) {
      throw unavailable(error);
    }
  };
  return {
    scan: async (content) => {
      judge(await ask('INSTREAM', content));
    },
    ping: async () => {
      const reply = await ask('PING');
      if (reply !== 'PONG') throw unavailable(`it answered ${reply.slice(0, 200)}`);
    },
  };
}

/** Has a file on this machine scanned. */
export const scanFile = (scanner: VirusScanner, path: string): Promise<void> =>
  scanner.scan(createReadStream(path) as AsyncIterable<Buffer>);
