import { letterOf } from '../../src/mail/compose.ts';
import { createMailer } from '../../src/mail/server.ts';
import { htmlOf, textOf } from '../../src/mail/written.ts';
import { aLetter } from '../support/mail/letters.ts';
import { serverOf } from '../support/mail/mailer.ts';
import { type ReceivedMail, startMailServer } from '../support/mail/server.ts';
import { aMail } from '../support/mail/stored.ts';

const LINKS = {
  publicOrigin: 'https://viva.example',
  stopUrl: 'https://viva.example/mail/stop/x',
  invitationUrl: 'https://viva.example/i#token',
};

describe('what a mail says', () => {
  it('is in the language of whoever is invited', () => {
    const english = letterOf(aMail({ to: { email: 'ada@example.org', locale: null } }), LINKS);
    expect(english.subject).toBe('Acme invites you to an interview: Back end, middle');
    expect(english.before).toEqual([
      'Hello Ada,',
      expect.stringContaining('An AI leads the talk'),
      'You can begin until December 1, 2026 at 12:00 PM UTC.',
    ]);
    const russian = letterOf(aMail({ to: { email: 'ada@example.org', locale: 'ru' } }), LINKS);
    expect(russian.subject).toBe('Acme приглашает вас на интервью: Back end, middle');
    expect(russian.before.at(-1)).toMatch(/^Начать можно до 1 декабря 2026/);
    expect([english.link.url, russian.link.url]).toEqual([LINKS.invitationUrl, LINKS.invitationUrl]);
  });

  it('calls people as they like to be called', () => {
    const { invitation } = aMail();
    const candidate = { ...invitation.candidate, preferredName: 'Countess' };
    const letter = letterOf(aMail({ invitation: { ...invitation, candidate } }), LINKS);
    expect(letter.before[0]).toBe('Hello Countess,');
  });

  it('tells members where to look, and nothing that is personal', () => {
    const { invitation, content, ...head } = aMail();
    const asked = { ...invitation, timeRequest: { text: 'I am dyslexic.', at: 1 } };
    const member = {
      ...head,
      userId: 'user-1',
      content,
      invitation: { ...asked, interviewId: 'interview-1' },
    };
    const report = letterOf({ ...member, kind: 'report_ready' }, LINKS);
    expect(report.link.url).toBe('https://viva.example/interview/interview-1/report');
    const time = letterOf({ ...member, kind: 'time_request' }, LINKS);
    expect(textOf(time)).toContain('Ada Lovelace');
    expect(textOf(time)).not.toContain('dyslexic');
    const webhook = { url: 'https://hooks.example.org/secret-path', disabledBy: 'failing' as const };
    const disabled = letterOf({ ...head, userId: 'user-1', kind: 'webhook_disabled', webhook }, LINKS);
    expect(textOf(disabled)).toContain('hooks.example.org');
    expect(textOf(disabled)).not.toContain('secret-path');
  });

  it('is the same as text and as HTML', () => {
    const letter = aLetter({ before: ['Здравствуйте, Ада!'] });
    const html = htmlOf(letter);
    for (const part of [
      ...letter.before,
      letter.link.label,
      letter.link.url,
      ...letter.after,
      letter.stopText,
    ]) {
      expect(textOf(letter)).toContain(part);
      expect(html).toContain(part);
    }
  });

  it('is text whatever a name is', async () => {
    const server = await startMailServer();
    try {
      const name = '<img src=x onerror=alert(1)>"&\r\nBcc: eve@example.org\r\n\r\nBody \u202egnp';
      const { invitation, content } = aMail();
      const candidate = { ...invitation.candidate, firstName: name };
      const mail = aMail({
        invitation: { ...invitation, candidate },
        content: { ...content, name },
        organisation: { id: 'main', name: 'Рога и копыта\r\nSubject: no' },
        contact: 'boss@acme.example\r\nBcc: eve@example.org',
      });
      const from = { name: 'Viva\r\nBcc: eve@example.org', address: 'viva@example.org' };
      const mailer = createMailer({ server: serverOf(server.url), from });
      expect(await mailer.send(letterOf(mail, LINKS))).toEqual({ fault: null, isForGood: false });
      const { to, mail: parsed } = server.received[0] as ReceivedMail;
      expect(to).toEqual(['ada@example.org']);
      const keys = parsed.headers.map(({ key }) => key);
      expect(keys).not.toContain('bcc');
      expect(keys.filter((key) => key === 'subject')).toHaveLength(1);
      expect(parsed.subject).toContain('Рога и копыта');
      expect(parsed.html).not.toContain('<img');
      expect(parsed.html).toContain('&#60;img');
      expect(parsed.text).toContain('<img src=x onerror=alert(1)>');
      expect(parsed.text).not.toContain('\u202e');
    } finally {
      await server.close();
    }
  });
});
