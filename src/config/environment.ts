import { z } from 'zod';
import { VENDORS_ORIGINS } from '../domain/ats/provider.ts';
import type { Variable } from '../host/variables.ts';
import { mailFrom, smtpUrl } from './mail.ts';
import { s3Url } from './s3.ts';
import {
  addressRanges,
  callKinds,
  databaseUrl,
  headers,
  hostAndPort,
  isEngineAddress,
  origins,
  port,
  publicOrigin,
  secrets,
  share,
  tokens,
  trueOrFalse,
  vendorOrigins,
  wholeNumber,
  wrappingSecrets,
} from './values.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** More than any provider sells in a day; sums stay exact. */
const MOST_TOKENS = 1_000_000_000_000;

/**
 * Every variable that Viva reads, with its default; an empty one counts as unset. The same table for people is in
 * README.md and, ready to be edited, in .env.example.
 */
export const environment = z.object({
  HOST: z.string().optional(),
  PORT: port().default(8000),
  FRONTEND_ORIGIN: origins().optional(),
  PUBLIC_ORIGIN: publicOrigin().optional(),
  TRUSTED_PROXIES: addressRanges().default([]),
  VIVA_DATA_DIR: z.string().default('data'),
  URL_DATABASE: databaseUrl().optional(),
  URL_TELEMETRY_DATABASE: databaseUrl().optional(),
  URL_DECLARATION_DATABASE: databaseUrl().optional(),
  S3_URL: s3Url().optional(),
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
    .url({ protocol: /^https?$/, error: 'give an http(s) URL', abort: true })
    .refine(
      (url) => new URL(url).username === '',
      'leave user name and password out; the key is OPENAI_API_KEY',
    )
    .default('https://llm.t1v.scibox.tech/v1'),
  OPENAI_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().default('qwen3-32b-awq'),
  LLM_CODE_MODEL: z.string().default('qwen3-coder-30b-a3b-instruct-fp8'),
  LLM_NO_THINK: callKinds().default(['conversation', 'summary', 'judgement']),
  LLM_TOKENS_PER_INTERVIEW: wholeNumber(1, MOST_TOKENS).optional(),
  LLM_TOKENS_PER_DAY: wholeNumber(1, MOST_TOKENS).optional(),
  TRANSCRIBER_URL: z
    .url({
      protocol: /^https?$/,
      error: 'give an http(s) URL, such as https://api.openai.com/v1',
      abort: true,
    })
    .refine(
      (url) => new URL(url).username === '',
      'leave user name and password out; the key is TRANSCRIBER_API_KEY',
    )
    .optional(),
  TRANSCRIBER_API_KEY: z.string().optional(),
  TRANSCRIBER_MODEL: z.string().max(200, 'give at most 200 characters').default('whisper-1'),
  TRANSCRIBER_TIMEOUT_SECONDS: wholeNumber(5, 1_200).default(300),
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
  PAYLOAD_SECRET: wrappingSecrets().default([]),
  METRICS_TOKEN: tokens().default([]),
  RETENTION_DAYS: wholeNumber(1, 3650).default(180),
  RETENTION_REASON: z
    .string()
    .trim()
    .max(500, 'give at most 500 characters')
    .refine((reason) => !/\p{Cc}/u.test(reason), 'give one line')
    .optional(),
  WEBHOOKS_TO_LOOPBACK: trueOrFalse(),
  SMTP_URL: smtpUrl().optional(),
  MAIL_FROM: mailFrom().optional(),
  GREENHOUSE_ORIGIN: vendorOrigins().default(VENDORS_ORIGINS.greenhouse),
  WORKABLE_ORIGIN: vendorOrigins().default(VENDORS_ORIGINS.workable),
  ASHBY_ORIGIN: vendorOrigins().default(VENDORS_ORIGINS.ashby),
  IDLE_LIMIT_MINUTES: wholeNumber(1, 7 * 24 * 60).default(120),
  MAX_ATTEMPTS: wholeNumber(1, 20).default(3),
  DRAIN_SECONDS: wholeNumber(0, 25).optional(),
  SERVE_UNPROVEN_TASKS: trueOrFalse(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'give an http(s) URL, such as http://localhost:4318', abort: true })
    .refine(
      (url) => new URL(url).username === '',
      'leave user name and password out; a key belongs in OTEL_EXPORTER_OTLP_HEADERS',
    )
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers().default({}),
  OTEL_TRACES_SAMPLER_ARG: share().default(1),
  LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`).default('info'),
} satisfies Record<Variable, z.ZodType>);

export type Environment = z.infer<typeof environment>;
