import { offerFirstAdmin } from '../api/auth/first-admin.ts';
import type { ApiDependencies } from '../api/dependencies.ts';
import { createOwnIntegrity } from '../api/integrity/own-integrity.ts';
import { presentOwnEvent } from '../api/presenters/event.ts';
import { startApi } from '../api/server.ts';
import { type StatusParts, startStatus } from '../api/status-server.ts';
import { registerBackupGauge } from '../backup/last-backup.ts';
import type { Config } from '../config/config.ts';
import { createDataRequests } from '../data-requests/data-requests.ts';
import { noteRetention } from '../data-requests/note-retention.ts';
import { startErasureSweep } from '../data-requests/sweep.ts';
import { fileOf } from '../database/location.ts';
import { openDeclarations } from '../declarations/open.ts';
import { createIntegrityReader } from '../integrity/integrity.ts';
import { createSubmissionMatcher } from '../integrity/similar/match-submissions.ts';
import { createSimilarSubmissions } from '../integrity/similar/similar-submissions.ts';
import { LANGUAGE_SPECS } from '../sandbox/languages.ts';
import { createTelemetryIntake } from '../telemetry/intake.ts';
import { createPayloadCodec } from '../temporal/payload-codec.ts';
import { createTranscriptions } from '../temporal/transcriptions.ts';
import { buildWeb } from '../web/build.ts';
import { loadWeb } from '../web/files.ts';
import { type Knowing, templateOf } from './knowing.ts';
import { ROOT, type Start } from './start.ts';
import { hasTranscriber } from './transcriber.ts';

/** Longer than that takes, with the longest `DRAIN_SECONDS`. */
const DRAINED_WITHIN_MS = 60_000;

/** Answers people until it is closed. */
export async function serveApi(
  start: Start,
  {
    records,
    keys,
    telemetry: telemetryStore,
    gateway,
    bank,
    media,
    bus,
    limits,
    attendance,
    readers,
    fingerprint,
    client,
    status,
    temporalUiUrl,
    clock,
  }: Knowing &
    Pick<ApiDependencies, 'limits' | 'attendance'> & { status: StatusParts; temporalUiUrl: string | null },
) {
  const { config, progress, logger, signal, closing, tracing } = start;
  // A server of PostgreSQL has backups of its own.
  if (fileOf(config.database) !== null) registerBackupGauge(status.registry, config.dataDir);
  const telemetry = createTelemetryIntake({
    store: telemetryStore,
    tell: gateway.tellIntegrity,
    limits,
    clock,
    logger,
  });
  closing.add('telemetry', () => telemetry.close());
  const integrity = createIntegrityReader({
    records,
    telemetry: telemetryStore,
    judge: (id, input) => readers.readIntegrity(config.telemetryDatabase, id, input),
    templates: Object.fromEntries(Object.values(LANGUAGE_SPECS).map(({ id, template }) => [id, template])),
    similar: createSimilarSubmissions({ records, fingerprint }),
    match: createSubmissionMatcher({ records, bank, readers, templateOf }),
    clock,
  });
  const declarations = await openDeclarations(config.declarationDatabase, { key: keys.installation });
  closing.add('store of declarations', () => declarations.close());
  const retention = { days: config.retentionDays, reason: config.retentionReason };
  await noteRetention({ records, retention, clock, logger });
  const erasures = startErasureSweep({
    records,
    telemetry: telemetryStore,
    gateway,
    declarations,
    keys,
    clock,
    logger,
  });
  closing.add('erasures', () => erasures.close());
  // Before anybody is answered: a start that finds the database away ends, and starts anew.
  const firstAdminLink = await offerFirstAdmin(records.users, config.publicOrigin);
  const api = await startApi(
    {
      ...status,
      tracing,
      records,
      telemetry,
      integrity,
      gateway,
      declarations,
      transcriptions: createTranscriptions({ client, transcripts: records.transcripts }),
      dataRequests: createDataRequests({
        records,
        declarationOf: (personId) => declarations.of(personId),
        telemetry: telemetryStore,
        presentEvent: presentOwnEvent,
        integrityOf: createOwnIntegrity({ integrity, records }),
        clock,
        logger,
        onErasure: erasures.wake,
      }),
      codec: createPayloadCodec(keys),
      sealingKey: keys.installation,
      media,
      bus,
      attendance,
      limits,
      bank,
      readers,
      sandboxLanguages: Object.values(LANGUAGE_SPECS),
      web: await loadWeb(await buildWeb({ root: ROOT, progress, signal })),
      settings: {
        ...status.settings,
        jwtSecrets: config.jwtSecrets,
        frontendOrigins: config.frontendOrigins ?? [],
        publicOrigin: config.publicOrigin,
        trustedProxies: config.trustedProxies,
        maxAttempts: config.maxAttempts,
        drainMs: config.drainMs,
        idleLimitMs: config.idleLimitMs,
        webhooksToLoopback: config.webhooksToLoopback,
        atsOrigins: config.atsOrigins,
        hasTranscriber: hasTranscriber(start),
        retentionDays: config.retentionDays,
        workflowsUrl: temporalUiUrl && `${temporalUiUrl}/namespaces/${config.temporal.namespace}/workflows`,
        temporalUiOrigin: temporalUiUrl && new URL(temporalUiUrl).origin,
      },
      clock,
    },
    placeOf(config),
  );
  // Until all else is closed, whoever comes is told that this process stops.
  closing.addLast('API', () => api.close());
  closing.add('calls under way', () => api.drain(), DRAINED_WITHIN_MS);
  return { port: api.port, firstAdminLink };
}

/** Says how a process is that answers nobody. */
export async function serveStatus(
  { config, closing }: Start,
  status: StatusParts,
): Promise<{ port: number }> {
  const listener = await startStatus(status, placeOf(config));
  closing.addLast('status', () => listener.close());
  return listener;
}

function placeOf({ port, host }: Config) {
  return { port, ...(host && { host }) };
}
