import {
  ActivityCancellationType,
  patched,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type {
  AtsActivities,
  InterviewActivities,
  InterviewerActivities,
  MailActivities,
  SandboxActivities,
  TranscriptionActivities,
  WebhookActivities,
} from '../activities/activities.ts';
import { REPLY_BUDGET_MS } from '../src/domain/interview/reply-budget.ts';
import {
  LLM_QUEUE,
  MAIL_QUEUE,
  SANDBOX_ACTIVITY_PREFIX,
  SANDBOX_QUEUE,
  TRANSCRIPTION_QUEUE,
  WEBHOOK_QUEUE,
} from './task-queues.ts';

/**
 * Local, so that a command is answered within the workflow task that took it, and its effect is stored by then.
 * Retried without end: what was acknowledged or decided must reach the store, and a database comes back.
 */
export const records = proxyLocalActivities<
  Omit<
    InterviewActivities,
    'buildReport' | 'exportHistory' | 'eraseExpired' | 'expireInvitations' | 'readAbsence' | 'keepResume'
  >
>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '100ms', maximumInterval: '5s' },
});

/** Given up soon: while it is not known whether time is given back, no time is up. */
export const witness = proxyLocalActivities<Pick<InterviewActivities, 'readAbsence'>>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '10s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '2s' },
});

/** Time a reviewer has for one submission; the candidate waits for it with the clock stopped. */
export const REVIEW_BUDGET_MS = 30_000;

/**
 * Activities count their own tries, since what a stopping process hands back is none (`activities/heartbeat.ts`). This bounds
 * both together.
 */
const MOST_ATTEMPTS = 10;

export const interviewer = proxyActivities<Pick<InterviewerActivities, 'writeReply'>>({
  taskQueue: LLM_QUEUE,
  startToCloseTimeout: REPLY_BUDGET_MS + 2_000,
  scheduleToCloseTimeout: REPLY_BUDGET_MS + 3_000,
  heartbeatTimeout: '5s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '200ms' },
  summary: 'Interviewer writes a reply',
});

/** Time a model has to sum up the older part of a conversation; nobody waits for it. */
export const SUMMARY_BUDGET_MS = 20_000;

export const noteTaker = proxyActivities<Pick<InterviewerActivities, 'summarise'>>({
  taskQueue: LLM_QUEUE,
  startToCloseTimeout: SUMMARY_BUDGET_MS + 2_000,
  scheduleToCloseTimeout: SUMMARY_BUDGET_MS + 10_000,
  heartbeatTimeout: '5s',
  retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '200ms' },
  summary: 'Summary of the older conversation',
});

export const reviewer = proxyActivities<Pick<InterviewerActivities, 'reviewCode'>>({
  taskQueue: LLM_QUEUE,
  startToCloseTimeout: REVIEW_BUDGET_MS + 2_000,
  scheduleToCloseTimeout: REVIEW_BUDGET_MS + 5_000,
  heartbeatTimeout: '5s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '200ms' },
  summary: 'Reviewer reads a submission',
});

/** Time a model has to read the transcript; the report waits for it. */
export const SOFT_SKILLS_BUDGET_MS = 40_000;

export const assessor = proxyActivities<Pick<InterviewerActivities, 'assessSoftSkills'>>({
  taskQueue: LLM_QUEUE,
  startToCloseTimeout: SOFT_SKILLS_BUDGET_MS + 2_000,
  scheduleToCloseTimeout: SOFT_SKILLS_BUDGET_MS + 10_000,
  heartbeatTimeout: '5s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '200ms' },
  summary: 'Soft skills from the transcript',
});

/** As long: both are asked at the same time. */
export const talkAssessor = proxyActivities<Pick<InterviewerActivities, 'assessTalk'>>({
  taskQueue: LLM_QUEUE,
  startToCloseTimeout: SOFT_SKILLS_BUDGET_MS + 2_000,
  scheduleToCloseTimeout: SOFT_SKILLS_BUDGET_MS + 10_000,
  heartbeatTimeout: '5s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { maximumAttempts: 2, initialInterval: '200ms' },
  summary: 'Answers to follow-ups, and help given in the chat',
});

/**
 * Programs are bounded by their own limits; the time-out only catches a worker that hangs. A fault of the engine is
 * tried three times before it becomes `internal_error`. Many candidates may wait their turn for longer than a program
 * may run; a machine without a sandbox worker is not waited for without end. By its id the payload codec leaves what goes
 * there open: hashes and limits, which that worker reads without anybody's key.
 */
export const sandbox = (summary: string, executionId: string) =>
  proxyActivities<SandboxActivities>({
    ...(patched('open-sandbox') && { activityId: `${SANDBOX_ACTIVITY_PREFIX}${executionId}` }),
    taskQueue: SANDBOX_QUEUE,
    scheduleToStartTimeout: '2m',
    startToCloseTimeout: '150s',
    heartbeatTimeout: '10s',
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '500ms' },
    summary,
  });

/** After the interview has ended nobody waits: retried for as long as it takes. */
export const reports = proxyActivities<Pick<InterviewActivities, 'buildReport'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: 'Report from the stored events',
});

export const archive = proxyActivities<Pick<InterviewActivities, 'exportHistory'>>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
  summary: 'History into the store',
});

export const inviting = proxyActivities<Pick<InterviewActivities, 'expireInvitations'>>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '10s', maximumInterval: '5m' },
  summary: 'Notes that the time of invitations is up',
});

export const housekeeping = proxyActivities<Pick<InterviewActivities, 'eraseExpired'>>({
  startToCloseTimeout: '6h',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '1m', maximumInterval: '1h' },
  summary: 'Removes interviews whose time is over',
});

/** Receivers are given ten seconds by whoever sends; the activities themselves fail by the store alone, and are tried for as long as it takes. */
export const webhooks = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
  summary: 'Word to a receiver',
});

/** Who sends a recording gives the transcriber as long as the settings say, which is less; where nobody takes recordings, it is not waited for. */
export const transcriber = proxyActivities<TranscriptionActivities>({
  taskQueue: TRANSCRIPTION_QUEUE,
  scheduleToStartTimeout: '10m',
  startToCloseTimeout: '25m',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '500ms' },
  summary: 'Words of a recording',
});

/** The mail server is given a minute by whoever sends; the activities themselves fail by the store alone. */
export const mail = proxyActivities<MailActivities>({
  taskQueue: MAIL_QUEUE,
  startToCloseTimeout: '2m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
  summary: 'Mail',
});

/** As {@link webhooks}. */
export const callbacks = proxyActivities<AtsActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
  summary: 'Word to the system that ordered',
});

/**
 * Whoever reads has limits of their own, and waits for a turn; where nobody reads, because programs cannot be run, that is waited for.
 * As programs go there, so does this: by its id, open, and with hashes alone.
 */
export const resumeReader = (readingId: string) =>
  proxyActivities<Pick<SandboxActivities, 'readResume'>>({
    activityId: `${SANDBOX_ACTIVITY_PREFIX}${readingId}`,
    taskQueue: SANDBOX_QUEUE,
    scheduleToStartTimeout: '15m',
    startToCloseTimeout: '10m',
    heartbeatTimeout: '10s',
    retry: { maximumAttempts: MOST_ATTEMPTS, initialInterval: '1s' },
    summary: 'Reads a résumé',
  });

export const resumes = proxyActivities<Pick<InterviewActivities, 'keepResume'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: 'Keeps what a résumé says',
});
