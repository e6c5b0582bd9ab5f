import { randomId } from '../../api/id.ts';
import type { Line } from '../../session/line.ts';
import type { Outcome } from '../../session/outcome.ts';
import type { Timers } from '../../session/timers.ts';
import type { MediaCalls } from '../../voice/calls.ts';
import type { DictationNeeds } from './stages.ts';

/** An answer that took longer says that words are still being written; a sooner one, that nobody writes them. In ms. */
const STILL_MS = 30_000;

/** Asks for the words of an upload until there are some, or nobody writes them: then a person decides what follows. */
export function transcribing(
  { line, timers }: { line: Line; timers: Timers },
  calls: Pick<MediaCalls, 'transcribe'>,
): DictationNeeds['transcribe'] {
  return (uploadId) => {
    const key = randomId();
    return line.deliver(async () => {
      const begunAt = timers.now();
      const outcome = await calls.transcribe(uploadId, key);
      return timers.now() - begunAt < STILL_MS ? lasting(outcome) : outcome;
    });
  };
}

function lasting<Answer>(outcome: Outcome<Answer>): Outcome<Answer> {
  const problem = outcome.kind === 'later' ? outcome.problem : null;
  return problem?.code === 'transcriber' ? { kind: 'refused', problem } : outcome;
}
