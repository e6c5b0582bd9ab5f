import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { type DatabaseLocation, fileOf, nameOf, sqliteAt } from '../database/location.ts';
import type { Origins } from '../domain/ats/provider.ts';
import type { TokenCaps } from '../domain/llm-tokens.ts';
import { LEAST_RETENTION_DAYS } from '../domain/packages/package.ts';
import type { CallKind } from '../domain/vocabulary.ts';
import type { AddressRange } from '../host/address-range.ts';
import { readPem } from '../host/pem.ts';
import { PARTS, type ServiceRole } from '../roles.ts';
import { secretOf, usableFolder } from './data-folder.ts';
import { type Environment, environment, type LOG_LEVELS } from './environment.ts';
import { ConfigError } from './error.ts';
import { givenBy, readEnvFile } from './given.ts';
import type { MailFrom, MailServer } from './mail.ts';
import type { S3Place } from './s3.ts';

/** What the environment says, read once at the start. Durations are milliseconds, paths absolute. */
export interface Config {
  /** Database, logs, keys and what the set-up keeps. */
  dataDir: string;
  /** Null: all of the machine's addresses. */
  host: string | null;
  port: number;
  /** Null: the API's own origin alone. */
  frontendOrigins: string[] | null;
  /** Begins every link that leaves the API, such as `https://viva.example.org`. */
  publicOrigin: string;
  /** Proxies in front of the API, whose word on where a call comes from is believed. */
  trustedProxies: AddressRange[];
  database: DatabaseLocation;
  telemetryDatabase: DatabaseLocation;
  /** What people have declared for the bias audit. */
  declarationDatabase: DatabaseLocation;
  /** Where recordings lie; null: in the data directory. */
  s3: S3Place | null;
  /** Between the processes of an installation; null where there is one. */
  redisUrl: string | null;
  temporal: {
    /** Null: an embedded server is started. */
    address: string | null;
    namespace: string;
    /** Null: the connection is not encrypted, unless there is a key of the API. */
    tls: { ca: Buffer | null; cert: Buffer | null; key: Buffer | null } | null;
    /** Of a service that lets in by keys. */
    apiKey: string | null;
    /** Of the embedded server's UI; null: 8233, or a free one where that is taken. */
    uiPort: number | null;
    /** Where people open that UI; null: at the embedded server's own address, if there is one. */
    uiUrl: string | null;
  };
  /** An interview is held by workers of the build that it began with, which run beside newer ones until it ends. */
  pinsInterviews: boolean;
  llm: {
    baseUrl: string;
    /** Null: the interviewer answers from pre-baked replies. */
    apiKey: string | null;
    model: string;
    codeModel: string;
    /** Kinds of call whose prompt ends with Qwen's `/no_think`. */
    noThink: CallKind[];
  };
  /** Who writes down what is said; null: nobody. */
  transcriber: {
    baseUrl: string;
    /** Null where it takes none, and where the role asks nobody. */
    apiKey: string | null;
    model: string;
    /** For one recording. */
    timeoutMs: number;
  } | null;
  /** At one of them the interviewer answers from pre-baked replies. */
  tokenCaps: TokenCaps;
  /** Null: the local socket. */
  dockerHost: string | null;
  /** An OCI runtime that the engine knows; null: its default. */
  sandboxRuntime: string | null;
  /** The first signs, the others still verify; none where the role signs nobody in. */
  jwtSecrets: string[];
  /**
   * Wrap the keys of persons: the first wraps, the others still unwrap. None, or null in the first place: keys lie in the store as they
   * are.
   */
  payloadSecrets: (string | null)[];
  /** Each opens metrics and the details of the health to other machines; none: this one alone. */
  metricsTokens: string[];
  /** Who collects traces, and what share of them; null: nobody. */
  tracing: { endpoint: string; headers: Record<string, string>; share: number } | null;
  /** For so long an interview is kept after its end. */
  retentionDays: number;
  /** Why it is for less than it should be; null where it is not. */
  retentionReason: string | null;
  /** Webhooks may also be called by http where they are on this machine. */
  webhooksToLoopback: boolean;
  /** Null: nothing is told by mail. The server is null where the role sends none, and only puts down what is to be sent. */
  mail: { from: MailFrom; server: MailServer | null } | null;
  /** Where systems that order interviews may have themselves called. */
  atsOrigins: Origins;
  /** An interview that nobody touches for so long ends by itself. */
  idleLimitMs: number;
  /** Checks of one task. */
  maxAttempts: number;
  /** A process that is told to stop says so for so long, before it does. */
  drainMs: number;
  /** Also give tasks that no sandbox has proven as they are. */
  serveUnprovenTasks: boolean;
  logLevel: LogLevel;
}

/** Proxies look every second or two whether a process takes calls. */
const DRAIN_S = 5;

type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Reads the variables from `env` and from the file `.env` in `cwd`; `env` wins. Makes the data directory, and in it
 * the signing key once, where the role signs. Secrets that are not the role's are not read. Throws {@link ConfigError} with
 * all faults.
 */
export function loadConfig(env: NodeJS.ProcessEnv, cwd: string, role: ServiceRole = 'all'): Config {
  const given = { ...givenBy(readEnvFile(join(cwd, '.env')), cwd, role), ...givenBy(env, cwd, role) };
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(describe));
  const values = parsed.data;
  const dataDir = usableFolder(resolve(cwd, values.VIVA_DATA_DIR));
  const database = locate(cwd, values.URL_DATABASE?.('records') ?? sqliteAt(join(dataDir, 'viva.db')));
  const telemetryDatabase = locate(cwd, apartOf(values, 'telemetry', dataDir));
  const declarationDatabase = locate(cwd, apartOf(values, 'declarations', dataDir));
  requireApart('URL_TELEMETRY_DATABASE', telemetryDatabase, { URL_DATABASE: database });
  requireApart('URL_DECLARATION_DATABASE', declarationDatabase, {
    URL_DATABASE: database,
    URL_TELEMETRY_DATABASE: telemetryDatabase,
  });
  if (values.PIN_INTERVIEWS && !values.TEMPORAL_ADDRESS) {
    throw new ConfigError([
      'PIN_INTERVIEWS: it needs a Temporal service that outlives the workers; give TEMPORAL_ADDRESS, or leave it out',
    ]);
  }
  const isShort = values.RETENTION_DAYS < LEAST_RETENTION_DAYS;
  if (isShort && !values.RETENTION_REASON) {
    throw new ConfigError([
      `RETENTION_REASON: logs and reports are kept for ${LEAST_RETENTION_DAYS} days; say why RETENTION_DAYS is less, or leave that out`,
    ]);
  }
  return {
    dataDir,
    host: values.HOST ?? null,
    port: values.PORT,
    frontendOrigins: values.FRONTEND_ORIGIN ?? null,
    publicOrigin: values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`,
    trustedProxies: values.TRUSTED_PROXIES,
    database,
    telemetryDatabase,
    declarationDatabase,
    s3: values.S3_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    temporal: {
      address: values.TEMPORAL_ADDRESS ?? null,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: tlsOf(values, cwd),
      apiKey: values.TEMPORAL_API_KEY ?? null,
      uiPort: values.TEMPORAL_UI_PORT ?? null,
      uiUrl: values.TEMPORAL_UI_URL ?? null,
    },
    pinsInterviews: values.PIN_INTERVIEWS,
    llm: {
      baseUrl: values.BASE_URL,
      apiKey: values.OPENAI_API_KEY ?? null,
      model: values.LLM_MODEL,
      codeModel: values.LLM_CODE_MODEL,
      noThink: values.LLM_NO_THINK,
    },
    transcriber: values.TRANSCRIBER_URL
      ? {
          baseUrl: values.TRANSCRIBER_URL,
          apiKey: values.TRANSCRIBER_API_KEY ?? null,
          model: values.TRANSCRIBER_MODEL,
          timeoutMs: values.TRANSCRIBER_TIMEOUT_SECONDS * 1_000,
        }
      : null,
    tokenCaps: {
      interview: values.LLM_TOKENS_PER_INTERVIEW ?? null,
      day: values.LLM_TOKENS_PER_DAY ?? null,
    },
    dockerHost: values.DOCKER_HOST ?? null,
    sandboxRuntime: values.SANDBOX_RUNTIME ?? null,
    jwtSecrets: PARTS[role].secrets.includes('JWT_SECRET') ? (values.JWT_SECRET ?? [secretOf(dataDir)]) : [],
    payloadSecrets: values.PAYLOAD_SECRET,
    metricsTokens: values.METRICS_TOKEN,
    tracing: values.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: values.OTEL_EXPORTER_OTLP_HEADERS,
          share: values.OTEL_TRACES_SAMPLER_ARG,
        }
      : null,
    retentionDays: values.RETENTION_DAYS,
    retentionReason: isShort ? (values.RETENTION_REASON ?? null) : null,
    webhooksToLoopback: values.WEBHOOKS_TO_LOOPBACK,
    mail: mailOf(values, role),
    atsOrigins: {
      greenhouse: values.GREENHOUSE_ORIGIN,
      workable: values.WORKABLE_ORIGIN,
      ashby: values.ASHBY_ORIGIN,
    },
    idleLimitMs: values.IDLE_LIMIT_MINUTES * 60_000,
    maxAttempts: values.MAX_ATTEMPTS,
    // One that is alone has nobody to send to.
    drainMs: (values.DRAIN_SECONDS ?? (role === 'all' ? 0 : DRAIN_S)) * 1_000,
    serveUnprovenTasks: values.SERVE_UNPROVEN_TASKS,
    logLevel: values.LOG_LEVEL,
  };
}

/** Files are read here, so that a fault shows before anything slow begins. */
function tlsOf(
  { TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY }: Environment,
  cwd: string,
): Config['temporal']['tls'] {
  const given = { TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY };
  if (Object.values(given).every((value) => value === undefined)) return null;
  const [ca, cert, key] = Object.entries(given).map(([name, value]) => {
    try {
      return value === undefined ? null : readPem(value, cwd);
    } catch (error) {
      throw new ConfigError([`${name}: give a PEM file, or its text (${(error as Error).message})`]);
    }
  });
  if ((cert === null) !== (key === null))
    throw new ConfigError(['TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY: give both, or neither']);
  return { ca: ca ?? null, cert: cert ?? null, key: key ?? null };
}

/** Who sends knows the server; who does not, only that somebody does. */
function mailOf({ SMTP_URL, MAIL_FROM }: Environment, role: ServiceRole): Config['mail'] {
  if (PARTS[role].interviews && (SMTP_URL === undefined) !== (MAIL_FROM === undefined))
    throw new ConfigError(['SMTP_URL, MAIL_FROM: give both, or neither where nothing is to be sent by mail']);
  return MAIL_FROM ? { from: MAIL_FROM, server: SMTP_URL ?? null } : null;
}

/** Never the value: it may be a secret. */
function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

function locate(cwd: string, location: DatabaseLocation): DatabaseLocation {
  const file = fileOf(location);
  return file === null ? location : sqliteAt(resolve(cwd, file));
}

/** Of a server that has the records, a schema of its own. */
function apartOf(
  { URL_DATABASE, URL_TELEMETRY_DATABASE, URL_DECLARATION_DATABASE }: Environment,
  store: 'telemetry' | 'declarations',
  dataDir: string,
): DatabaseLocation {
  const given = (store === 'telemetry' ? URL_TELEMETRY_DATABASE : URL_DECLARATION_DATABASE)?.(store);
  if (given) return given;
  const shared = URL_DATABASE?.(store);
  return shared?.kind === 'postgres' ? shared : sqliteAt(join(dataDir, `${store}.db`));
}

function requireApart(
  variable: string,
  location: DatabaseLocation,
  others: Record<string, DatabaseLocation>,
): void {
  for (const [name, other] of Object.entries(others)) {
    if (fileOf(other) !== null && nameOf(other) === nameOf(location))
      throw new ConfigError([`${variable}: give another file than ${name}, or leave it out`]);
  }
}
