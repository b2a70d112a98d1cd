import type { ExitCode, Settings } from '@zehuan/platform';
import type { CliContext } from '../context.js';

/** What was asked of `up` beyond serving. */
export interface UpOptions {
  /** Live a whole year with simulated committees. */
  readonly demo?: boolean;
  /** Two digits of the province; 32 is Jiangsu. */
  readonly province: string;
  /** End when the year has closed. */
  readonly exit?: boolean;
  /** How long a day of the year lasts, milliseconds. */
  readonly dayMs: number;
  /** Which simulated committees. */
  readonly seed: string;
  /** Only a part of the province. */
  readonly small?: boolean;
  /** Settings of API and worker that hold where the environment says nothing. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** The system as it runs, for what is done once everything is ready. */
export interface UpContext extends Pick<CliContext, 'say' | 'report'> {
  readonly settings: Settings;
  readonly options: UpOptions;
  /** The record as its owner. */
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  /** Without a slash at the end. */
  readonly apiAddress: string;
  /** Aborted when the system is told to stop, or a server is gone for good. */
  readonly signal: AbortSignal;
}

/**
 * What `up` does once everything is ready. An exit code ends the system with it; undefined lets it run on.
 */
export type AfterReady = (context: UpContext) => Promise<ExitCode | undefined>;
