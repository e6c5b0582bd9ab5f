import type { Session } from '../../session/session.ts';
import { createSettings, type Settings } from '../../session/settings.ts';
import type { Problem } from '../../session/wire.ts';
import { createMediaCalls } from '../../voice/calls.ts';
import { captureObstacle, openCapture } from '../../voice/capture.ts';
import { removeRecording, resumeRecording, startRecording } from '../../voice/recording.ts';
import { voiceSettings } from '../../voice/settings.ts';
import { isEdited } from '../../voice/words.ts';
import { isBlank } from '../chat/message.ts';
import { speakingOf } from '../chat/speaking.ts';
import { attachDictation } from '../voice/attach.ts';
import { createDictation, type DictationControls } from '../voice/dictation.ts';
import { givingUp } from '../voice/giving-up.ts';
import { recordingRoom } from '../voice/recording-room.ts';
import { transcribing } from '../voice/transcribing.ts';
import { sentMessage } from './sent-message.ts';

/** A recorded answer that is looked at before it is sent. */
export interface Review {
  uploadId: string;
  /** The interviewer's message. */
  answers: string;
  durationMs: number;
  /** Its words as they were heard, and as they are to be sent. */
  heard: string;
  words: string;
  /** They are on their way as a message. */
  isSaid: boolean;
}

interface Answering {
  review: Review | null;
  /** The question that is answered. */
  answers: string;
  hasCamera: boolean;
}

/** A session's recorded answer. */
export interface BoundAnswer {
  controls: DictationControls;
  answering: Settings<Answering>;
  attach(): () => void;
  /** The interview is over. Whether something was recorded in it and not sent. */
  giveUp(): Promise<boolean>;
  /** Null: it is sent, or the page is left. */
  send(): Promise<Problem | null>;
  /** Nothing of it stays. */
  discard(): Promise<void>;
}

const answers = new WeakMap<Session, BoundAnswer>();

export function answerOf(session: Session, sessionId: string): BoundAnswer {
  const known = answers.get(session) ?? bind(session, sessionId);
  answers.set(session, known);
  return known;
}

function bind(session: Session, sessionId: string): BoundAnswer {
  const room = recordingRoom(sessionId, 'answer');
  const { line, keeping, store } = room;
  const calls = createMediaCalls(sessionId, room.fetch);
  const transcribe = transcribing(room, calls);
  const answering = createSettings<Answering>(
    `answer ${location.pathname}`,
    { review: null, answers: '', hasCamera: false },
    () => sessionStorage,
  );
  const controls = createDictation(
    {
      obstacle: captureObstacle,
      open() {
        const { microphone, camera } = voiceSettings.get();
        return openCapture({ microphone, camera: answering.get().hasCamera ? camera : null });
      },
      start: (capture, onProgress) =>
        startRecording(capture, { purpose: 'answer', answers: answering.get().answers, onProgress }, room),
      resume: (kept, onProgress) => resumeRecording(kept, onProgress, room),
      load: keeping.load,
      remove: () => removeRecording(room),
      // A recording is an answer without its words, too.
      async transcribe(uploadId) {
        const said = await transcribe(uploadId);
        return said?.kind === 'refused' ? { kind: 'answered', answer: { text: '', cut: false } } : said;
      },
      onWords(uploadId, heard) {
        const kept = keeping.get();
        const of = { answers: kept?.answers ?? answering.get().answers, durationMs: kept?.durationMs ?? 0 };
        answering.change({ review: { uploadId, ...of, heard, words: heard, isSaid: false } });
      },
      frame: queueMicrotask,
      now: room.timers.now,
    },
    { isExplained: () => true, takesSilence: true },
  );
  const recover = () => void controls.recover((uploadId) => answering.get().review?.uploadId === uploadId);

  const isUnsent = () => answering.get().review?.isSaid === false;
  const speaking = speakingOf(session);
  const tell = () => speaking.tell('answer', isUnsent() ? 'unsent' : controls.saying());
  speaking.endBy('answer', controls.end);
  controls.subscribe(tell);
  answering.subscribe(tell);
  tell();
  const giveUp = givingUp({
    ...{ room, controls },
    hasWords: isUnsent,
    forgetWords: () => answering.change({ review: null }),
  });

  async function say(review: Review): Promise<Problem | null> {
    const { uploadId, words, heard, isSaid } = review;
    if (isSaid || isBlank(words)) return null;
    const voice = { upload_id: uploadId, edited: isEdited(words, heard) };
    if (session.actions.say(words.trim(), voice)) answering.change({ review: { ...review, isSaid: true } });
    return sentMessage(session, uploadId);
  }

  return {
    controls,
    answering,
    async giveUp() {
      // Its words are a message already, which needs it.
      if (answering.get().review?.isSaid) await keeping.forget();
      return giveUp();
    },
    attach: () => attachDictation(session, { line, store, controls, recover, giveUp }),
    async send() {
      const { review } = answering.get();
      if (review === null) return null;
      const fault = await say(review);
      if (fault) return fault;
      const { uploadId, answers: messageId } = review;
      // One answer for each upload, however often it is asked for.
      const said = await line.deliver(() => calls.answer(uploadId, messageId, uploadId));
      if (said?.kind === 'refused') return said.problem;
      if (said?.kind === 'answered') {
        await keeping.forget();
        answering.change({ review: null, hasCamera: false });
      }
      return null;
    },
    async discard() {
      answering.change({ review: null });
      await controls.discard();
    },
  };
}
