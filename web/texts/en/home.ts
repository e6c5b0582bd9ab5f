/** What the first page says. */
export const texts = {
  title: 'Technical interviews led by an AI',
  lead: 'You talk with an interviewer, get tasks that adapt to what you can do, and run and submit code. At the end there is a report that can be derived again, event by event.',
  signIn: 'Sign in',
  documents: 'Documents',
};

export type HomeTexts = typeof texts;
