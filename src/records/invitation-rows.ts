import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { createMany } from '../database/many.ts';
import { naturalKeyOf } from '../domain/invitations/invitation.ts';
import type { EmailStatus, StoredMailStatus } from '../domain/mail/mail.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import type { InvitationEntity } from './entities/invitation.entity.ts';
import { MailEntity } from './entities/mail.entity.ts';
import type { InvitationRecord, NewInvitation } from './invitation.ts';
import { searchKeyOf } from './invitation-search.ts';
import { createMailInsert } from './mail-news.ts';

/** How invitations lie in the database. */
export type InvitationRow = InferEntity<typeof InvitationEntity>;

/** With when their interviews were over, and how their mail stands. */
export async function recordsOf(
  em: SqlEntityManager,
  rows: readonly InvitationRow[],
): Promise<InvitationRecord[]> {
  const ids = rows.flatMap(({ interviewId }) => interviewId ?? []);
  const ended =
    ids.length > 0
      ? await em.find(
          InterviewEntity,
          { id: { $in: ids }, finishedAt: { $ne: null } },
          { fields: ['id', 'finishedAt'] },
        )
      : [];
  const finishedAt = new Map(ended.map((one) => [one.id, one.finishedAt ?? null]));
  const mailed = await mailStatusOf(em, rows);
  return rows.map((row) =>
    recordOf(row, {
      finishedAt: finishedAt.get(row.interviewId ?? '') ?? null,
      emailStatus: mailed.get(row.id) ?? null,
    }),
  );
}

const EMAIL_STATUS: Record<StoredMailStatus, EmailStatus | null> = {
  pending: 'waiting',
  sent: 'sent',
  failed: 'failed',
  stopped: 'stopped',
  withdrawn: null,
};

/** Of the latest one with the link. */
async function mailStatusOf(
  em: SqlEntityManager,
  rows: readonly InvitationRow[],
): Promise<ReadonlyMap<string, EmailStatus | null>> {
  const ids = rows.filter(({ sendEmail }) => sendEmail).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const mails = await em.find(
    MailEntity,
    { invitation: { $in: ids }, kind: 'invitation' },
    { orderBy: { createdAt: 'asc' }, fields: ['invitation', 'status'] },
  );
  return new Map(mails.map(({ invitation, status }) => [invitation ?? '', EMAIL_STATUS[status]]));
}

function recordOf(
  row: InvitationRow,
  { finishedAt, emailStatus }: Pick<InvitationRecord, 'finishedAt' | 'emailStatus'>,
): InvitationRecord {
  return {
    id: row.id,
    organisationId: row.organisationId,
    packageId: row.packageId,
    packageVersion: row.packageVersion,
    status: row.status,
    candidate: {
      firstName: row.firstName,
      lastName: row.lastName ?? null,
      preferredName: row.preferredName ?? null,
      email: row.email ?? null,
      locale: row.locale ?? null,
    },
    external:
      row.provider == null
        ? null
        : {
            provider: row.provider,
            candidateId: row.externalCandidateId ?? null,
            applicationId: row.applicationId ?? null,
            jobId: row.jobId ?? null,
            profileUrl: row.profileUrl ?? null,
          },
    validFrom: row.validFrom ?? null,
    expiresAt: row.expiresAt,
    additionalTimePercent: row.additionalTimePercent,
    redirectUrl: row.redirectUrl ?? null,
    sendEmail: row.sendEmail,
    timeRequest:
      row.timeRequest == null ? null : { text: row.timeRequest, at: row.timeRequestedAt ?? row.createdAt },
    emailStatus,
    createdAt: row.createdAt,
    createdBy: row.createdBy ?? null,
    openedAt: row.openedAt ?? null,
    acceptedAt: row.acceptedAt ?? null,
    candidateId: row.candidateId ?? null,
    interviewId: row.interviewId ?? null,
    finishedAt,
  };
}

/** Columns of a new one, as the database has them. */
const KINDS = {
  id: 'text',
  organisation_id: 'text',
  package_id: 'text',
  package_version: 'bigint',
  status: 'text',
  first_name: 'text',
  last_name: 'text',
  preferred_name: 'text',
  email: 'text',
  locale: 'text',
  search_key: 'text',
  provider: 'text',
  external_candidate_id: 'text',
  application_id: 'text',
  job_id: 'text',
  profile_url: 'text',
  natural_key: 'text',
  valid_from: 'bigint',
  expires_at: 'bigint',
  additional_time_percent: 'bigint',
  redirect_url: 'text',
  send_email: 'boolean',
  created_at: 'bigint',
  created_by: 'text',
} as const;

type NewRow = Record<keyof typeof KINDS, string | number | boolean | null>;

function rowOf(invitation: NewInvitation): NewRow {
  const { candidate, external } = invitation;
  return {
    id: invitation.id,
    organisation_id: invitation.organisationId,
    package_id: invitation.packageId,
    package_version: invitation.packageVersion,
    status: 'created',
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    preferred_name: candidate.preferredName,
    email: candidate.email,
    locale: candidate.locale,
    search_key: searchKeyOf(invitation),
    provider: external?.provider ?? null,
    external_candidate_id: external?.candidateId ?? null,
    application_id: external?.applicationId ?? null,
    job_id: external?.jobId ?? null,
    profile_url: external?.profileUrl ?? null,
    natural_key: external && naturalKeyOf(external, invitation.packageId),
    valid_from: invitation.validFrom,
    expires_at: invitation.expiresAt,
    additional_time_percent: invitation.additionalTimePercent,
    redirect_url: invitation.redirectUrl,
    send_email: invitation.sendEmail,
    created_at: invitation.createdAt,
    created_by: invitation.createdBy,
  };
}

const LINK = { token_sha256: 'text', invitation_id: 'text', created_at: 'bigint' } as const;
const KEY = { id: 'text', organisation_id: 'text', natural_key: 'text' } as const;

/** That two who order the same at one moment get one invitation is the database's to see to, by its natural key. */
export function createInvitationInsert(engine: Database['engine'], { hasMail }: { hasMail: boolean }) {
  const many = createMany(engine);
  const insertMails = createMailInsert(many);
  const columns = Object.keys(KINDS).join(', ');
  const insertNew = many.select<NewRow>(
    KINDS,
    (given) =>
      `insert into invitations (${columns}) select ${columns} from ${given} where true on conflict do nothing returning id`,
  );
  const insertLinks = many.insert<[Record<keyof typeof LINK, string | number>]>([
    { table: 'invitation_links', kinds: LINK },
  ]);
  const findSame = many.select<Pick<NewRow, keyof typeof KEY>>(
    KEY,
    (given) => `select given.id as given_id, i.id from ${given} join invitations i
      on i.organisation_id = given.organisation_id and i.natural_key = given.natural_key`,
  );
  return async (tx: SqlEntityManager, invitations: readonly NewInvitation[]) => {
    const rows = invitations.map(rowOf);
    const isNew = new Set((await insertNew(tx, rows)).map(({ id }) => id as string));
    const made = invitations.filter(({ id }) => isNew.has(id));
    const links = made.map(({ id, tokenSha256, createdAt }) => ({
      token_sha256: tokenSha256,
      invitation_id: id,
      created_at: createdAt,
    }));
    await insertLinks(tx, [links]);
    if (hasMail) await insertMails(tx, made);
    const others = rows.filter(({ id, natural_key }) => natural_key !== null && !isNew.has(id as string));
    const same = others.length > 0 ? await findSame(tx, others) : [];
    const standing = new Map(same.map(({ given_id, id }) => [given_id as string, id as string]));
    return invitations.map(({ id }) => ({ id: standing.get(id) ?? id, isNew: isNew.has(id) }));
  };
}
