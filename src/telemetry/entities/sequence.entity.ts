import { defineEntity, p } from '@mikro-orm/core';
import type { Sequence } from '../telemetry.ts';

/** How far a client has counted, and how many numbers below have not come. */
export const SequenceEntity = defineEntity({
  name: 'Sequence',
  tableName: 'sequences',
  properties: {
    interviewId: p.string().primary(),
    store: p.string().$type<Sequence['store']>().primary(),
    taskId: p.string().primary(),
    clientId: p.string().primary(),
    lastSeq: p.integer(),
    missing: p.integer(),
  },
});

/** Numbers that have not come, both ends inclusive. */
export const GapEntity = defineEntity({
  name: 'Gap',
  tableName: 'gaps',
  properties: {
    interviewId: p.string().primary(),
    store: p.string().$type<Sequence['store']>().primary(),
    taskId: p.string().primary(),
    clientId: p.string().primary(),
    first: p.integer().primary().autoincrement(false),
    last: p.integer(),
    /** When the number behind it came, by the server's clock. */
    at: p.bigint('number'),
  },
});
