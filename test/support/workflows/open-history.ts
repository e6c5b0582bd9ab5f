import type { PayloadCodec } from '@temporalio/common';
import { type JsonPayload, recode } from '../../../src/temporal/codec-json.ts';

/** A history as JSON with all of its payloads unsealed. */
export async function openHistory(json: string, codec: PayloadCodec): Promise<string> {
  return JSON.stringify(await open(JSON.parse(json), codec));
}

async function open(value: unknown, codec: PayloadCodec): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => open(one, codec)));
  if (typeof value !== 'object' || value === null) return value;
  if (isPayload(value)) return (await recode([value], (payloads) => codec.decode(payloads)))[0];
  const entries = Object.entries(value).map(async ([name, one]) => [name, await open(one, codec)]);
  return Object.fromEntries(await Promise.all(entries));
}

function isPayload(value: object): value is JsonPayload {
  return 'metadata' in value && typeof value.metadata === 'object' && 'encoding' in (value.metadata ?? {});
}
