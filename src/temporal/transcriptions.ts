import type { Client } from '@temporalio/client';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { INTERVIEW_QUEUE } from '../../workflows/task-queues.ts';
import type { transcription } from '../../workflows/transcription.ts';
import {
  STORE_AWAY,
  type Transcript,
  type TranscriptionInput,
  type TranscriptionOutcome,
  transcriptionWorkflowId,
} from '../domain/transcription/transcription.ts';
import type { TranscriptRecords } from '../records/transcripts.ts';
import { CommandUnanswered } from './gateway.ts';
import { asGatewayError } from './gateway-errors.ts';

/** The words of recordings, written down once each. */
export interface Transcriptions {
  /**
   * Null where the recording is gone. Throws {@link TranscriptionFailed}, {@link TranscriptionUnfinished}, and what commands to an
   * interview throw.
   */
  of(input: TranscriptionInput): Promise<Transcript | null>;
}

/** No words: `unreadable`, it is the recording's fault; `failed`, the transcriber's; `store`, that of the store of recordings. */
export class TranscriptionFailed extends Error {
  override readonly name = 'TranscriptionFailed';
  readonly code: 'unreadable' | 'failed' | 'store';

  constructor(code: 'unreadable' | 'failed' | 'store', options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** It takes longer than a call may. Who asks again goes on waiting for the same words. */
export class TranscriptionUnfinished extends Error {
  override readonly name = 'TranscriptionUnfinished';
}

const START_WITHIN_MS = 10_000;
/** Proxies give a call a minute. */
const WRITTEN_WITHIN_MS = 50_000;

export function createTranscriptions({
  client,
  transcripts,
  writtenWithinMs = WRITTEN_WITHIN_MS,
}: {
  client: Client;
  transcripts: Pick<TranscriptRecords, 'find'>;
  writtenWithinMs?: number;
}): Transcriptions {
  return {
    async of(input) {
      const stored = await transcripts.find(input.uploadId);
      if (stored) return stored;
      const outcome = await run(input);
      if (outcome === 'unreadable') throw new TranscriptionFailed(outcome);
      return transcripts.find(input.uploadId);
    },
  };

  async function run(input: TranscriptionInput): Promise<TranscriptionOutcome> {
    try {
      const handle = await within(START_WITHIN_MS, () =>
        client.workflow.start<typeof transcription>('transcription', {
          workflowId: transcriptionWorkflowId(input),
          taskQueue: INTERVIEW_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      );
      return await within(writtenWithinMs, () => handle.result()).catch(unfinished);
    } catch (error) {
      if (error instanceof WorkflowFailedError)
        throw new TranscriptionFailed(isOfStore(error) ? 'store' : 'failed', { cause: error });
      throw asGatewayError(error);
    }
  }

  function within<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
    return client.withDeadline(Date.now() + ms, call);
  }
}

function isOfStore({ cause: ofActivity }: WorkflowFailedError): boolean {
  const failure = ofActivity?.cause;
  return failure instanceof ApplicationFailure && failure.type === STORE_AWAY;
}

function unfinished(error: unknown): never {
  const known = asGatewayError(error);
  if (known instanceof CommandUnanswered)
    throw new TranscriptionUnfinished('it is still being written down', { cause: error });
  throw error;
}
