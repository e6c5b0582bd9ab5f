import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/error.ts';

const FROM = 'Viva <viva@example.org>';

describe('what the environment says of mail', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'viva-config-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const mailOf = (SMTP_URL: string, MAIL_FROM = FROM) => loadConfig({ SMTP_URL, MAIL_FROM }, cwd).mail;
  function faultsOf(env: Record<string, string>, role?: 'worker'): readonly string[] {
    try {
      loadConfig(env, cwd, role);
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
    return [];
  }

  it('is nothing where there is no server', () => {
    expect(loadConfig({}, cwd).mail).toBeNull();
  });

  it('is where mail is handed over, and whom it is from', () => {
    expect(mailOf('smtp://viva%40example.org:p%40ss%2Fword@mail.example.org')).toEqual({
      from: { name: 'Viva', address: 'viva@example.org' },
      server: {
        ...{ host: 'mail.example.org', port: 587, isSecure: false },
        signIn: { user: 'viva@example.org', password: 'p@ss/word' },
      },
    });
    expect(mailOf('smtps://[::1]:2465/', 'viva@пример.рф')).toEqual({
      from: { name: '', address: 'viva@пример.рф' },
      server: { host: '::1', port: 2465, isSecure: true, signIn: null },
    });
  });

  it.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://secret@mail.example.org',
    'smtp://:secret@mail.example.org',
    'smtp://viva:%secret@mail.example.org',
    'smtp://mail.example.org/secret',
    'smtp://mail.example.org?secret=1',
    'smtp://mail.example.org:0',
  ])('is no other server, and no fault repeats it: %s', (SMTP_URL) => {
    const faults = faultsOf({ SMTP_URL, MAIL_FROM: FROM });
    expect(faults).toEqual([expect.stringMatching(/^SMTP_URL: give smtp:/)]);
    expect(faults.join()).not.toContain('secret');
  });

  it.each(['viva', 'Viva <viva>', 'Viva <viva@example.org', '<>', `a\r\nBcc: <b@example.org>`])(
    'is from nobody who has no address: %j',
    (MAIL_FROM) => {
      const faults = faultsOf({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM });
      expect(faults).toEqual([expect.stringMatching(/^MAIL_FROM: give an address/)]);
    },
  );

  it('is both for whoever sends; APIs know without the server that somebody does', () => {
    const both = [expect.stringMatching(/^SMTP_URL, MAIL_FROM: give both/)];
    expect(faultsOf({ MAIL_FROM: FROM })).toEqual(both);
    expect(faultsOf({ SMTP_URL: 'smtp://mail.example.org' }, 'worker')).toEqual(both);
    const env = { SMTP_URL: 'not read', MAIL_FROM: FROM };
    expect(loadConfig(env, cwd, 'api').mail).toMatchObject({ server: null });
    expect(loadConfig({ SMTP_URL: 'not read' }, cwd, 'sandbox').mail).toBeNull();
  });
});
