import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a process; undefined when there is none (or only what a dead one left behind). */
export function commandLineOf(pid: number): string | undefined {
  try {
    const text =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** What tells a process from a later one with the same pid: the moment at which it started, in any notation. */
export function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() ||
        undefined
      );
    // The name of the program stands in parentheses and may hold anything; the start is the 20th field after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

const isGone = (pid: number, mark: string): boolean => !commandLineOf(pid)?.includes(mark);

/**
 * Ends a server that an earlier run left behind: only if the process with this pid has `mark` (the path of our own
 * folder) in its command line, so that a stranger who got the pid is never touched.
 */
export async function endOwnLeftover(
  pid: number,
  mark: string,
  signal: 'SIGINT' | 'SIGTERM',
  patience = 15_000,
): Promise<void> {
  if (isGone(pid, mark)) return;
  process.kill(pid, signal);
  for (const deadline = Date.now() + patience; !isGone(pid, mark);) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
