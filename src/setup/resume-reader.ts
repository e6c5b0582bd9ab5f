import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import type { Logger } from 'pino';
import type { Probe } from '../domain/probe.ts';
import { type Progress, silentProgress } from '../host/progress.ts';
import { createResumeReader, type ResumeReader } from '../resume/reader.ts';
import { SandboxUnavailable } from '../sandbox/sandbox.ts';
import { ensureReaderImage } from './reader-image.ts';

export interface ResumeReaderSetup {
  docker: Docker;
  /** What its own image is built on. */
  sandboxImage: string;
  cache: string;
  hostId: string;
  runtime?: string | undefined;
  progress: Progress;
  logger: Logger;
  retry: { firstMs: number; longestMs: number };
  /** Ends the set-up. */
  signal: AbortSignal;
}

/** A reader whose image is built beside all else: whoever asks meanwhile waits for it. */
export interface OpenedResumeReader {
  reader: ResumeReader;
  /** The sandbox's health, and what keeps résumés from being read where nothing else is the matter. */
  checked(sandbox: Probe): Probe;
}

const UNDER_WAY = 'its image is being built';

/**
 * Programs run, and interviews go on, also where this fails; it is tried again, ever more seldom. No container runs of the image while
 * nobody gives a résumé, so whoever tidies the engine up may take it away: then it is built anew.
 */
export function openResumeReader(setup: ResumeReaderSetup): OpenedResumeReader {
  const { docker, sandboxImage, cache, hostId, runtime, logger, retry, signal } = setup;
  let missing: string | null = UNDER_WAY;
  /** Under way while a try is, and as it ended until the next one. */
  let latest = tryOnce(setup.progress);
  void keepTrying();
  return {
    reader: {
      async read(...file) {
        const using = latest;
        const reader = await using;
        try {
          return await reader.read(...file);
        } catch (error) {
          if (isImageGone(error) && using === latest) buildAnew();
          throw error;
        }
      },
    },
    checked(sandbox) {
      if (missing === null || sandbox.status !== 'ok') return sandbox;
      const status = missing === UNDER_WAY ? 'ok' : 'degraded';
      return { ...sandbox, status, detail: `no résumé can be read: ${missing}` };
    },
  };

  function buildAnew(): void {
    logger.warn('the image that reads résumés is not there any more, and is built anew');
    missing = UNDER_WAY;
    latest = tryOnce(silentProgress);
    void keepTrying();
  }

  async function keepTrying(): Promise<void> {
    for (let waitMs = retry.firstMs; ; waitMs = Math.min(2 * waitMs, retry.longestMs)) {
      try {
        await latest;
        if (missing !== UNDER_WAY) logger.info('résumés can be read now');
        missing = null;
        return;
      } catch (error) {
        missing = (error as Error).message;
        if (signal.aborted) return;
        logger.error({ err: error, triedAgainInMs: waitMs }, 'no résumé can be read');
      }
      try {
        await sleep(waitMs, undefined, { signal, ref: false });
      } catch {
        return; // Viva stops
      }
      latest = tryOnce(silentProgress);
    }
  }

  async function tryOnce(progress: Progress): Promise<ResumeReader> {
    try {
      const image = await progress.step('Build the image that reads résumés', (report) =>
        ensureReaderImage(docker, { sandboxImage, cache, report, signal }),
      );
      return createResumeReader({ docker, image, hostId, runtime, logger });
    } catch (error) {
      throw new SandboxUnavailable(
        `its image could not be built: ${(error as Error).message.trim()}; it is tried again by itself`,
        { cause: error },
      );
    }
  }
}

function isImageGone(error: unknown): boolean {
  const { statusCode, message = '' } = ((error as Error).cause ?? {}) as Error & { statusCode?: number };
  return statusCode === 404 && /no such image/i.test(message);
}
