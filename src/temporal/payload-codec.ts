import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { SANDBOX_ACTIVITY_PREFIX } from '../../workflows/task-queues.ts';
import type { KeyRing } from '../privacy/key-ring.ts';
import { type SealingKey, seal, unseal } from '../privacy/seal.ts';
import { interviewOf } from './workflow-ids.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** Names that Temporal's own samples use, so that other tools know what they see. */
const ENCRYPTED = Buffer.from('binary/encrypted');
const CIPHER = Buffer.from('AES-256-GCM');

/** The key of what is to be read was destroyed with the person's data, or is another installation's. */
export class PayloadUnreadable extends Error {
  override readonly name = 'PayloadUnreadable';
}

/**
 * Seals what Temporal keeps of an interview by its person's key, and all else by the installation's. What goes to the
 * sandbox's queue stays open. A payload names its key, so that it is read without knowing whose it is; one that is not
 * sealed is read as it is.
 */
export function createPayloadCodec(
  keys: Pick<KeyRing, 'installation' | 'ofInterview' | 'find'>,
): PayloadCodec {
  return {
    async encode(payloads, context) {
      if (isForSandbox(context)) return payloads;
      const key = await sealingKey(context);
      return payloads.map((payload) => sealPayload(key, payload));
    },

    decode: (payloads) => Promise.all(payloads.map(open)),
  };

  async function sealingKey(context: SerializationContext | undefined): Promise<SealingKey> {
    const interviewId = interviewOf(context?.workflowId);
    if (interviewId === null) return keys.installation;
    try {
      return await keys.ofInterview(interviewId);
    } catch (error) {
      // What says that an activity failed must be encoded: the SDK ends the worker where it is not.
      if (context?.type === 'activity') return keys.installation;
      throw error;
    }
  }

  async function open(payload: Payload): Promise<Payload> {
    const keyId = keyIdOf(payload);
    if (keyId === null) return payload;
    const key = await keys.find(keyId);
    if (!key) throw new PayloadUnreadable(`no key ${keyId} is there: it was destroyed, or is elsewhere`);
    return PayloadMessage.decode(unseal(key, payload.data ?? new Uint8Array()));
  }
}

/** Activities of the sandbox's queue say so in their id: their worker has no person's key. */
function isForSandbox(context: SerializationContext | undefined): boolean {
  return context?.type === 'activity' && context.activityId?.startsWith(SANDBOX_ACTIVITY_PREFIX) === true;
}

function sealPayload(key: SealingKey, payload: Payload): Payload {
  return {
    metadata: {
      encoding: ENCRYPTED,
      'encryption-cipher': CIPHER,
      'encryption-key-id': Buffer.from(key.id),
    },
    data: seal(key, PayloadMessage.encode(payload).finish()),
  };
}

/** Null for a payload that is not sealed. */
function keyIdOf({ metadata }: Payload): string | null {
  const { encoding, 'encryption-key-id': keyId } = metadata ?? {};
  return encoding && ENCRYPTED.equals(encoding) ? Buffer.from(keyId ?? []).toString() : null;
}
