/** What more than one page says. */
export const texts = {
  close: 'Close',
  loading: 'Loading',
  tryAgain: 'Try again',
  unreachable: 'The server did not answer. Check the connection, then try again.',
  notFound: 'There is no such page',
  toStart: 'To the first page',
};

export type SharedTexts = typeof texts;
