import { SECRETS, type Secret } from './host/variables.ts';

/** What one process of an installation is there for. */
export const SERVICE_ROLES = ['all', 'api', 'worker', 'sandbox'] as const;
export type ServiceRole = (typeof SERVICE_ROLES)[number];

/** Parts that not every process runs. */
interface Parts {
  /** HTTP, streams and telemetry; with it the erasures that people ask for. */
  api: boolean;
  /**
   * The workers of interviews and models; with them what is done in the background: keys wrapped anew, practices removed,
   * earlier programs fingerprinted, webhooks called, mail sent, the retention's schedule kept.
   */
  interviews: boolean;
  /** The worker that runs candidates' programs; only its process needs the engine's socket. */
  programs: boolean;
  /** Which of {@link SECRETS} it reads; the others it does not know, whatever the environment holds. */
  secrets: readonly Secret[];
}

/**
 * Who runs what. Each may run any number of times but `all`, which is alone: what runs in the background is harmless when several
 * do it. The same table for people is in docs/operations.md.
 */
export const PARTS: Record<ServiceRole, Parts> = {
  all: { api: true, interviews: true, programs: true, secrets: SECRETS },
  api: {
    api: true,
    interviews: false,
    programs: false,
    secrets: SECRETS.filter(
      (secret) => secret !== 'OPENAI_API_KEY' && secret !== 'TRANSCRIBER_API_KEY' && secret !== 'SMTP_URL',
    ),
  },
  worker: {
    api: false,
    interviews: true,
    programs: false,
    secrets: SECRETS.filter((secret) => secret !== 'JWT_SECRET' && secret !== 'URL_DECLARATION_DATABASE'),
  },
  sandbox: {
    api: false,
    interviews: false,
    programs: true,
    secrets: [
      'METRICS_TOKEN',
      'URL_DATABASE',
      'TEMPORAL_TLS_KEY',
      'TEMPORAL_API_KEY',
      'REDIS_URL',
      'OTEL_EXPORTER_OTLP_HEADERS',
    ],
  },
};
