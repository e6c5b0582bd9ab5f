/** What people decide about a candidate, for whoever decides and for the candidate. */
export const texts = {
  title: 'Decision',
  lead: 'You decide; nothing does it for you. Each decision is kept with your name. A later one replaces it, and all stay on record.',
  leadAfter: 'To decide otherwise, decide once more: the new decision replaces this one.',
  none: 'Nobody has decided yet.',
  loading: 'Reading the decisions …',
  kinds: { advance: 'Goes on', hold: 'Left open', reject: 'Does not go on' },
  meanings: {
    advance: 'The candidate takes the next step.',
    hold: 'It stays open, for example until another talk.',
    reject: 'The candidate does not go on.',
  },
  decided: 'Decided',
  gone: 'somebody who has no account any more',
  reasons: 'Reasons',
  earlier: (count: number) => (count === 1 ? '1 earlier decision' : `${count} earlier decisions`),
  noteOf: 'Note:',
  choice: 'What you decide',
  reasonsHint:
    'One on each line. The candidate reads them, where their package shows them the whole report: say what the decision rests on.',
  note: 'Note',
  noteHint: 'For people of the company alone. It can be left out.',
  send: 'Keep the decision',
  sent: 'The decision is kept.',
  noChoice: 'Choose a decision first.',
  noReasons: 'Give one reason at least.',
  tooManyReasons: (most: number) => `Give at most ${most} reasons.`,
  longReason: (most: number) => `A reason has at most ${most} characters.`,
  own: 'What was decided',
  ownLead:
    'A person of the company has decided, not a program. The report says what counted and how you can contest it.',
};

export type DecisionTexts = typeof texts;
