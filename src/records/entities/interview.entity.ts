import { defineEntity, p } from '@mikro-orm/core';
import type { Ability } from '../../contract/report.ts';
import type { Fit } from '../../domain/measurement/standing.ts';
import { MAIN_ORGANISATION } from '../../domain/organisations.ts';
import type { ReportToCandidate, ResumeRule } from '../../domain/packages/package.ts';
import type { InterviewState, Language, Level, Locale, Track } from '../../domain/vocabulary.ts';

const FILTERS = {
  created: ['createdAt', 'id'],
  finished: ['finishedAt', 'id'],
  state: ['state', 'createdAt', 'id'],
  practice: ['practice', 'createdAt', 'id'],
  track: ['track', 'createdAt', 'id'],
  level: ['level', 'createdAt', 'id'],
  score: ['score', 'id'],
} as const;

/**
 * What lists and status answers show, kept up by each batch of events. `candidateId` is no foreign key: an
 * interview outlives the account that took it.
 */
export const InterviewEntity = defineEntity({
  name: 'Interview',
  tableName: 'interviews',
  indexes: [
    // One for each way to list, newest first: all of an organisation, by each filter, and one candidate's own.
    ...Object.entries(FILTERS).map(([name, properties]) => ({
      name: `interviews_of_organisation_${name}_index`,
      properties: ['organisationId' as const, ...properties],
    })),
    // And for what is done with those of all organisations.
    { name: 'interviews_state_index', properties: ['state', 'createdAt', 'id'] },
    { name: 'interviews_finished_index', properties: ['finishedAt', 'id'] },
    { name: 'interviews_practice_index', properties: ['practice', 'createdAt', 'id'] },
    { name: 'interviews_candidate_index', properties: ['candidateId', 'createdAt', 'id'] },
    { name: 'interviews_candidate_finished_index', properties: ['candidateId', 'finishedAt', 'id'] },
    { name: 'interviews_package_index', properties: ['packageId', 'createdAt', 'id'] },
  ],
  properties: {
    id: p.string().primary(),
    workflowId: p.string(),
    candidateId: p.string(),
    organisationId: p.string().default(MAIN_ORGANISATION),
    track: p.string().$type<Track>(),
    level: p.string().$type<Level>(),
    locale: p.string().$type<Locale>(),
    languages: p.json<Language[]>(),
    maxTasks: p.integer(),
    practice: p.boolean().default(false),
    /** The package that it was ordered by, and what that says of the time after the end; null for what people start by themselves. */
    packageId: p.string().nullable(),
    appealDays: p.integer().nullable(),
    retentionDays: p.integer().nullable(),
    reportToCandidate: p.string().$type<ReportToCandidate>().nullable(),
    resume: p.string().$type<ResumeRule>().nullable(),
    voice: p.boolean().nullable(),
    video: p.boolean().nullable(),
    mediaDays: p.integer().nullable(),
    createdAt: p.bigint('number'),
    state: p.string().$type<InterviewState>(),
    taskNumber: p.integer(),
    currentTaskId: p.string().nullable(),
    deadlineAt: p.bigint('number').nullable(),
    attemptsLeft: p.integer(),
    finishedAt: p.bigint('number').nullable(),
    reportReady: p.boolean(),
    /** How many problems the candidate has reported. */
    problemsReported: p.integer().default(0),
    /** What the report says, once there is one. */
    ability: p.json<Ability>().nullable(),
    fit: p.string().$type<Fit>().nullable(),
    score: p.integer().nullable(),
    /** Number of the last event that this row knows of; it only grows, but where events give way to others. */
    lastSeq: p.integer(),
    /** The lowest number of an event that gave way to another, and when one did last. */
    replacedFrom: p.integer().nullable(),
    replacedAt: p.bigint('number').nullable(),
    /** When the candidate was last there, whether they did anything or not. */
    seenAt: p.bigint('number').nullable(),
    /** Whether they have a stream of it open; when that was last known, or since when it is not any more. */
    streamOpen: p.boolean().default(false),
    streamAt: p.bigint('number').nullable(),
    /** The process that has noted it. */
    streamBy: p.string().nullable(),
    /** Since it broke, the longest time without a call of theirs; null where none has come. */
    quietFrom: p.bigint('number').nullable(),
    quietTo: p.bigint('number').nullable(),
    /** Up to when the interview was told that they were away. */
    absenceTo: p.bigint('number').nullable(),
    /** The candidate's page that writes, and since when it does. */
    seatClientId: p.string().nullable(),
    seatSince: p.bigint('number').nullable(),
    /** Since when it is nobody's: then `candidateId` is empty. */
    erasedAt: p.bigint('number').nullable(),
  },
});
