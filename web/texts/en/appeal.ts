/** Of what a candidate sees of the signals after the end, and what they say to it. */
export const texts = {
  title: 'What was noticed',
  lead: 'These are places of the interview that somebody may want to look at, each with two ways to read it. A person decides what they mean, never a program, and none of them changes your estimate or a score. People of the company read the same, with the same two readings.',
  loading: 'Reading what was noticed',
  leftOut: 'Left out',
  leftOutLead: 'You asked for something that causes such signals by itself. They were left out:',
  decisions: 'What people decided',
  undecided: 'Nobody has decided anything yet.',
  appeal: 'Your word on it',
  appealLead:
    'If you see it otherwise, say so. People of the company read it beside the signals and before they decide about you, and it stands in the report. You can do it once.',
  until: 'You can until',
  label: 'What you have to say',
  hint: (left: number) => `It is kept in this browser until you send it. ${left} characters left.`,
  blank: 'Write something first.',
  send: 'Send it',
  sent: 'You said',
  received: 'It was received and cannot be changed any more.',
  over: 'The time for it ended',
  kept: 'Sent.',
};

export type AppealTexts = typeof texts;
