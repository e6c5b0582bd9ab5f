import type { Schema } from '../database/database.ts';
import type { DatabaseLocation } from '../database/location.ts';
import { openDatabase } from '../database/open.ts';
import type { OpenHandle } from '../database/sqlite/handle.ts';
import { createAnnouncementRecords } from './announcements.ts';
import { createAnswerRecords } from './answers.ts';
import { createAtsConnectionRecords } from './ats-connections.ts';
import { createAtsOrderRecords } from './ats-orders.ts';
import { createAuditRecords } from './audit.ts';
import { createBankVersionRecords } from './bank-versions.ts';
import { createBlobRecords } from './blobs.ts';
import { createDataRequestRecords } from './data-requests.ts';
import { createDraftRecords } from './drafts.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import { AtsConnectionEntity } from './entities/ats-connection.entity.ts';
import { AtsNewsEntity } from './entities/ats-news.entity.ts';
import { AtsOrderEntity } from './entities/ats-order.entity.ts';
import { AuditEntryEntity } from './entities/audit-entry.entity.ts';
import { BankVersionEntity } from './entities/bank-version.entity.ts';
import { BlobEntity } from './entities/blob.entity.ts';
import { BlobHolderEntity } from './entities/blob-holder.entity.ts';
import { DataRequestEntity } from './entities/data-request.entity.ts';
import { DraftEntity } from './entities/draft.entity.ts';
import { EventEntity } from './entities/event.entity.ts';
import { FingerprintEntity } from './entities/fingerprint.entity.ts';
import { FingerprintedSubmissionEntity } from './entities/fingerprinted-submission.entity.ts';
import { FirstAdminLinkEntity } from './entities/first-admin-link.entity.ts';
import { HistoryEntity } from './entities/history.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { InterviewKeyEntity } from './entities/interview-key.entity.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import { InvitationLinkEntity } from './entities/invitation-link.entity.ts';
import { LlmCallEntity } from './entities/llm-call.entity.ts';
import { LlmDayEntity } from './entities/llm-day.entity.ts';
import { LlmTokensEntity } from './entities/llm-tokens.entity.ts';
import { MailEntity } from './entities/mail.entity.ts';
import { MailStopEntity } from './entities/mail-stop.entity.ts';
import { MediaFolderEntity } from './entities/media-folder.entity.ts';
import { MediaRemovalEntity } from './entities/media-removal.entity.ts';
import { MemberInvitationEntity } from './entities/member-invitation.entity.ts';
import { OrganisationEntity } from './entities/organisation.entity.ts';
import { OrganisationKeyEntity } from './entities/organisation-key.entity.ts';
import { PackageEntity } from './entities/package.entity.ts';
import { PackageVersionEntity } from './entities/package-version.entity.ts';
import { PasswordResetEntity } from './entities/password-reset.entity.ts';
import { PersonKeyEntity } from './entities/person-key.entity.ts';
import { PlanEntity } from './entities/plan.entity.ts';
import { ReportEntity } from './entities/report.entity.ts';
import { ReportLinkEntity } from './entities/report-link.entity.ts';
import { ResumeEntity } from './entities/resume.entity.ts';
import { RevokedTokenEntity } from './entities/revoked-token.entity.ts';
import { StoredBytesEntity } from './entities/stored-bytes.entity.ts';
import { SummaryEntity } from './entities/summary.entity.ts';
import { TranscriptEntity } from './entities/transcript.entity.ts';
import { UploadEntity } from './entities/upload.entity.ts';
import { UploadPartEntity } from './entities/upload-part.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import { WebhookAttemptEntity } from './entities/webhook-attempt.entity.ts';
import { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.ts';
import { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import { WebhookKeyEntity } from './entities/webhook-key.entity.ts';
import { createEventRecords } from './events.ts';
import { createFingerprintRecords } from './fingerprints.ts';
import { createInterviewRecords } from './interviews.ts';
import { createInvitationRecords } from './invitations.ts';
import { createKeyRecords } from './keys.ts';
import { createLlmCallRecords } from './llm-calls.ts';
import { createLlmTokenRecords } from './llm-tokens.ts';
import { createMailRecords } from './mails.ts';
import { createMemberRecords } from './members.ts';
import { postgresMigrations } from './migrations/postgres/list.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import { createNow } from './now.ts';
import { createOrganisationRecords } from './organisations.ts';
import { createPackageRecords } from './packages.ts';
import { createPersonKeyRecords } from './person-keys.ts';
import type { Records } from './records.ts';
import { createReportLinkRecords } from './report-links.ts';
import { createResumeRecords } from './resumes.ts';
import { createStreamRecords } from './streams.ts';
import { createSummaryRecords } from './summaries.ts';
import { createTranscriptRecords } from './transcripts.ts';
import { createUploadRecords } from './uploads.ts';
import { createUserRecords } from './users.ts';
import { createDeliveryRecords } from './webhook-deliveries.ts';
import { createWebhookRecords } from './webhooks.ts';

export const recordSchema: Schema = {
  entities: [
    OrganisationEntity,
    UserEntity,
    PasswordResetEntity,
    FirstAdminLinkEntity,
    RevokedTokenEntity,
    InterviewEntity,
    PlanEntity,
    EventEntity,
    BlobEntity,
    DraftEntity,
    AnswerEntity,
    ReportEntity,
    ReportLinkEntity,
    HistoryEntity,
    LlmCallEntity,
    LlmTokensEntity,
    LlmDayEntity,
    SummaryEntity,
    StoredBytesEntity,
    FingerprintedSubmissionEntity,
    FingerprintEntity,
    PersonKeyEntity,
    BlobHolderEntity,
    DataRequestEntity,
    InterviewKeyEntity,
    BankVersionEntity,
    MemberInvitationEntity,
    OrganisationKeyEntity,
    AuditEntryEntity,
    WebhookEntity,
    WebhookKeyEntity,
    WebhookEventEntity,
    WebhookDeliveryEntity,
    WebhookAttemptEntity,
    PackageEntity,
    PackageVersionEntity,
    InvitationEntity,
    InvitationLinkEntity,
    MailEntity,
    MailStopEntity,
    AtsConnectionEntity,
    AtsOrderEntity,
    AtsNewsEntity,
    ResumeEntity,
    UploadEntity,
    UploadPartEntity,
    MediaRemovalEntity,
    MediaFolderEntity,
    TranscriptEntity,
  ],
  migrations: { sqlite: sqliteMigrations, postgres: postgresMigrations },
  begun: ['organisations'],
};

/**
 * Opens the store and brings it to the last migration. `openHandle` is for SQLite; see {@link openDatabase}. `hasMail`: there is somebody who
 * sends mail, so what is to be told by mail is put down.
 */
export async function openRecords(
  location: DatabaseLocation,
  { openHandle, hasMail = false }: { openHandle?: OpenHandle; hasMail?: boolean } = {},
): Promise<Records> {
  const database = await openDatabase(location, recordSchema, { ...(openHandle && { openHandle }) });
  const options = { hasMail };
  return {
    organisations: createOrganisationRecords(database),
    members: createMemberRecords(database),
    keys: createKeyRecords(database),
    audit: createAuditRecords(database),
    users: createUserRecords(database),
    interviews: createInterviewRecords(database),
    streams: createStreamRecords(database),
    events: createEventRecords(database, options),
    blobs: createBlobRecords(database),
    drafts: createDraftRecords(database),
    answers: createAnswerRecords(database),
    llmCalls: createLlmCallRecords(database),
    llmTokens: createLlmTokenRecords(database),
    summaries: createSummaryRecords(database),
    reportLinks: createReportLinkRecords(database),
    fingerprints: createFingerprintRecords(database),
    personKeys: createPersonKeyRecords(database),
    dataRequests: createDataRequestRecords(database),
    bankVersions: createBankVersionRecords(database),
    webhooks: createWebhookRecords(database),
    deliveries: createDeliveryRecords(database, options),
    announcements: createAnnouncementRecords(database),
    packages: createPackageRecords(database),
    invitations: createInvitationRecords(database, options),
    mails: createMailRecords(database),
    atsOrders: createAtsOrderRecords(database),
    atsConnections: createAtsConnectionRecords(database),
    resumes: createResumeRecords(database),
    uploads: createUploadRecords(database),
    transcripts: createTranscriptRecords(database),
    now: createNow(database),
    compact: database.compact,
    ping: database.ping,
    fault: database.fault,
    close: database.close,
  };
}
