import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { isAccepted, isWaiting, statusOf } from '../domain/invitations/invitation.ts';
import { claimOfInvitation } from './claims.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { InvitationLinkEntity } from './entities/invitation-link.entity.ts';
import { MailEntity } from './entities/mail.entity.ts';
import { MailStopEntity } from './entities/mail-stop.entity.ts';
import { PackageVersionEntity } from './entities/package-version.entity.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import type { InvitationRecord } from './invitation.ts';
import { recordsOf } from './invitation-rows.ts';
import type { MailRecords, MailToSend } from './mail.ts';
import { contactsOf, findContact } from './mail-contacts.ts';

type MailRow = InferEntity<typeof MailEntity>;

/** A workflow that should have tried by then is looked after. */
const LATE_MS = 3_600_000;

/** What lay there for longer, because nobody sent mail, is no news any more. */
const NEWS_MS = 7 * 24 * 3_600_000;

const DUE = 'select id, begun from mails where due_at <= ? order by due_at limit ?';

export function createMailRecords({ em, rows, transaction }: Database): MailRecords {
  return {
    async due(at, limit) {
      const found = await rows(DUE, [at, limit]);
      return found.map(({ id, begun }) => ({ mailId: String(id), begun: Boolean(begun) }));
    },

    async postpone({ mailId, begun }, { dueBy, dueAt }) {
      await em
        .fork()
        .nativeUpdate(
          MailEntity,
          { id: mailId, status: 'pending', dueAt: { $lte: dueBy } },
          { dueAt, ...(begun && { begun }) },
        );
    },

    async find(id, at) {
      const fork = em.fork();
      const row = await fork.findOne(MailEntity, { id, status: 'pending' });
      if (!row || row.createdAt < at - NEWS_MS) return null;
      await fork.nativeUpdate(MailEntity, { id, status: 'pending' }, { begun: true });
      return row.userId == null ? toInvited(fork, row, at) : toMember(fork, row, row.userId);
    },

    addLink: ({ invitation: { id }, createdAt }, { tokenSha256, at }) =>
      transaction([claimOfInvitation(id)], async (tx) => {
        const row = await tx.findOne(InvitationEntity, { id });
        const [invitation] = row ? await recordsOf(tx, [row]) : [];
        if (!invitation || !isWorthALink(invitation, createdAt, at)) return false;
        await tx.insert(InvitationLinkEntity, {
          ...{ tokenSha256, invitation: id, createdAt: at },
          replacedAt: null,
        });
        return true;
      }),

    async keep({ mailId: id, tried: { at }, tries, step }) {
      const next =
        step.kind === 'again'
          ? { dueAt: at + step.waitMs + LATE_MS }
          : { dueAt: null, status: step.kind, ...(step.kind === 'sent' && { sentAt: at }) };
      await em.fork().nativeUpdate(MailEntity, { id, status: 'pending' }, { tries, ...next });
    },

    async end({ mailId: id }, status) {
      await em.fork().nativeUpdate(MailEntity, { id, status: 'pending' }, { status, dueAt: null });
    },

    async stop(key, stoppedAt) {
      await em
        .fork()
        .createQueryBuilder(MailStopEntity)
        .insert({ key, stoppedAt })
        .onConflict('key')
        .ignore()
        .execute();
    },

    async resume(key) {
      await em.fork().nativeDelete(MailStopEntity, { key });
    },

    isStopped: async (key) => (await em.fork().count(MailStopEntity, { key })) > 0,

    removeBefore: (at) => em.fork().nativeDelete(MailEntity, { createdAt: { $lt: at }, dueAt: null }),
  };
}

async function toInvited(em: SqlEntityManager, row: MailRow, at: number): Promise<MailToSend | null> {
  const { kind } = row;
  if (kind !== 'invitation' && kind !== 'reminder') throw new Error(`a mail of ${kind} is for nobody`);
  const of = await invitationOf(em, row);
  const email = of?.invitation.candidate.email ?? null;
  if (!of || email === null || !isWorthALink(of.invitation, row.createdAt, at)) return null;
  const { invitation, content } = of;
  if (kind === 'reminder' && !isWaiting(statusOf(invitation, at))) return null;
  const [contact] = await contactsOf(em, invitation);
  const locale = invitation.candidate.locale ?? (content.locale === 'candidate' ? null : content.locale);
  const about = { kind, invitation, content, contact: contact?.email ?? null };
  return { ...(await headOf(em, row)), to: { email, locale }, ...about };
}

async function toMember(em: SqlEntityManager, row: MailRow, userId: string): Promise<MailToSend | null> {
  const { kind, organisationId } = row;
  const member = await findContact(em, { organisationId, userId });
  if (!member) return null;
  const head = { ...(await headOf(em, row)), userId, to: { email: member.email, locale: member.locale } };
  if (kind === 'webhook_disabled') {
    const webhook = row.webhook && (await em.findOne(WebhookEntity, { id: row.webhook }));
    if (!webhook || webhook.disabledAt == null) return null;
    return { ...head, kind, webhook: { url: webhook.url, disabledBy: webhook.disabledBy ?? null } };
  }
  if (kind !== 'report_ready' && kind !== 'time_request')
    throw new Error(`a mail of ${kind} is for no member`);
  const of = await invitationOf(em, row);
  return of && { ...head, kind, ...of };
}

async function headOf(em: SqlEntityManager, { id, organisationId, createdAt, tries }: MailRow) {
  const found = await em.execute<{ name: string }[]>('select name from organisations where id = ?', [
    organisationId,
  ]);
  return { id, createdAt, tries, organisation: { id: organisationId, name: found[0]?.name ?? '' } };
}

async function invitationOf(em: SqlEntityManager, { invitation: id }: MailRow) {
  const row = id == null ? null : await em.findOne(InvitationEntity, { id });
  const [invitation] = row ? await recordsOf(em, [row]) : [];
  if (!invitation) return null;
  const { packageId, packageVersion: version } = invitation;
  const { content } = await em.findOneOrFail(PackageVersionEntity, { package: packageId, version });
  return { invitation, content };
}

/** One that waits; or was accepted before, and its link was renewed since. */
function isWorthALink(invitation: InvitationRecord, mailedAt: number, at: number): boolean {
  const status = statusOf(invitation, at);
  if (isAccepted(status)) return invitation.acceptedAt !== null && invitation.acceptedAt < mailedAt;
  return isWaiting(status);
}
