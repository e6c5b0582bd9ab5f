import { newOneTimeToken, RESET_LIFETIME_MS } from '../api/auth/one-time-token.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

/** `npm run password -- <login>`: prints a link by which that user sets a new password, once and within a day. */
await runTool(async () => {
  const [login, ...more] = process.argv.slice(2);
  if (!login || login.startsWith('-') || more.length > 0)
    throw new UsageError('usage: npm run password -- <e-mail or nickname>');
  return withRecords(async ({ users }, { publicOrigin }) => {
    const user = await users.findByLogin(login);
    if (!user) {
      console.error(
        `nobody is known as ${login}: give the e-mail address or the nickname of a registered user`,
      );
      return EXIT.fault;
    }
    const { token, tokenSha256 } = newOneTimeToken();
    await users.saveReset({ tokenSha256, userId: user.id, expiresAt: Date.now() + RESET_LIFETIME_MS });
    console.log(`${publicOrigin}/password#${token}`);
    return EXIT.fine;
  });
});
