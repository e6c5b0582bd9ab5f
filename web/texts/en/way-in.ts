const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** About so long, in hours and minutes. */
function length(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours && counted(hours, 'hour', 'hours'), rest && counted(rest, 'minute', 'minutes')];
  return parts.filter(Boolean).join(' ');
}

/** Of the pages where links lead that candidates and members are sent. */
export const texts = {
  title: 'Your invitation',
  hello: 'Hello',
  /** Stands behind the name of the organisation. */
  invites: 'invites you to a technical interview.',
  lead: 'An AI leads the talk, and people decide. Nothing is recorded before you have read the notice below and accepted.',
  notKept: 'This browser keeps nothing for the page: after a reload, open the link once more.',
  facts: {
    title: 'What it is about',
    package: 'Interview',
    track: 'Track',
    level: 'Level',
    tasks: 'Tasks at most',
    length: 'How long',
    atMost: (minutes: number) => `about ${length(minutes)} at most; you can end it at any time`,
    time: 'Time for each task',
    timePercent: (percent: string) => `${percent}% of the usual time`,
    programs: 'Programming languages',
    language: 'Language of the interview',
    until: 'Accept it until',
    contact: 'Questions',
  },
  early: 'You can accept this invitation from',
  earlyLead: 'Until then you can read everything here, and ask for more time.',
  more: {
    title: 'Do you need more time?',
    lead: 'If you need more time for the tasks, say so before you accept: afterwards it cannot be changed. The people who invite you read this before the start; you need not give reasons that are private.',
    label: 'What you ask for',
    blank: 'Say in a few words what you need.',
    send: 'Ask for more time',
    sent: 'You have asked for more time.',
    sentLead:
      'The people who invite you see it. Once they have answered, the time is shown above; you can also begin without waiting.',
  },
  choices: {
    title: 'Your choices',
    programs: 'Programming languages that you want to use',
    noProgram: 'Choose at least one.',
    needs: 'If it applies to you',
    screen_reader: 'I use a screen reader, or keys alone',
    more_time: 'I need more time to read or to type',
    needsLead:
      'Marks that your way of working would cause are then left out, and whoever reads the result sees that some were. It does not change the time.',
  },
  accept: {
    title: 'Accept',
    action: 'Accept the invitation',
    lead: 'No clock runs before you take the first task.',
    practiceLead: 'After that you can try the room first, or begin.',
    signedIn: 'You are signed in here as',
    instead: 'If you go on, this browser is signed in as the invited candidate instead.',
  },
  back: {
    accepted: 'You have accepted this invitation',
    acceptedLead: 'The link leads back to your interview, from any device.',
    finished: 'This interview is over',
    finishedLead: 'The link leads back to what there is to read about it.',
    goOn: 'To the interview',
    look: 'See how it ended',
    claimed: 'This interview belongs to an account with a password now. Sign in with it to come back.',
  },
  practice: {
    title: 'Before it begins',
    lead: 'One easy task in the same room, with the same interviewer. Nothing of it counts, and it is gone a day later.',
    action: 'Practise first',
    begin: 'To the interview',
  },
  ended: {
    unknown: 'This link leads nowhere',
    unknownLead:
      'It may be incomplete, or what it led to is gone. Open the whole link from the message that you were sent.',
    replaced: 'There is a newer link',
    replacedLead:
      'Another link has taken the place of this one. Look for the latest message that you were sent.',
    expired: 'This invitation has expired',
    expiredLead: 'It can no longer be accepted. If you still want to take part, ask for another one.',
    cancelled: 'This invitation was cancelled',
    cancelledLead: 'Whoever invited you has taken it back.',
    missing: 'Here is a link missing',
    missingLead:
      'Open the whole link from the message that you were sent: this page reads the part behind the #.',
    ask: 'Turn to',
    askSender: 'If that does not help, turn to whoever sent you the link.',
  },
  join: {
    title: 'Join your organisation',
    lead: 'Choose how you are called here, and a password. The link works once.',
    action: 'Join',
    instead: 'If you join, this browser is signed in with the new account instead.',
    over: 'This link leads nowhere any more',
    overLead:
      'It was used, its week is over, or it never was. If you have joined already, sign in; else ask an admin of your organisation for another.',
    noToken: 'This link has no token. Open the whole link that you were given.',
  },
};

export type WayInTexts = typeof texts;
