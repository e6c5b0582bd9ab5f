import { isAccepted } from '../domain/invitations/invitation.ts';
import type { MailToSend } from '../records/mail.ts';
import type { Letter } from './letter.ts';
import { momentIn } from './moment.ts';
import { INVITED, NEWS } from './texts.ts';

interface Links {
  /** Begins every link. */
  publicOrigin: string;
  stopUrl: string;
  /** To the invitation; made for this mail. */
  invitationUrl: string | null;
}

/** What a mail says, in the language of whoever gets it. */
export function letterOf(mail: MailToSend, links: Links): Letter {
  const { id, to } = mail;
  const locale = to.locale ?? 'en';
  const names = namesIn(mail);
  const say = (text: Texts) => text[locale](names);
  const { subject, before, link, after, stop } = partsOf(mail, links);
  return {
    ...{ id, to: to.email, locale, stopUrl: links.stopUrl },
    replyTo: 'contact' in mail ? mail.contact : null,
    subject: say(subject),
    before: before.map(say),
    link: { label: say(link.label), url: link.url },
    after: after.map(say),
    stopText: say(stop),
  };

  function namesIn({ organisation }: MailToSend): Names {
    const none = { name: '', packageName: '', until: '', host: '', candidate: '' };
    if (mail.kind === 'webhook_disabled') {
      return { ...none, organisation: organisation.name, host: new URL(mail.webhook.url).host };
    }
    const { firstName, lastName, preferredName } = mail.invitation.candidate;
    return {
      ...{ ...none, organisation: organisation.name, packageName: mail.content.name },
      name: preferredName ?? firstName,
      candidate: [firstName, lastName].filter((part) => part !== null).join(' '),
      until: momentIn(locale, mail.invitation.expiresAt),
    };
  }
}

type Texts = (typeof INVITED)['hello'];
type Names = Parameters<Texts['en']>[0];

interface Parts {
  subject: Texts;
  before: Texts[];
  link: { label: Texts; url: string };
  after: Texts[];
  stop: Texts;
}

function partsOf(mail: MailToSend, { publicOrigin, invitationUrl }: Links): Parts {
  const toConsole = { label: NEWS.consoleLink, url: `${publicOrigin}/console` };
  switch (mail.kind) {
    case 'invitation':
    case 'reminder':
      return invitedParts(mail, invitationUrl ?? publicOrigin);
    case 'report_ready': {
      const url = `${publicOrigin}/interview/${mail.invitation.interviewId}/report`;
      const link = { label: NEWS.reportLink, url };
      return { subject: NEWS.reportSubject, before: [NEWS.report], link, after: [], stop: NEWS.stop };
    }
    case 'time_request':
      return { subject: NEWS.timeSubject, before: [NEWS.time], link: toConsole, after: [], stop: NEWS.stop };
    case 'webhook_disabled':
      return {
        ...{ subject: NEWS.webhookSubject, before: [NEWS.webhook] },
        ...{ link: toConsole, after: [], stop: NEWS.stop },
      };
  }
}

function invitedParts(mail: MailToSend & { kind: 'invitation' | 'reminder' }, url: string): Parts {
  const { stop } = INVITED;
  if (isAccepted(mail.invitation.status)) {
    const before = [INVITED.hello, INVITED.again];
    return {
      subject: INVITED.againSubject,
      before,
      link: { label: INVITED.linkAgain, url },
      after: [],
      stop,
    };
  }
  const isFirst = mail.kind === 'invitation';
  return {
    subject: isFirst ? INVITED.invitationSubject : INVITED.reminderSubject,
    before: [INVITED.hello, isFirst ? INVITED.invitation : INVITED.reminder, INVITED.until],
    link: { label: INVITED.link, url },
    after: [INVITED.private],
    stop,
  };
}
