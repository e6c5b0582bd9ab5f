/** What more than one page says. */
export const texts = {
  close: 'Close',
  loading: 'Loading',
  tryAgain: 'Try again',
  unreachable: 'The server did not answer. Check the connection, then try again.',
  /** Where a text is the same in both; `$` is how many lines. */
  unchangedLines: '$ unchanged lines',
  notFound: 'There is no such page',
  toStart: 'To the first page',
  signIn: {
    login: 'E-mail or nickname',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password? Whoever runs this server can give you a link to a new one.',
  },
};

export type SharedTexts = typeof texts;
