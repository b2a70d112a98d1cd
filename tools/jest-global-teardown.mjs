import fs from 'node:fs';

/** Stops what the set-up started and removes its folder. */
export default async function tearDown() {
  const { server, databaseDir } = globalThis.zehuanTestPostgres ?? {};
  await server?.stop();
  if (databaseDir) fs.rmSync(databaseDir, { recursive: true, force: true });
}
