import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** How a process of ours is started. */
export interface ProgramSpec {
  readonly name: string;
  /** The file that Node runs. */
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** How a process ended. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** API or worker as a process of its own, which is started again whenever it ends, as `zehuan up` or systemd would. */
export class Program {
  /** How often it ended by itself or was killed. */
  readonly ends: ProgramEnd[] = [];
  private child: ChildProcess | undefined;
  private ended: Promise<ProgramEnd> = Promise.resolve({ code: 0, signal: null });
  private isHeld = true;
  private extra: NodeJS.ProcessEnv = {};

  constructor(private readonly spec: ProgramSpec) {}

  get name(): string {
    return this.spec.name;
  }

  get pid(): number | undefined {
    return this.child?.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  /** Starts it, and from then on keeps it running. */
  start(extra: NodeJS.ProcessEnv = {}): void {
    this.isHeld = false;
    this.extra = extra;
    this.spawn();
  }

  /** The environment of its next start. */
  nextStartsWith(extra: NodeJS.ProcessEnv): void {
    this.extra = extra;
  }

  /** Kills it at once; it is started again. */
  kill(): void {
    if (this.pid !== undefined) process.kill(this.pid, 'SIGKILL');
  }

  /** Kills it, and does not start it again before `start`. */
  async down(): Promise<void> {
    this.isHeld = true;
    this.kill();
    await this.ended;
  }

  /** Tells it to stop, and kills it when it does not in time. */
  async stop(patience = 20_000): Promise<void> {
    this.isHeld = true;
    if (this.pid === undefined) return;
    process.kill(this.pid, 'SIGTERM');
    const late = setTimeout(() => this.kill(), patience);
    await this.ended;
    clearTimeout(late);
  }

  private spawn(): void {
    const { main, env, logFile } = this.spec;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { ...env, ...this.extra },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve({ code, signal });
      });
    });
    void this.ended.then((end) => {
      if (this.isHeld) return;
      this.ends.push(end);
      // A moment, so that one that cannot start does not take the whole machine.
      setTimeout(() => {
        if (!this.isHeld) this.spawn();
      }, 200);
    });
  }
}
