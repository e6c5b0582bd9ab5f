/** Every variable that Viva reads. What they mean is in `src/config/`; no other program is given them. */
export const VARIABLES = [
  'HOST',
  'PORT',
  'FRONTEND_ORIGIN',
  'PUBLIC_ORIGIN',
  'TRUSTED_PROXIES',
  'VIVA_DATA_DIR',
  'URL_DATABASE',
  'URL_TELEMETRY_DATABASE',
  'URL_DECLARATION_DATABASE',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_API_KEY',
  'TEMPORAL_UI_PORT',
  'TEMPORAL_UI_URL',
  'PIN_INTERVIEWS',
  'REDIS_URL',
  'BASE_URL',
  'OPENAI_API_KEY',
  'LLM_MODEL',
  'LLM_CODE_MODEL',
  'LLM_NO_THINK',
  'LLM_TOKENS_PER_INTERVIEW',
  'LLM_TOKENS_PER_DAY',
  'DOCKER_HOST',
  'SANDBOX_RUNTIME',
  'JWT_SECRET',
  'PAYLOAD_SECRET',
  'METRICS_TOKEN',
  'RETENTION_DAYS',
  'RETENTION_REASON',
  'WEBHOOKS_TO_LOOPBACK',
  'SMTP_URL',
  'MAIL_FROM',
  'IDLE_LIMIT_MINUTES',
  'MAX_ATTEMPTS',
  'DRAIN_SECONDS',
  'SERVE_UNPROVEN_TASKS',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_TRACES_SAMPLER_ARG',
] as const;
export type Variable = (typeof VARIABLES)[number];

/** Those that open something. Each may be given as the path of a file with its content instead: `<NAME>_FILE`. */
export const SECRETS = [
  'URL_DATABASE',
  'URL_TELEMETRY_DATABASE',
  'URL_DECLARATION_DATABASE',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_API_KEY',
  'REDIS_URL',
  'OPENAI_API_KEY',
  'JWT_SECRET',
  'PAYLOAD_SECRET',
  'METRICS_TOKEN',
  'SMTP_URL',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const satisfies Variable[];
export type Secret = (typeof SECRETS)[number];

export function fileVariable(secret: Secret): `${Secret}_FILE` {
  return `${secret}_FILE`;
}
