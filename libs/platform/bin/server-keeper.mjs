/**
 * Stands between zehuan and a server that it started, so that the server never outlives it: when the one who asked
 * for the server is gone, however it ended, the keeper stops the server and ends too. It leads a process group of
 * its own, so that Ctrl-C in a terminal reaches zehuan only, which then stops its servers in the right order.
 *
 * Plain JavaScript without imports of ours: it must run from the sources and from the build alike.
 * Its one argument is JSON: { command, args, cwd, uid, gid, logFile, stopSignal, patience, watchPid, remove };
 * the server gets the keeper's own environment.
 * With `watchPid` it looks once a second whether that process lives; otherwise it holds on to its standard input.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';

const spec = JSON.parse(process.argv[2]);
const log = spec.logFile ? openSync(spec.logFile, 'a') : 'ignore';

const child = spawn(spec.command, spec.args, {
  cwd: spec.cwd,
  // Our own programs end when this pipe breaks, should the keeper itself be killed; servers do not read it.
  stdio: ['pipe', log, log],
  ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid }),
});
child.stdin.on('error', () => undefined);
if (log !== 'ignore') closeSync(log);

const tell = (message) => {
  if (process.connected) process.send(message, () => undefined);
};

let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  child.kill(spec.stopSignal);
  setTimeout(() => child.kill('SIGKILL'), spec.patience).unref();
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

child.on('spawn', () => tell({ kind: 'started', pid: child.pid }));
child.on('error', (error) => {
  tell({ kind: 'failed', message: error.message });
  process.exitCode = 127;
  process.disconnect?.();
});
child.on('exit', (code, signal) => {
  tell({ kind: 'ended', code, signal });
  for (const path of spec.remove ?? []) rmSync(path, { recursive: true, force: true });
  process.exit(isStopping ? 0 : (code ?? 1));
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
if (spec.watchPid) {
  setInterval(() => {
    if (!isAlive(spec.watchPid)) stop();
  }, 1_000);
} else {
  process.on('disconnect', stop);
  process.on('message', stop);
}
