import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What EICAR's harmless test file says, in two halves so that no scanner takes this source for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Clamd {
  readonly port: number;
  /** Every whole file that came, in order. */
  readonly scanned: readonly Buffer[];
  close(): Promise<void>;
}

export interface ClamdOptions {
  /** As `StreamMaxLength`. */
  readonly mostBytes?: number;
  /** What it does once a stream has come: answer, keep silent, hang up, or answer what is no answer. */
  readonly manner?: 'answers' | 'hangs' | 'dies' | 'babbles' | 'errs';
  /** Hangs up after so many bytes of a stream. */
  readonly diesAfter?: number;
}

/** A small server that speaks ClamAV's protocol as its daemon does: `zPING`, and `zINSTREAM` in chunks. */
export async function clamd(options: ClamdOptions = {}): Promise<Clamd> {
  const scanned: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    converse(socket, options, scanned);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    scanned,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function converse(socket: Socket, options: ClamdOptions, scanned: Buffer[]): void {
  let pending: Buffer = Buffer.alloc(0);
  let command: string | null = null;
  const parts: Buffer[] = [];
  let size = 0;
  const say = (text: string): void => void socket.end(`${text}\0`);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    if (command === null) {
      const end = pending.indexOf(0);
      if (end < 0) return;
      command = pending.toString('utf8', 0, end);
      pending = pending.subarray(end + 1);
      if (command === 'zPING') say('PONG');
      else if (command !== 'zINSTREAM') say('UNKNOWN COMMAND');
    }
    while (command === 'zINSTREAM' && pending.length >= 4) {
      const length = pending.readUInt32BE();
      if (length > 0 && pending.length < 4 + length) return;
      parts.push(pending.subarray(4, 4 + length));
      pending = pending.subarray(4 + length);
      size += length;
      if (size > (options.mostBytes ?? Infinity)) {
        command = 'done';
        say('INSTREAM size limit exceeded. ERROR');
      } else if (size > (options.diesAfter ?? Infinity)) socket.destroy();
      else if (length === 0) {
        command = 'done';
        scanned.push(Buffer.concat(parts));
        answer(socket, options, Buffer.concat(parts), say);
      }
    }
  });
}

function answer(socket: Socket, { manner = 'answers' }: ClamdOptions, file: Buffer, say: (text: string) => void): void {
  switch (manner) {
    case 'answers':
      say(file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
      return;
    case 'hangs':
      return;
    case 'dies':
      socket.destroy();
      return;
    case 'babbles':
      socket.write('stream: '.repeat(1000));
      return;
    case 'errs':
      say("stream: Can't allocate memory ERROR");
      return;
  }
}
