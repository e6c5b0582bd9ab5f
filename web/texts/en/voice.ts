const minutes = (ms: number) => {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Of speaking in place of typing, and of recorded answers. */
export const texts = {
  speak: 'Hold to speak',
  stop: 'Stop',
  keys: 'Hold the button or the key F8 while you speak; a short press begins, the next one ends.',
  settings: 'Microphone',
  discard: 'Discard',
  again: 'Try again',
  close: 'Close',
  explain: {
    title: 'Speaking in place of typing',
    lead: 'What you say is recorded only while you hold the button. The recording goes to the server, its words are written down, and you read and change them before anything is sent. Only the words count: nothing is read from your voice.',
    kept: 'The recording is kept beside your message for as long as the notice on this interview says, and whoever invited you can listen to it. Typing is always possible.',
    turnOn: 'Turn on the microphone',
    notNow: 'Not now',
  },
  opening: 'The browser may ask now whether this page may use your microphone.',
  check: {
    lead: 'Say something: the bar must move. Nothing is recorded yet.',
    done: 'The microphone works',
  },
  device: 'Microphone',
  camera: 'Camera',
  anyDevice: 'As the system chooses',
  level: 'How loud you are',
  time: (ms: number, longestMs: number) => `${minutes(ms)} of ${minutes(longestMs)} at most`,
  recording: 'Recording',
  uploading: 'What you said is being saved',
  writing: 'Your words are being written down',
  written: {
    of: (elapsed: string, length: string) => `${elapsed} by now, for ${length} of speech`,
    long: (elapsed: string) => `${elapsed} by now: longer than usual. Nothing is lost.`,
  },
  busy: 'Send or discard first what you have said',
  spoken: 'These words come from your speech. Read them, and change what is wrong.',
  announce: {
    recording: 'Recording has begun. Let go, or press once more, to end it.',
    ended: 'Recording has ended. Your words are being written down.',
    words: 'Your words are in the message field.',
    discarded: 'What was said is discarded.',
  },
  endings: {
    lost: 'The microphone went away while you spoke. What was said until then is kept.',
    limit: 'Ten minutes are the most. What was said until then is kept.',
    cut: 'More was said than fits into a message: its end is left out. Send this, then say the rest.',
    time: 'The time for the task was up while you spoke, so the recording has ended. What was said until then is kept and can still be sent.',
    reload: 'The page was left while you spoke. What was said until then is below.',
  },
  faults: {
    insecure:
      'Browsers record only on secure pages, and the address of this one does not begin with https. Type your message instead, or ask whoever invited you.',
    unsupported:
      'This browser cannot record in a form that is understood here. Type your message, or use a current Chrome, Edge, Firefox or Safari.',
    refused:
      'This page may not use the microphone. Allow it beside the address of the page or in the settings of your system, then try again.',
    none: 'No microphone was found. Connect one, or choose another, then try again.',
    busy: 'The microphone does not answer: another program may be using it. Close that program, then try again.',
    unknown: 'The microphone could not be opened. Try again, or type your message.',
    silent: 'No words were heard. Look whether the bar moves when you speak, then say it once more.',
    gone: 'The recording did not reach the server whole and is gone. Say it once more, or type it.',
    transcriber:
      'Words cannot be written down right now. What you said is kept: try again, or discard it and type.',
  },
  cameraFaults: {
    refused:
      'This page may not use the microphone or the camera. Allow it beside the address of the page or in the settings of your system, then try again.',
    none: 'No microphone or no camera was found. Connect it, or leave the camera off, then try again.',
    busy: 'The microphone or the camera does not answer: another program may be using it. Close that program, then try again.',
  },
  answer: {
    open: 'Answer with a recording',
    title: 'A recorded answer',
    question: 'The question',
    agreeTitle: 'Before you record',
    agree: (kept: number | null): readonly string[] => [
      'You record your answer to this one question. You see it before it is sent, and can record it anew.',
      `It is kept for ${kept === null ? 'as long as the notice on this interview says' : days(kept)} after the end of the interview, then erased; you can have it erased earlier, with all that is yours.`,
      'You and the people of the company who look at this interview see it. It is for people: nothing is computed from your face, your voice or your surroundings, only your words are written down.',
    ],
    agreeFirst: 'Agree to it first, or type the answer',
    agreed: 'I agree that my answer is recorded and kept so.',
    hasCamera: 'With picture (the camera is off until you choose this)',
    ready: 'Go on',
    type: 'Type the answer instead',
    begin: 'Record',
    preview: 'You, as the camera sees you',
    review: 'This is what you have recorded',
    again: 'Record anew',
    words: 'Your words, as they were heard',
    wordsHint: 'Change what is wrong. They are sent as your message beside the recording.',
    noWords: 'No words could be written down. The recording goes without them.',
    send: 'Send this answer',
    sent: 'Your recorded answer is sent.',
    faultSend: 'It was not sent',
  },
  player: {
    recording: 'Recording',
    label: (length: string) => `Recording, ${length}`,
    length: minutes,
    fault: 'This recording cannot be played. It may have been erased, or the connection is gone.',
    again: 'Try again',
  },
};

export type VoiceTexts = typeof texts;
