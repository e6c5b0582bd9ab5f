import type { Payload } from '@temporalio/common';

/** A payload as JSON has it in histories and in the protocol of codec servers: all bytes in Base64. */
export interface JsonPayload {
  metadata?: Record<string, string> | undefined;
  data?: string | undefined;
}

/** Puts payloads through one direction of a codec. */
export async function recode(
  payloads: readonly JsonPayload[],
  direction: (payloads: Payload[]) => Promise<Payload[]>,
): Promise<JsonPayload[]> {
  return (await direction(payloads.map(fromJson))).map(toJson);
}

function fromJson({ metadata = {}, data = '' }: JsonPayload): Payload {
  return {
    metadata: mapValues(metadata, (value) => new Uint8Array(Buffer.from(value, 'base64'))),
    data: new Uint8Array(Buffer.from(data, 'base64')),
  };
}

function toJson({ metadata, data }: Payload): JsonPayload {
  return {
    metadata: mapValues(metadata ?? {}, (value) => Buffer.from(value).toString('base64')),
    ...(data && { data: Buffer.from(data).toString('base64') }),
  };
}

function mapValues<From, To>(map: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}
