import type { Registry } from 'prom-client';
import { cacheDir } from '../host/cache.ts';
import { startLocalTranscriber } from '../setup/local-transcriber/server.ts';
import { createTranscriber } from '../transcription/client.ts';
import { createTranscriptionMetrics } from '../transcription/metrics.ts';
import type { Transcriber } from '../transcription/transcriber.ts';
import type { Start } from './start.ts';

/** On a few cores that the interviews use too, ten minutes of speech may take as long. */
const LOCAL_TIMEOUT_MS = 600_000;

/** Whether somebody writes down what is said, as this process knows it. */
export function hasTranscriber({ config, localLlm = false }: Pick<Start, 'config' | 'localLlm'>): boolean {
  return localLlm || config.transcriber !== null;
}

/** The way to who writes down what is said, or somebody on this machine; null where there is nobody. */
export async function openTranscriber(start: Start, registry: Registry): Promise<Transcriber | null> {
  const provider = await providerOf(start);
  if (provider === null) return null;
  const { logger, closing } = start;
  const onOutcome = createTranscriptionMetrics(registry);
  const transcriber = createTranscriber({ ...provider, logger, onOutcome });
  closing.add('transcriber', () => transcriber.close());
  return transcriber;
}

async function providerOf({ config, localLlm, progress, signal, closing }: Start) {
  if (!localLlm) return config.transcriber;
  const local = await progress.step('Start the local transcriber', (detail) =>
    startLocalTranscriber({ cache: cacheDir(config.dataDir), onLine: detail, ...(signal && { signal }) }),
  );
  closing.add('local transcriber', () => local.close());
  const { baseUrl, apiKey, model } = local;
  return { baseUrl, apiKey, model, timeoutMs: LOCAL_TIMEOUT_MS };
}
