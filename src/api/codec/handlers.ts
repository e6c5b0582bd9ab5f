import type { Payload } from '@temporalio/common';
import { SealBroken } from '../../privacy/seal.ts';
import { recode } from '../../temporal/codec-json.ts';
import { PayloadUnreadable } from '../../temporal/payload-codec.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { CODEC } from './endpoints.ts';

export function codecHandlers({ codec }: Pick<ApiDependencies, 'codec'>): Handlers<typeof CODEC> {
  return {
    async decodePayloads({ body }) {
      return { payloads: await recode(body.payloads, (payloads) => Promise.all(payloads.map(readable))) };
    },

    async encodePayloads({ body }) {
      return { payloads: await recode(body.payloads, (payloads) => codec.encode(payloads)) };
    },
  };

  /** One that nobody can read is no reason to hide the others. */
  async function readable(payload: Payload): Promise<Payload> {
    try {
      const [open = payload] = await codec.decode([payload]);
      return open;
    } catch (error) {
      if (error instanceof PayloadUnreadable || error instanceof SealBroken) return payload;
      throw error;
    }
  }
}
