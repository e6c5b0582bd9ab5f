import { tmpdir } from 'node:os';
import { loadConfig } from '../../../src/config/config.ts';
import type { MailServer } from '../../../src/config/mail.ts';

/** As the configuration reads it. */
export function serverOf(url: string): MailServer {
  const env = { VIVA_DATA_DIR: tmpdir(), SMTP_URL: url, MAIL_FROM: 'viva@example.org' };
  const server = loadConfig(env, tmpdir()).mail?.server;
  if (!server) throw new Error(`${url} is no mail server`);
  return server;
}
