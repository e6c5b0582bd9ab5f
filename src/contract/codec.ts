import { z } from 'zod';

/** Characters of 2 MiB, the most that Temporal takes, in Base64. */
const MOST_DATA = 2_796_204;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'give Base64');

/** Temporal's `Payload` as JSON. */
const payload = z
  .strictObject({
    metadata: z.record(z.string().max(200), base64.max(1_000)).optional(),
    data: base64.max(MOST_DATA).optional(),
  })
  .meta({ id: 'Payload' });

/** Without payloads the list may be missing: that is how the protocol's JSON has an empty one. */
export const payloadsRequest = z.strictObject({ payloads: z.array(payload).max(10_000).default([]) });
export const payloadsAnswer = z.strictObject({ payloads: z.array(payload) });
