/** What the first page says. */
export const texts = {
  title: 'Technical interviews led by an AI',
  lead: 'You talk with an interviewer, get tasks that adapt to what you can do, and run and submit code. At the end there is a report that can be derived again, event by event.',
  header: { language: 'Language', signedInAs: 'Signed in as', signOut: 'Sign out' },
  guest: {
    title: 'Try an interview',
    lead: 'No account is needed. You choose a track and a level, read what is recorded, and can practise first.',
    action: 'Try as a guest',
  },
  account: {
    title: 'Your account',
    signUp: 'Create an account',
    email: 'E-mail',
    nickname: 'Nickname',
    passwordHint: '10–200 characters, none of the common passwords',
  },
  claim: {
    title: 'Keep your interviews',
    lead: 'You are here as a guest. With an account you can come back to your interviews and reports on any device.',
    action: 'Make it an account',
  },
  interviews: {
    title: 'Your interviews',
    none: 'There are none yet.',
    begin: 'New interview',
    goOn: 'Continue',
    report: 'Report',
    building: 'The report is being built',
    withheld: 'The company keeps the report',
    open: 'Open',
    finished: 'Finished',
  },
  company: {
    title: 'Your console',
    lead: 'All interviews, live and finished, with their reports.',
    action: 'Open the console',
  },
  data: {
    title: 'Your data',
    lead: 'What is kept of you, and for how long. Take it with you, or erase it.',
    action: 'My data',
  },
  tracks: { algorithms: 'Algorithms', backend: 'Backend', frontend: 'Frontend', data: 'Data' },
  levels: { junior: 'junior', middle: 'middle', senior: 'senior' },
  firstAdmin: {
    title: 'The first admin',
    lead: 'This account may see all interviews and give roles to others. The link works once.',
    action: 'Create the account',
    noToken: 'This link has no token. Open the whole link that the server has printed at its start.',
  },
  further: {
    title: 'More',
    documents: 'Documents for builders',
    calls: 'The calls of the API',
    licences: 'Licences of what this page is made of',
    password: 'I have a link for a new password',
  },
};

export type HomeTexts = typeof texts;
