import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from '../privacy/key-ring.ts';
import { FAILURE_CONVERTER } from './bundle.ts';
import { createPayloadCodec } from './payload-codec.ts';

/** How clients, workers and replays turn values into what Temporal keeps, and back. */
export function createDataConverter(
  keys: Pick<KeyRing, 'installation' | 'ofInterview' | 'find'>,
): DataConverter {
  return { payloadCodecs: [createPayloadCodec(keys)], failureConverterPath: FAILURE_CONVERTER };
}
