/** Of the page on what is stored of oneself. */
export const texts = {
  title: 'My data',
  lead: 'What is kept of you here, for how long, and what you can do about it.',
  signIn: 'Sign in to see, to take along or to erase what is kept of you.',
  kept: {
    title: 'What is kept',
    what: 'What',
    until: 'For how long',
    account: 'Your account',
    accountParts: 'Nickname, e-mail address if you gave one, language.',
    untilErased: 'Until you erase it',
    interviews: 'Each interview',
    interviewParts:
      'The talk, the code that you ran, submitted or saved, what you typed in the code editor, what the page noticed, results, the report, and fingerprints of your checked programs: numbers by which programs that are alike are found.',
    afterTheEnd: (days: number) => (days === 1 ? '1 day after its end' : `${days} days after its end`),
    invited: 'An interview that a company invited you to',
    invitedParts: 'The same, and the name and address that the company gave with the invitation.',
    asNoticed: 'As the notice of the invitation says',
    practice: 'A practice',
    practiceParts: 'The talk, the code, results.',
    aDay: 'A day after it began',
    browser: 'This browser',
    browserParts: 'What you wrote and was not sent yet.',
    untilSent: 'Until it is sent, or you erase your data here',
    notice: 'The whole notice on what an interview records',
  },
  exporting: {
    title: 'Take it with you',
    lead: 'One file in JSON with all of this: your account, and of each interview the talk, code, drafts, what was recorded while you typed, your report, the signals as you may read them, and of which programs fingerprints are kept. Advice that is meant for people of the company alone is not in it.',
    action: 'Download my data',
    done: 'The file is among your downloads.',
  },
  erasing: {
    title: 'Erase it',
    lead: 'Your account ends at once, on all devices, and within a minute everything that is kept of you is erased. There is no way back.',
    open: 'Erase my data…',
    dialog: 'Erase all of my data',
    goes: 'What goes',
    gone: [
      'Your account, with its nickname and address, and every sign-in.',
      'Interviews that are still open: they end now.',
      'The talk, code, drafts, everything recorded while you typed, and every word about them in your reports.',
      'What this browser keeps of you.',
    ],
    goneOfCompany: 'Your access to the console. Interviews of other people stay as they are.',
    stays: 'What stays',
    staying: [
      'Figures without you: which tasks were given, results and times, the estimate. No name, no code, no text.',
      'That an erasure took place, and when.',
      'Backups that the company has made, until it replaces them; and reports that its people have already saved or printed.',
    ],
    word: 'erase',
    confirm: (word: string) => `To confirm, write “${word}”`,
    wordFirst: 'Write the word first.',
    keep: 'Keep my data',
    action: 'Erase for good',
    lastAdmin:
      'You are the last admin. Without one, nobody could make another. Give somebody else this role first (on the server: npm run role -- <nickname> admin), then come back.',
  },
  over: {
    title: 'Your account has ended',
    lead: 'You are signed out here and on all devices. Within a minute nothing that is stored names or quotes you any more.',
  },
};

export type MyDataTexts = typeof texts;
