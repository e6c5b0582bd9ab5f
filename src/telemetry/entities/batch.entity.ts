import { defineEntity, p } from '@mikro-orm/core';
import type { Sequence } from '../telemetry.ts';

/** One call that brought something new: a link of the interview's chain. */
export const BatchEntity = defineEntity({
  name: 'Batch',
  tableName: 'batches',
  properties: {
    interviewId: p.string().primary(),
    /** From 1 without gaps. */
    number: p.integer().primary().autoincrement(false),
    store: p.string().$type<Sequence['store']>(),
    taskId: p.string(),
    clientId: p.string(),
    receivedAt: p.bigint('number'),
    network: p.string(),
    agent: p.string(),
    /** Rows that it brought. */
    rows: p.integer(),
    previousSha256: p.string(),
    sha256: p.string(),
  },
});
