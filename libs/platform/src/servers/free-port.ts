import { createServer } from 'node:net';

/** Whether nothing listens on the port of the loopback (or the given) address, and we may. */
export const isPortFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

const anyPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });

/** The wished port when it is free, any other free one otherwise. Between the answer and its use it may be taken. */
export const freePort = async (wished?: number): Promise<number> =>
  wished !== undefined && (await isPortFree(wished)) ? wished : anyPort();
