import type { PayloadCodec } from '@temporalio/common';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Bank } from '../bank/bank.ts';
import type { Attendance } from '../bus/attendance.ts';
import type { Bus } from '../bus/bus.ts';
import type { DataRequests } from '../data-requests/data-requests.ts';
import type { Declarations } from '../declarations/declarations.ts';
import type { Origins } from '../domain/ats/provider.ts';
import type { Probe } from '../domain/probe.ts';
import type { AddressRange } from '../host/address-range.ts';
import type { IntegrityReader } from '../integrity/integrity.ts';
import type { Limits } from '../limits/limits.ts';
import type { Media } from '../media/media.ts';
import type { SealingKey } from '../privacy/seal.ts';
import type { Readers } from '../readers/readers.ts';
import type { Records } from '../records/records.ts';
import type { LanguageInfo } from '../sandbox/sandbox.ts';
import type { TelemetryIntake } from '../telemetry/intake.ts';
import type { InterviewGateway } from '../temporal/gateway.ts';
import type { Transcriptions } from '../temporal/transcriptions.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { Web } from '../web/files.ts';

/** Everything that the API works with. Built in `src/main.ts`. */
export interface ApiDependencies {
  records: Records;
  telemetry: TelemetryIntake;
  integrity: IntegrityReader;
  gateway: InterviewGateway;
  transcriptions: Transcriptions;
  dataRequests: DataRequests;
  /** No call but the person's own export reads it. */
  declarations: Pick<Declarations, 'declare'>;
  /** Seals and unseals what Temporal keeps. */
  codec: PayloadCodec;
  /** Of the installation: seals what it keeps secret of others. */
  sealingKey: SealingKey;
  media: Media;
  bus: Bus;
  /** Null where this is the only process with the API. */
  attendance: Attendance | null;
  limits: Limits;
  bank: Bank;
  readers: Pick<Readers, 'reportPage' | 'reportPdf'>;
  /** Languages that an interview can offer, in the order in which they are shown. */
  sandboxLanguages: readonly LanguageInfo[];
  /** The client for browsers. */
  web: Web;
  probes: Probes;
  settings: ApiSettings;
  /** Aborted once the process is about to stop: the health says so from then on, and new work is refused. */
  stopping: AbortSignal;
  logger: Logger;
  registry: Registry;
  tracing: Tracing;
  /** Milliseconds since the epoch. */
  clock: () => number;
}

export interface ApiSettings {
  /** The first signs tokens, all of them verify. */
  jwtSecrets: readonly string[];
  /** Browser origins beside the API's own that may call with credentials, such as `https://viva.example`. */
  frontendOrigins: readonly string[];
  /** Begins every link that leaves the API, such as `https://viva.example.org`. */
  publicOrigin: string;
  /** Whose word on where a call comes from is believed. */
  trustedProxies: readonly AddressRange[];
  /** Counted checks that a task allows. */
  maxAttempts: number;
  idleLimitMs: number;
  /** Webhooks may also be called by http where they are on this machine. */
  webhooksToLoopback: boolean;
  /** Where systems that order interviews may have themselves called. */
  atsOrigins: Origins;
  /** Whether somebody writes down what is said. */
  hasTranscriber: boolean;
  /** For so long an interview is kept after its end. */
  retentionDays: number;
  /** A stream says so often that it lives, and looks whether its reader may still read; 15 s where left out. */
  keepAliveMs?: number;
  /** So long a process that is about to stop says so before it ends its streams: proxies find another one meanwhile. */
  drainMs: number;
  /** The list of workflows in Temporal's UI; null where there is none. */
  workflowsUrl: string | null;
  /** Of that UI, whose pages may ask the codec with the cookie; null where there is none. */
  temporalUiOrigin: string | null;
  version: string;
  /** What the process is there for, as `--role` has it. */
  role: string;
  /** Each opens metrics and the details of the health to whoever sends it; none: to this machine alone. */
  metricsTokens: readonly string[];
}

export type CheckName =
  | 'temporal'
  | 'database'
  | 'telemetry'
  | 'docker'
  | 'llm'
  | 'transcriber'
  | 'redis'
  | 'mail'
  | 'media'
  | 'workers';

/** How each dependency is, asked anew; of what the process does not use there is none. */
export type Probes = Record<'temporal' | 'database', () => Promise<Probe>> &
  Partial<Record<CheckName, () => Promise<Probe>>>;
