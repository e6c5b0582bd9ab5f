/** The workflows that a worker bundles. */
export { archiveInterview } from './archive.ts';
export { atsCallback } from './ats.ts';
export { interview } from './interview.ts';
export { invitationExpiry } from './invitation-expiry.ts';
export { mailDelivery } from './mail.ts';
export { resumeReading } from './resume.ts';
export { retention } from './retention.ts';
export { transcription } from './transcription.ts';
export { webhookDelivery } from './webhook.ts';
