import { randomUUID } from 'node:crypto';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import { PACKAGE_DEFAULTS } from '../../../src/domain/packages/package.ts';
import type { NewInvitation } from '../../../src/records/invitation.ts';
import type { MailToSend } from '../../../src/records/mail.ts';

type ToInvited = Extract<MailToSend, { kind: 'invitation' | 'reminder' }>;

/** An invitation that is to be sent; a test says only what it is about. */
export function aMail(change: Partial<ToInvited> = {}): ToInvited {
  return {
    id: '7f8b7a0e-9d52-5a63-8f5d-0c1f6f0a1b2c',
    kind: 'invitation',
    organisation: { id: MAIN_ORGANISATION, name: 'Acme' },
    createdAt: Date.UTC(2026, 10, 1),
    tries: 0,
    to: { email: 'ada@example.org', locale: 'en' },
    contact: 'boss@acme.example',
    content: {
      ...PACKAGE_DEFAULTS,
      ...{ name: 'Back end, middle', track: 'backend', level: 'middle', languages: ['python'] },
    },
    invitation: {
      id: 'invitation-1',
      ...{ organisationId: MAIN_ORGANISATION, packageId: 'package-1', packageVersion: 1, status: 'created' },
      candidate: {
        ...{ firstName: 'Ada', lastName: 'Lovelace', preferredName: null },
        ...{ email: 'ada@example.org', locale: null },
      },
      ...{ external: null, validFrom: null, expiresAt: Date.UTC(2026, 11, 1, 12) },
      ...{
        additionalTimePercent: 0,
        redirectUrl: null,
        sendEmail: true,
        timeRequest: null,
        emailStatus: null,
      },
      ...{ createdAt: Date.UTC(2026, 10, 1), createdBy: null, openedAt: null, acceptedAt: null },
      ...{ candidateId: null, interviewId: null, finishedAt: null },
    },
    ...change,
  };
}

/** An order by which somebody is to be mailed their link. */
export function ordered(change: Partial<NewInvitation> = {}): NewInvitation {
  const { organisationId, packageId, packageVersion, candidate, external, ...rest } = aMail().invitation;
  const { validFrom, expiresAt, additionalTimePercent, redirectUrl, sendEmail, createdAt, createdBy } = rest;
  return {
    ...{ id: randomUUID(), tokenSha256: randomUUID(), organisationId, packageId, packageVersion, candidate },
    ...{
      external,
      validFrom,
      expiresAt,
      additionalTimePercent,
      redirectUrl,
      sendEmail,
      createdAt,
      createdBy,
    },
    ...change,
  };
}
