import { defineEntity, p } from '@mikro-orm/core';
import type { StoredStatus } from '../../domain/invitations/invitation.ts';
import type { Locale } from '../../domain/vocabulary.ts';

/**
 * Who was invited to what. What is said of a candidate is here alone, so it goes with this row: with their interview, or, where
 * there is none, once its own time is over.
 */
export const InvitationEntity = defineEntity({
  name: 'Invitation',
  tableName: 'invitations',
  indexes: [
    { name: 'invitations_list_index', properties: ['organisationId', 'createdAt', 'id'] },
    { name: 'invitations_package_index', properties: ['organisationId', 'packageId', 'createdAt', 'id'] },
    { name: 'invitations_status_index', properties: ['status', 'expiresAt'] },
    { name: 'invitations_candidate_id_index', properties: ['candidateId'] },
  ],
  uniques: [{ name: 'invitations_natural_key_unique', properties: ['organisationId', 'naturalKey'] }],
  properties: {
    id: p.string().primary(),
    organisationId: p.string(),
    packageId: p.string(),
    packageVersion: p.integer(),
    status: p.string().$type<StoredStatus>(),
    firstName: p.string(),
    lastName: p.string().nullable(),
    preferredName: p.string().nullable(),
    email: p.string().nullable(),
    locale: p.string().$type<Locale>().nullable(),
    /** All that a search may find it by, as names compare: see `src/accounts`. */
    searchKey: p.string(),
    provider: p.string().nullable(),
    externalCandidateId: p.string().nullable(),
    applicationId: p.string().nullable(),
    jobId: p.string().nullable(),
    profileUrl: p.string().nullable(),
    /** By which a repeated order is known; null without one. */
    naturalKey: p.string().nullable(),
    validFrom: p.bigint('number').nullable(),
    expiresAt: p.bigint('number'),
    additionalTimePercent: p.integer(),
    redirectUrl: p.string().nullable(),
    sendEmail: p.boolean(),
    timeRequest: p.string().nullable(),
    timeRequestedAt: p.bigint('number').nullable(),
    createdAt: p.bigint('number'),
    /** The member who invited; null for a key or the command line. */
    createdBy: p.string().nullable(),
    openedAt: p.bigint('number').nullable(),
    acceptedAt: p.bigint('number').nullable(),
    endedAt: p.bigint('number').nullable(),
    /** Who accepted it, and the interview that followed. */
    candidateId: p.string().nullable(),
    interviewId: p.string().nullable().unique('invitations_interview_id_unique'),
  },
});
