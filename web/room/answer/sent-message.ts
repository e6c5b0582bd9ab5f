import type { Session } from '../../session/session.ts';
import type { Problem } from '../../session/wire.ts';

/** Waits until the message that was spoken in this upload has been answered; what it was refused with, else null. */
export function sentMessage(session: Session, uploadId: string): Promise<Problem | null> {
  return new Promise((resolve) => {
    const look = () => {
      const item = session
        .getSnapshot()
        .outbox.find((one) => one.kind === 'message' && one.voice?.upload_id === uploadId);
      if (item && item.state !== 'refused') return;
      stop();
      resolve(item?.problem ?? null);
    };
    const stop = session.subscribe(look);
    look();
  });
}
