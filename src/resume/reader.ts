import { availableParallelism } from 'node:os';
import type Docker from 'dockerode';
import type { Logger } from 'pino';
import type { ReadResume } from '../domain/resume/read.ts';
import { thisProcess } from '../host/process.ts';
import { SECCOMP_PROFILE } from '../sandbox/docker-sandbox.ts';
import { ownerLabels } from '../sandbox/reaper.ts';
import { createTurns } from '../sandbox/turns.ts';
import { parseAnswer } from './answer.ts';
import { readInContainer } from './container-reader.ts';

/** Reads résumés, which are files of strangers. */
export interface ResumeReader {
  /**
   * What a person sees who opens the file, or why nothing can be read. `owner` is whose turn it takes. Throws
   * `SandboxUnavailable` where it is not the file's fault that it was not read.
   */
  read(bytes: Uint8Array, owner: string, signal?: AbortSignal): Promise<ReadResume>;
}

export interface ResumeReaderOptions {
  docker: Docker;
  /** From `ensureReaderImage`. */
  image: string;
  /** Names the machine, as for the sandbox, whose reaper removes what is left over. */
  hostId: string;
  runtime?: string | undefined;
  logger: Pick<Logger, 'warn'>;
}

const MOST_WAITING = 50;
/** With it and the reading, an activity that is given a minute comes to its end. */
const MOST_WAIT_MS = 15_000;
/** Nobody needs the container afterwards. */
const LIFETIME_MS = 2 * 60_000;
const UNREADABLE: ReadResume = { kind: 'failed', reason: 'unreadable' };

/** Each file in a container of its own: two at once, so that one which takes its whole time keeps nobody waiting, or half the processors. */
export function createResumeReader(options: ResumeReaderOptions): ResumeReader {
  const { docker, image, runtime, hostId, logger } = options;
  const turns = createTurns({
    slots: Math.max(2, Math.floor(availableParallelism() / 2)),
    ownersShare: 1,
    maxWaiting: MOST_WAITING,
    maxWaitingOfOwner: 2,
    maxWaitMs: MOST_WAIT_MS,
    maxPatienceMs: MOST_WAIT_MS,
  });
  return {
    async read(bytes, owner, signal) {
      const giveBack = await turns.take(owner, signal);
      try {
        const labels = ownerLabels({ hostId, ...thisProcess() }, Date.now() + LIFETIME_MS);
        const container = { image, runtime, labels, seccompProfile: SECCOMP_PROFILE };
        const line = await readInContainer(docker, bytes, container, signal);
        const answer = line === null ? null : parseAnswer(line);
        if (!answer) logger.warn('the reader of résumés gave an answer that is none');
        return answer ?? UNREADABLE;
      } finally {
        giveBack();
      }
    },
  };
}
