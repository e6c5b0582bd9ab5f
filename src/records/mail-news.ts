import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { v5 as uuidV5 } from 'uuid';
import type { Many } from '../database/many.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { MailKind } from '../domain/mail/mail.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { MailEntity } from './entities/mail.entity.ts';
import { adminsWithAddress, contactsOf } from './mail-contacts.ts';

type InvitationRow = InferEntity<typeof InvitationEntity>;

/** Under which ids of mails are made: the same thing told twice is one mail. */
const MAILS = '6f1f9a53-6b0a-4c65-9d2e-0d7d0f0a51c8';

interface NewMail {
  kind: MailKind;
  organisationId: string;
  invitationId?: string;
  webhookId?: string;
  userId?: string;
  seq?: number;
  /** What tells it from others of its kind about the same. */
  key: string;
  at: number;
}

/** Within the transaction that makes it true; once. */
async function mailIn(tx: SqlEntityManager, mail: NewMail): Promise<void> {
  const { kind, organisationId, at } = mail;
  await tx
    .createQueryBuilder(MailEntity)
    .insert({
      id: idOf(mail),
      ...{ kind, organisationId, createdAt: at },
      invitation: mail.invitationId ?? null,
      webhook: mail.webhookId ?? null,
      userId: mail.userId ?? null,
      seq: mail.seq ?? null,
      ...{ status: 'pending' as const, tries: 0, begun: false, sentAt: null },
      // The clock of whatever has happened may go before ours.
      dueAt: Math.min(at, Date.now()),
    })
    .onConflict('id')
    .ignore()
    .execute();
}

function idOf({
  kind,
  invitationId,
  webhookId,
  userId,
  key,
}: Omit<NewMail, 'organisationId' | 'at'>): string {
  return uuidV5(JSON.stringify([kind, invitationId ?? webhookId, userId ?? null, key]), MAILS);
}

/** Sends the one who is invited their link, where that was asked for; what was on its way with an earlier link is not sent. */
export async function mailInvitation(
  tx: SqlEntityManager,
  { id, organisationId, sendEmail, email }: InvitationRow,
  { tokenSha256, at }: { tokenSha256: string; at: number },
): Promise<void> {
  if (!sendEmail || email == null) return;
  await tx.nativeUpdate(
    MailEntity,
    { invitation: id, kind: { $in: ['invitation', 'reminder'] }, status: 'pending' },
    { status: 'withdrawn', dueAt: null },
  );
  await mailIn(tx, { kind: 'invitation', organisationId, invitationId: id, key: tokenSha256, at });
}

/** Reminds once of the invitation that was sent by that mail. */
export function mailReminder(
  tx: SqlEntityManager,
  { id, organisationId }: InvitationRow,
  { sentBy, at }: { sentBy: string; at: number },
): Promise<void> {
  return mailIn(tx, { kind: 'reminder', organisationId, invitationId: id, key: sentBy, at });
}

/** Tells the member who has invited, else the admins, that somebody asks for more time. */
export async function mailTimeRequest(tx: SqlEntityManager, row: InvitationRow, at: number): Promise<void> {
  const { id: invitationId, organisationId } = row;
  for (const { id: userId } of await contactsOf(tx, row)) {
    await mailIn(tx, { kind: 'time_request', organisationId, invitationId, userId, key: '', at });
  }
}

/** Tells the same that the report of an interview is ready to which somebody was invited. */
export async function mailReports(
  tx: SqlEntityManager,
  interviewId: string,
  events: readonly InterviewEvent[],
): Promise<void> {
  const end = events.find((event) => event.type === 'finished');
  if (!end || end.data.reportSha256 === null) return;
  const row = await tx.findOne(InvitationEntity, { interviewId });
  if (!row) return;
  const { id: invitationId, organisationId } = row;
  for (const { id: userId } of await contactsOf(tx, row)) {
    const about = { kind: 'report_ready', organisationId, invitationId, userId } as const;
    await mailIn(tx, { ...about, seq: end.seq, key: '', at: end.at });
  }
}

/** What an event has had told that has given way to another, unless it is being sent. */
export async function unsayMails(tx: SqlEntityManager, interviewId: string, from: number): Promise<void> {
  const invitations = tx.createQueryBuilder(InvitationEntity).select('id').where({ interviewId });
  await tx.nativeDelete(MailEntity, {
    invitation: { $in: invitations },
    seq: { $gte: from },
    begun: false,
  });
}

/** Tells the admins that a receiver is called no more. */
export async function mailDisabledWebhook(
  tx: SqlEntityManager,
  { id: webhookId, organisationId }: { id: string; organisationId: string },
  at: number,
): Promise<void> {
  for (const { id: userId } of await adminsWithAddress(tx, organisationId)) {
    await mailIn(tx, { kind: 'webhook_disabled', organisationId, webhookId, userId, key: String(at), at });
  }
}

const NEW = {
  id: 'text',
  organisation_id: 'text',
  kind: 'text',
  invitation_id: 'text',
  created_at: 'bigint',
  status: 'text',
  tries: 'bigint',
  begun: 'boolean',
  due_at: 'bigint',
} as const;

interface Ordered {
  id: string;
  organisationId: string;
  createdAt: number;
  tokenSha256: string;
  sendEmail: boolean;
  candidate: { email: string | null };
}

/** As {@link mailInvitation} for many that are new. */
export function createMailInsert(many: Many) {
  const insert = many.insert<[Record<keyof typeof NEW, string | number | boolean>]>([
    { table: 'mails', kinds: NEW, onConflict: 'on conflict do nothing' },
  ]);
  return async (tx: SqlEntityManager, invitations: readonly Ordered[]): Promise<void> => {
    const rows = invitations
      .filter(({ sendEmail, candidate }) => sendEmail && candidate.email !== null)
      .map(({ id, organisationId, createdAt, tokenSha256 }) => ({
        id: idOf({ kind: 'invitation', invitationId: id, key: tokenSha256 }),
        organisation_id: organisationId,
        kind: 'invitation',
        invitation_id: id,
        created_at: createdAt,
        status: 'pending',
        tries: 0,
        begun: false,
        due_at: Math.min(createdAt, Date.now()),
      }));
    await insert(tx, [rows]);
  };
}
