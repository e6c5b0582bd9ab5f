import { defineEntity, p } from '@mikro-orm/core';
import type { EventType, InterviewEvent } from '../../domain/interview/events.ts';
import { InterviewEntity } from './interview.entity.ts';

/** The primary key serves reading on from a number; the index finds the events of one type. */
export const EventEntity = defineEntity({
  name: 'Event',
  tableName: 'events',
  indexes: [{ name: 'events_type_index', properties: ['interview', 'type', 'seq'] }],
  properties: {
    interview: () => p.manyToOne(InterviewEntity).mapToPk().primary().fieldName('interview_id').index(false),
    seq: p.integer().primary().autoincrement(false),
    type: p.string().$type<EventType>(),
    at: p.bigint('number'),
    data: p.json<InterviewEvent['data']>(),
  },
});
