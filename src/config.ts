import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import {
  type DatabaseLocation,
  fileOf,
  isPostgresUrl,
  nameOf,
  postgresAt,
  sqliteAt,
} from './database/location.ts';
import { CALL_KINDS, type CallKind } from './domain/vocabulary.ts';
import { type AddressRange, parseRange } from './host/address-range.ts';
import { makeFolder } from './host/folder.ts';
import { readPem } from './host/pem.ts';
import { fileVariable, SECRETS, type Variable } from './host/variables.ts';
import { PARTS, type ServiceRole } from './roles.ts';

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
  /** Null: the local socket. */
  dockerHost: string | null;
  /** An OCI runtime that the engine knows; null: its default. */
  sandboxRuntime: string | null;
  /** The first signs, the others still verify; none where the role signs nobody in. */
  jwtSecrets: string[];
  /** Wrap the keys of persons: the first wraps, the others still unwrap; none: keys lie in the store as they are. */
  payloadSecrets: string[];
  /** Opens metrics and the details of the health to other machines; null: to this one alone. */
  metricsToken: string | null;
  /** For so long an interview is kept after its end. */
  retentionDays: number;
  /** An interview that nobody touches for so long ends by itself. */
  idleLimitMs: number;
  /** Checks of one task. */
  maxAttempts: number;
  /** Also give tasks that no sandbox has proven as they are. */
  serveUnprovenTasks: boolean;
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment can't be used; each fault is one line that says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Every variable that Viva reads, with its default; an empty one counts as unset. The same table for people is in
 * README.md and, ready to be edited, in .env.example.
 */
const environment = z.object({
  HOST: z.string().optional(),
  PORT: port().default(8000),
  FRONTEND_ORIGIN: origins().optional(),
  PUBLIC_ORIGIN: publicOrigin().optional(),
  TRUSTED_PROXIES: addressRanges().default([]),
  VIVA_DATA_DIR: z.string().default('data'),
  URL_DATABASE: databaseUrl().optional(),
  URL_TELEMETRY_DATABASE: databaseUrl().optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .refine(
      (address) => hostAndPort(address) !== null,
      'give host:port, such as localhost:7233, or leave it out for an embedded server',
    )
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]{2,100}$/, 'give 2 to 100 letters, digits, dots, dashes or underscores')
    .default('viva'),
  TEMPORAL_TLS_CA: z.string().optional(),
  TEMPORAL_TLS_CERT: z.string().optional(),
  TEMPORAL_TLS_KEY: z.string().optional(),
  TEMPORAL_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'give printable ASCII characters without spaces')
    .optional(),
  TEMPORAL_UI_PORT: port().optional(),
  TEMPORAL_UI_URL: z
    .url({ protocol: /^https?$/, error: 'give an http(s) URL, such as https://temporal.example.org' })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  PIN_INTERVIEWS: trueOrFalse(),
  REDIS_URL: z
    .string()
    .refine(
      (url) => /^rediss?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '',
      'give redis://[:<password>@]<host>[:<port>], or leave it out where all runs in one process',
    )
    .optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'give an http(s) URL' })
    .refine(
      (url) => new URL(url).username === '',
      'leave user name and password out; the key is OPENAI_API_KEY',
    )
    .default('https://llm.t1v.scibox.tech/v1'),
  OPENAI_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().default('qwen3-32b-awq'),
  LLM_CODE_MODEL: z.string().default('qwen3-coder-30b-a3b-instruct-fp8'),
  LLM_NO_THINK: callKinds().default(['conversation', 'summary']),
  DOCKER_HOST: z
    .string()
    .refine(
      isEngineAddress,
      'give unix:///<path>, or tcp://, http(s):// or ssh:// with a host, or leave it out',
    )
    .optional(),
  SANDBOX_RUNTIME: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'give the name of a runtime of the engine, such as runsc, or leave it out')
    .optional(),
  JWT_SECRET: secrets().optional(),
  PAYLOAD_SECRET: secrets().default([]),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,}$/,
      'give at least 16 printable ASCII characters without spaces, or leave it out',
    )
    .optional(),
  RETENTION_DAYS: wholeNumber(1, 3650).default(180),
  IDLE_LIMIT_MINUTES: wholeNumber(1, 7 * 24 * 60).default(120),
  MAX_ATTEMPTS: wholeNumber(1, 20).default(3),
  SERVE_UNPROVEN_TASKS: trueOrFalse(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`).default('info'),
} satisfies Record<Variable, z.ZodType>);

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
  const telemetryDatabase = locate(cwd, telemetryOf(values, dataDir));
  if (fileOf(database) !== null && nameOf(database) === nameOf(telemetryDatabase)) {
    throw new ConfigError(['URL_TELEMETRY_DATABASE: give another file than URL_DATABASE, or leave it out']);
  }
  if (values.PIN_INTERVIEWS && !values.TEMPORAL_ADDRESS) {
    throw new ConfigError([
      'PIN_INTERVIEWS: it needs a Temporal service that outlives the workers; give TEMPORAL_ADDRESS, or leave it out',
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
    dockerHost: values.DOCKER_HOST ?? null,
    sandboxRuntime: values.SANDBOX_RUNTIME ?? null,
    jwtSecrets: PARTS[role].secrets.includes('JWT_SECRET') ? (values.JWT_SECRET ?? [secretOf(dataDir)]) : [],
    payloadSecrets: values.PAYLOAD_SECRET,
    metricsToken: values.METRICS_TOKEN ?? null,
    retentionDays: values.RETENTION_DAYS,
    idleLimitMs: values.IDLE_LIMIT_MINUTES * 60_000,
    maxAttempts: values.MAX_ATTEMPTS,
    serveUnprovenTasks: values.SERVE_UNPROVEN_TASKS,
    logLevel: values.LOG_LEVEL,
  };
}

/** Files are read here, so that a fault shows before anything slow begins. */
function tlsOf(
  { TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY }: z.infer<typeof environment>,
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

function readEnvFile(file: string): Record<string, string | undefined> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** What one source says, secrets out of their files too, but for those of other roles. Throws {@link ConfigError}. */
function givenBy(
  source: NodeJS.Dict<string>,
  cwd: string,
  role: ServiceRole,
): Record<string, string | undefined> {
  const given = withoutEmpty(source);
  const faults: string[] = [];
  for (const secret of SECRETS) {
    const path = given[fileVariable(secret)];
    if (!PARTS[role].secrets.includes(secret)) delete given[secret];
    else if (path !== undefined && given[secret] !== undefined)
      faults.push(`${secret}: give it or ${fileVariable(secret)}, not both`);
    else if (path !== undefined) {
      const { content, fault } = readSecret(resolve(cwd, path));
      if (fault !== undefined) faults.push(`${fileVariable(secret)}: ${fault}`);
      given[secret] = content;
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return given;
}

/** Far more than any secret is long: the path of another file shows. */
const LONGEST_SECRET = 64 * 1024;

function readSecret(file: string): { content?: string; fault?: string } {
  try {
    if (!statSync(file).isFile()) return { fault: `${file} is no file` };
    if (statSync(file).size > LONGEST_SECRET) return { fault: `${file} is too long for a secret` };
    const content = readFileSync(file, 'utf8').trim();
    return content === '' ? { fault: `${file} is empty` } : { content };
  } catch (error) {
    return { fault: `${file} cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

function withoutEmpty(env: NodeJS.Dict<string>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
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
function telemetryOf(
  { URL_DATABASE, URL_TELEMETRY_DATABASE }: z.infer<typeof environment>,
  dataDir: string,
): DatabaseLocation {
  const given = URL_TELEMETRY_DATABASE?.('telemetry');
  if (given) return given;
  const shared = URL_DATABASE?.('telemetry');
  return shared?.kind === 'postgres' ? shared : sqliteAt(join(dataDir, 'telemetry.db'));
}

function usableFolder(dataDir: string): string {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
    return dataDir;
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

function unusable(dataDir: string, error: unknown): ConfigError {
  return new ConfigError([`VIVA_DATA_DIR: ${dataDir} cannot be used (${(error as Error).message})`]);
}

/** The key of the data directory, made on first use. Two processes that make it at once end up with the same one. */
function secretOf(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  try {
    if (!existsSync(file)) {
      const scratch = `${file}.${process.pid}`;
      writeFileSync(scratch, randomBytes(48).toString('base64url'), { mode: 0o600 });
      try {
        linkSync(scratch, file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        rmSync(scratch);
      }
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

/** The parts of `host:port`; an IPv6 address stands in brackets, which are left out. Null when it is none. */
export function hostAndPort(address: string): { host: string; port: number } | null {
  const [, host, digits] = /^([^\s/:[\]]+|\[[0-9a-f:.]+\]):(\d{1,5})$/i.exec(address) ?? [];
  const number = Number(digits);
  if (host === undefined || number < 1 || number > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: number };
}

function isEngineAddress(address: string): boolean {
  if (/\s/.test(address)) return false;
  if (address.startsWith('unix://'))
    return address.startsWith('unix:///') && address.length > 'unix:///'.length;
  return /^(tcp|https?|ssh):\/\//.test(address) && URL.canParse(address) && new URL(address).hostname !== '';
}

function trueOrFalse() {
  return z
    .enum(['true', 'false'], 'give true or false')
    .default('false')
    .transform((value) => value === 'true');
}

function port() {
  return wholeNumber(1, 65_535);
}

function wholeNumber(least: number, most: number) {
  const advice = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, advice)
    .transform(Number)
    .pipe(z.number().min(least, advice).max(most, advice));
}

/** One secret, or a new one and the one before it. */
function secrets() {
  return z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .refine(
      (list) => list.length <= 2 && list.every((secret) => secret.length >= 32),
      'give at least 32 characters without a comma, or two such secrets, the new one first, separated by a comma',
    );
}

/** Comma-separated origins: scheme, host and port, nothing after them. */
function origins() {
  return z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
    .refine(
      (list) =>
        list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin.toLowerCase()),
      'give origins such as https://viva.example.org, separated by commas',
    )
    .transform((list) => list.map((origin) => origin.toLowerCase()));
}

/** One http(s) origin. */
function publicOrigin() {
  return z
    .string()
    .transform((origin) => origin.trim().replace(/\/$/, '').toLowerCase())
    .refine(
      (origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
      'give the one origin that people use, such as https://viva.example.org',
    );
}

/** Addresses and ranges in CIDR notation, separated by commas. */
function addressRanges() {
  return z
    .string()
    .transform((list) => list.split(',').map((range) => parseRange(range.trim())))
    .refine(
      (ranges) => ranges.every((range) => range !== null),
      'give addresses or ranges such as 127.0.0.1, 10.0.0.0/8 or fd00::/8, separated by commas',
    )
    .transform((ranges) => ranges.filter((range) => range !== null));
}

/** Some of the kinds, separated by commas, or `none`. */
function callKinds() {
  return z
    .string()
    .transform((list) => (list.trim() === 'none' ? [] : list.split(',').map((kind) => kind.trim())))
    .refine(
      (kinds) => kinds.every((kind) => (CALL_KINDS as readonly string[]).includes(kind)),
      `give some of ${CALL_KINDS.join(', ')}, separated by commas, or none`,
    )
    .transform((kinds) => kinds as CallKind[]);
}

/** `sqlite:<path>`: a file, seen from the checkout, or `:memory:`. `postgresql://…`: a server, where each store has its schema. */
function databaseUrl() {
  return z
    .string()
    .refine(
      (url) => /^sqlite:(\/\/)?./.test(url) || isPostgresUrl(url),
      'give postgresql://<user>@<host>/<database> or sqlite:<path>, or leave it out for a file in the data directory',
    )
    .transform((url) => {
      const isServer = isPostgresUrl(url);
      return (schema: string): DatabaseLocation =>
        isServer ? postgresAt(url, schema) : sqliteAt(url.replace(/^sqlite:(\/\/(?=.))?/, ''));
    });
}
