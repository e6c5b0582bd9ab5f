import type { Session } from '../../session/session.ts';
import { createMediaCalls } from '../../voice/calls.ts';
import { captureObstacle, openCapture } from '../../voice/capture.ts';
import { removeRecording, resumeRecording, startRecording } from '../../voice/recording.ts';
import { voiceSettings } from '../../voice/settings.ts';
import { withoutWords } from '../../voice/words.ts';
import { composition } from '../chat/composition.ts';
import { speakingOf } from '../chat/speaking.ts';
import { attachDictation } from './attach.ts';
import { createDictation, type DictationControls } from './dictation.ts';
import { givingUp } from './giving-up.ts';
import { recordingRoom } from './recording-room.ts';
import { transcribing } from './transcribing.ts';

/** A session's dictation, and what ties it to this page while it is shown. */
export interface BoundDictation {
  controls: DictationControls;
  /** Gives what ends it: the microphone is let go then. */
  attach(): () => void;
  /** The interview is over. Whether something was said in it and not sent. */
  giveUp(): Promise<boolean>;
}

const dictations = new WeakMap<Session, BoundDictation>();

/** One for each session, with this page's microphone and what this browser keeps. */
export function dictationOf(session: Session, sessionId: string): BoundDictation {
  const known = dictations.get(session) ?? bind(session, sessionId);
  dictations.set(session, known);
  return known;
}

function bind(session: Session, sessionId: string): BoundDictation {
  const room = recordingRoom(sessionId, 'message');
  const { line, keeping, store } = room;
  const written = composition(session);
  const controls = createDictation(
    {
      obstacle: captureObstacle,
      open: () => openCapture({ microphone: voiceSettings.get().microphone, camera: null }),
      start: (capture, onProgress) => startRecording(capture, { purpose: 'message', onProgress }, room),
      resume: (kept, onProgress) => resumeRecording(kept, onProgress, room),
      load: keeping.load,
      remove: () => removeRecording(room),
      transcribe: transcribing(room, createMediaCalls(sessionId, room.fetch)),
      onWords(uploadId, words) {
        const { text, calls } = written.get();
        const whole = [text.trim(), words].filter(Boolean).join('\n');
        written.change({ text: whole, spoken: { uploadId, words }, calls: calls + 1 });
      },
      frame: queueMicrotask,
      now: room.timers.now,
    },
    { isExplained: () => voiceSettings.get().isExplained },
  );

  const speaking = speakingOf(session);
  speaking.endBy('message', controls.end);
  controls.subscribe(() => speaking.tell('message', controls.saying()));
  const giveUp = givingUp({
    ...{ room, controls },
    hasWords: () => written.get().spoken !== null,
    forgetWords() {
      const { text, spoken } = written.get();
      if (spoken) written.change({ text: withoutWords(text, spoken.words), spoken: null });
    },
  });

  function recover(): void {
    void controls.recover((uploadId) => written.get().spoken?.uploadId === uploadId);
  }

  /** What is sent or discarded need not be kept here. */
  function forgetSettled(): () => void {
    let before = written.get().spoken;
    return () => {
      const { spoken } = written.get();
      if (before !== null && spoken === null) void keeping.forget();
      before = spoken;
    };
  }

  return {
    controls,
    giveUp,
    attach() {
      const stops = [
        attachDictation(session, { line, store, controls, recover, giveUp }),
        written.subscribe(forgetSettled()),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
