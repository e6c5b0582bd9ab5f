import { randomUUID } from 'node:crypto';
import type { NewInvitation } from '../../../src/records/invitation.ts';

const CREATED_AT = 1_700_000_000_000;

/** One that holds a month. */
export function anInvitation(change: Partial<NewInvitation> = {}): NewInvitation {
  return {
    id: randomUUID(),
    organisationId: 'main',
    packageId: 'package',
    packageVersion: 1,
    candidate: { firstName: 'Ada', lastName: 'Ångström', preferredName: null, email: null, locale: null },
    external: null,
    validFrom: null,
    expiresAt: CREATED_AT + 30 * 24 * 3600_000,
    additionalTimePercent: 0,
    redirectUrl: null,
    sendEmail: false,
    createdAt: CREATED_AT,
    createdBy: null,
    tokenSha256: randomUUID(),
    ...change,
  };
}
