import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenAI, toStreamingFile } from 'openai';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import { BREAKER_DEFAULTS, type BreakerOptions, createBreaker } from '../llm/breaker.ts';
import { openAiClient } from '../llm/open-ai.ts';
import { type Answer, readAnswer } from './answer.ts';
import { isRefusedForm, transcriberFault } from './faults.ts';
import { createTranscriberHealth } from './health.ts';
import {
  MOST_SOUND_BYTES,
  type Recording,
  RecordingUnread,
  type Transcriber,
  TranscriberFailure,
  type Transcript,
} from './transcriber.ts';

export interface TranscriberOptions {
  baseUrl: string;
  /** Null: it takes none. */
  apiKey: string | null;
  model: string;
  /** For one recording, ms: a request that takes longer is given up. */
  timeoutMs: number;
  logger: Pick<Logger, 'warn'>;
  breaker?: Partial<BreakerOptions>;
  /** Told of each recording that was sent, for metrics. */
  onOutcome?: (outcome: Outcome) => void;
  steady?: () => number;
  random?: () => number;
}

export interface Outcome {
  /** `unread`: its bytes could not be had, which is no fault of the transcriber. */
  outcome: 'words' | 'silence' | 'cancelled' | 'unread' | TranscriberFailure['code'];
  durationMs: number;
  /** Of the sound; null where nobody knows it. */
  soundMs: number | null;
}

const CONNECT_MS = 3_000;
const TRIES = 3;
/** Exponential backoff with full jitter; a transcriber that wants to be left alone for longer is left. */
const BACKOFF = { firstMs: 500, longestMs: 5_000 };
const LONGEST_WAIT_MS = 10_000;

/** By the part of OpenAI's protocol that takes recordings; see {@link Transcriber}. */
export function createTranscriber(options: TranscriberOptions): Transcriber {
  const { baseUrl, apiKey, model, timeoutMs, logger, onOutcome, random = Math.random } = options;
  const { steady = () => Math.round(performance.now()) } = options;
  // How long an answer may take is told for each request, and longer than the client's own five minutes.
  const agent = new Agent({ connect: { timeout: CONNECT_MS }, headersTimeout: 0, bodyTimeout: 0 });
  const client = openAiClient(baseUrl, apiKey ?? 'none', agent);
  const breaker = createBreaker({ ...BREAKER_DEFAULTS, ...options.breaker }, steady);
  /** Whether the transcriber tells of each segment whether anybody speaks; null until one has answered. */
  let tellsSegments: boolean | null = null;
  let keyRefusal: number | null = null;

  return {
    async transcribe(recording, signal) {
      const startedAt = steady();
      let outcome: Outcome['outcome'] = 'cancelled';
      let soundMs = recording.durationMs;
      try {
        const transcript = await tryUntil(recording, signal);
        outcome = transcript.text === '' ? 'silence' : 'words';
        soundMs = transcript.durationMs;
        return transcript;
      } catch (error) {
        if (error instanceof TranscriberFailure) outcome = error.code;
        else if (error instanceof RecordingUnread) outcome = 'unread';
        throw error;
      } finally {
        onOutcome?.({ outcome, durationMs: steady() - startedAt, soundMs });
      }
    },
    health: createTranscriberHealth({
      client,
      model,
      state: () => ({ breaker: breaker.state(), keyRefusal, hasAnswered: tellsSegments !== null }),
      steady,
    }),
    close: () => agent.destroy(),
  };

  async function tryUntil(recording: Recording, signal?: AbortSignal): Promise<Transcript> {
    requireSound(recording);
    const until = steady() + timeoutMs;
    for (let tries = 1; ; tries += 1) {
      signal?.throwIfAborted();
      const permit = breaker.tryAcquire();
      if (!permit)
        throw new TranscriberFailure('unreachable', 'the transcriber is left alone after failures');
      try {
        const answer = await ask(recording, { withinMs: until - steady(), signal });
        permit.succeeded();
        keyRefusal = null;
        const { language, durationMs, ...words } = answer;
        return {
          ...words,
          language: language ?? recording.language,
          durationMs: durationMs ?? recording.durationMs,
          model,
        };
      } catch (error) {
        if (signal?.aborted) {
          permit.released();
          throw signal.reason;
        }
        const fault = faultIn(error, permit.released);
        if (fault.blamesTranscriber) permit.failed({ restMs: fault.retryAfterMs });
        else permit.released();
        if (fault.status === 401 || fault.status === 403) keyRefusal = fault.status;
        logger.warn({ code: fault.failure.code, status: fault.status, tries }, fault.failure.message);
        const waitMs =
          fault.retryAfterMs ?? random() * Math.min(BACKOFF.longestMs, BACKOFF.firstMs * 2 ** tries);
        const isLast = tries === TRIES || waitMs > LONGEST_WAIT_MS || steady() + waitMs >= until;
        if (!fault.mayPass || isLast) throw fault.failure;
        await pause(waitMs, signal);
      }
    }
  }

  /** With what tells silence from speech, where the transcriber knows of that. */
  async function ask(
    recording: Recording,
    limits: { withinMs: number; signal: AbortSignal | undefined },
  ): Promise<Answer> {
    if (tellsSegments === false) return request(recording, 'json', limits);
    try {
      const answer = await request(recording, 'verbose_json', limits);
      tellsSegments = true;
      return answer;
    } catch (error) {
      if (tellsSegments || !isRefusedForm(error)) throw error;
      const answer = await request(recording, 'json', limits);
      tellsSegments = false;
      return answer;
    }
  }

  async function request(
    recording: Recording,
    form: 'json' | 'verbose_json',
    { withinMs, signal }: { withinMs: number; signal: AbortSignal | undefined },
  ): Promise<Answer> {
    const overdue = AbortSignal.timeout(Math.max(1, Math.round(withinMs)));
    const both = signal ? AbortSignal.any([signal, overdue]) : overdue;
    const { language, prompt } = recording;
    const reading: Reading = { fault: null };
    const sent = {
      file: fileOf(recording, reading),
      model,
      language,
      response_format: form,
      ...(prompt !== null && { prompt }),
    };
    try {
      const response = await client.audio.transcriptions
        .create(sent as OpenAI.Audio.TranscriptionCreateParamsNonStreaming, {
          signal: both,
          timeout: timeoutMs,
        })
        .asResponse();
      return await readAnswer(response);
    } catch (error) {
      if (reading.fault) throw new RecordingUnread({ cause: reading.fault });
      if (overdue.aborted && !signal?.aborted)
        throw new TranscriberFailure('timeout', 'the transcriber was too slow', { cause: error });
      throw error;
    }
  }

  function faultIn(error: unknown, released: () => void) {
    try {
      return transcriberFault(error, Date.now());
    } catch (unknown) {
      released();
      throw unknown;
    }
  }
}

interface Reading {
  fault: Error | null;
}

/** Sent as it is read, so that it is nowhere as a whole. Transcribers go by the ending of the name. */
function fileOf({ type, read }: Recording, reading: Reading) {
  return toStreamingFile(noting(read, reading), `recording.${/^\w+\/(\w+)/.exec(type)?.[1] ?? 'webm'}`, {
    type,
  });
}

/** The library would tell of it as of a lost connection. */
async function* noting(read: Recording['read'], reading: Reading) {
  try {
    yield* read();
  } catch (error) {
    reading.fault = error as Error;
    throw error;
  }
}

function requireSound({ size }: Recording): void {
  if (size === 0) throw new TranscriberFailure('unreadable', 'the recording is empty');
  if (size > MOST_SOUND_BYTES)
    throw new TranscriberFailure('unreadable', `the recording has more than ${MOST_SOUND_BYTES} bytes`);
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
