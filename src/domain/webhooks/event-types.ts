/** What happened, as receivers are told of it. */
export const WEBHOOK_EVENT_TYPES = [
  'invitation.opened',
  'invitation.accepted',
  'invitation.expired',
  'invitation.cancelled',
  'interview.started',
  'interview.finished',
  'interview.decided',
  'report.ready',
  'report.updated',
  'integrity.reviewed',
  'candidate.erased',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What a test call is of: nobody asks for it by name, and it happens to one webhook alone. */
export const TEST_EVENT_TYPE = 'webhook.test';
export type SentEventType = WebhookEventType | typeof TEST_EVENT_TYPE;

/** How requests are signed, as Standard Webhooks 1.0.0 names it: HMAC-SHA256, or ed25519. */
export const SIGNINGS = ['v1', 'v1a'] as const;
export type Signing = (typeof SIGNINGS)[number];

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
