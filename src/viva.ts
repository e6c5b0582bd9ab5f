import type { Logger } from 'pino';
import type { Bank } from './bank/bank.ts';
import type { Config } from './config/config.ts';
import type { Probe } from './domain/probe.ts';
import type { Progress } from './host/progress.ts';
import type { ServiceRole } from './roles.ts';
import type { RunnerState } from './setup/runner.ts';
import type { FailedTasks } from './temporal/failed-tasks.ts';

/** One running process, as the command line and the tests see it. */
export interface Viva {
  /** Of the API, or of the health alone. */
  port: number;
  /** By which the first admin signs up, once; null once there is an admin, and in a process without the API. */
  firstAdminLink: string | null;
  /** `host:port` of the Temporal service. */
  temporalAddress: string;
  /** Null where the Temporal service is somebody else's and nobody said where its UI is. */
  temporalUiUrl: string | null;
  /** Whether code can run here, or when, or why not. */
  runner: {
    state(): RunnerState;
    /** Resolves once that is settled: the set-up goes on while all else works already. */
    settled: Promise<RunnerState>;
  };
  /** What the models' provider says of key and models; null in a process that asks none. */
  interviewer: (() => Promise<Probe>) | null;
  /** Rejects when a worker dies by itself. */
  died: Promise<never>;
  /** Takes no more, lets what runs come to its end, and stops everything that was started. */
  close(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  role: ServiceRole;
  /** Served as it is, and kept nowhere; without it, one is loaded. */
  bank?: Bank;
  /** The folder that the bank is loaded from, by default the one that ships. */
  tasks?: string;
  /** Starts a small model on this machine instead of the configured provider. */
  localLlm?: boolean;
  progress: Progress;
  /** For what goes on beside all else, after the start has ended too. */
  backgroundProgress: Progress;
  logger: Logger;
  /** What the SDK has told of workflow tasks that failed; where nobody hears it, left out. */
  failedTasks?: Pick<FailedTasks, 'count'>;
  signal?: AbortSignal;
}
