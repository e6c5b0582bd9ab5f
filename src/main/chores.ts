import { startEarlierFingerprints } from '../integrity/similar/fingerprint-earlier.ts';
import { startMediaSweep } from '../media/sweep.ts';
import { createKeyWrap } from '../privacy/key-wrap.ts';
import { startRewrapping } from '../privacy/rewrap.ts';
import { startCallbackDispatch } from '../temporal/ats-dispatch.ts';
import { startMailDispatch } from '../temporal/mail-dispatch.ts';
import { startPracticeSweep } from '../temporal/practice-sweep.ts';
import { startResumeDispatch } from '../temporal/resume-dispatch.ts';
import { startWebhookDispatch } from '../temporal/webhook-dispatch.ts';
import type { Knowing } from './knowing.ts';
import type { Start } from './start.ts';

/** What nobody waits for. Harmless where several processes do it: each looks in the store for what is left to do. */
export function startChores(
  { config, logger, closing }: Start,
  { records, client, gateway, fingerprint, mediaStore, clock }: Knowing,
): void {
  const earlier = startEarlierFingerprints({ records, fingerprint, logger });
  closing.add('fingerprints of earlier interviews', () => earlier.close());
  const sweep = startPracticeSweep({ interviews: records.interviews, gateway, clock, logger });
  closing.add('sweep of practices', () => sweep.close());
  const dispatching = { client, keptMs: config.retentionDays * 24 * 3_600_000, clock, logger };
  const dispatch = startWebhookDispatch({ ...dispatching, deliveries: records.deliveries });
  closing.add('dispatch of webhooks', () => dispatch.close());
  if (config.mail !== null) {
    const ofMail = startMailDispatch({ ...dispatching, mails: records.mails });
    closing.add('dispatch of mail', () => ofMail.close());
  }
  const callbacks = startCallbackDispatch({ client, orders: records.atsOrders, clock, logger });
  closing.add('dispatch of calls of systems', () => callbacks.close());
  const reading = startResumeDispatch({ client, resumes: records.resumes, clock, logger });
  closing.add('dispatch of résumés', () => reading.close());
  const { uploads } = records;
  const ofMedia = startMediaSweep({ uploads, store: mediaStore, clock, logger });
  closing.add('removal of recordings', () => ofMedia.close());
  const { personKeys } = records;
  const rewrapping = startRewrapping({ personKeys, wrap: createKeyWrap(config.payloadSecrets), logger });
  closing.add('wrapping of keys', () => rewrapping.close());
}
