import { type RecordingRoom, removeLeft } from '../../voice/recording.ts';
import type { DictationControls } from './dictation.ts';

/**
 * What ends all that was said and not sent once the interview is over: nothing of it can be sent, so nothing of it stays. Tells whether
 * there was something, the same each time that it is asked.
 */
export function givingUp({
  room,
  controls,
  hasWords,
  forgetWords,
}: {
  room: RecordingRoom;
  controls: DictationControls;
  /** Its words are there, and wait to be sent. */
  hasWords: () => boolean;
  forgetWords: () => void;
}): () => Promise<boolean> {
  let given: Promise<boolean> | null = null;

  async function giveUp(): Promise<boolean> {
    if (hasWords() || controls.saying() !== 'nothing' || isTooLate(controls)) {
      await controls.discard();
      forgetWords();
      return true;
    }
    controls.leave();
    return removeLeft(room);
  }

  return () => {
    given ??= giveUp();
    return given;
  };
}

/** The end came before its last bytes. */
function isTooLate({ get }: DictationControls): boolean {
  const { dictation } = get();
  if (dictation.state !== 'fault' || dictation.fault.kind !== 'refused') return false;
  return dictation.fault.problem.code === 'finished';
}
