import { z } from 'zod';
import {
  PACKAGE_BOUNDS,
  PACKAGE_DEFAULTS,
  REPORTS_TO_CANDIDATE,
  RESUME_RULES,
} from '../domain/packages/package.ts';
import { LANGUAGES, LOCALES } from '../domain/vocabulary.ts';
import { language, level, pageQuery, timestamp, track } from './parts.ts';
import { matching, name, text } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const bounded = (field: keyof typeof PACKAGE_BOUNDS) => {
  const [least, most] = PACKAGE_BOUNDS[field];
  return z.int().min(least).max(most);
};

const fields = {
  name,
  description: text({ min: 0, max: 2_000 }),
  track,
  level,
  locale: z.enum([...LOCALES, 'candidate']).meta({
    description: 'The language of the interview: always that one, or the candidate’s',
  }),
  languages: z
    .array(language)
    .min(1)
    .max(LANGUAGES.length)
    .refine((list) => new Set(list).size === list.length, must(FAULTS.repeatedLanguage))
    .meta({ description: 'Those that the candidate may use; by default all that the server offers' }),
  max_tasks: bounded('maxTasks'),
  time_percent: bounded('timePercent').meta({
    description: 'Of the time that tasks usually have: limit and par alike',
  }),
  notice_days: bounded('noticeDays').meta({
    description: 'So many days lie between an invitation and the first moment at which it can be accepted',
  }),
  appeal_days: bounded('appealDays').meta({
    description: 'For so long after the end the candidate may answer to the signals',
  }),
  retention_days: bounded('retentionDays').meta({
    description:
      'For so long its interviews are kept after their end: at least 180, or as many as the installation keeps those of others',
  }),
  practice: z.boolean().meta({ description: 'Whether the candidate may try the room first' }),
  report_to_candidate: z.enum(REPORTS_TO_CANDIDATE).meta({
    description:
      '`summary`: without what is said of single submissions; `none`: their report is 403 `report_withheld`',
  }),
  resume: z.enum(RESUME_RULES).meta({
    description: '`optional`: the candidate may give a résumé, for something to talk about and nothing else',
  }),
  voice: z.boolean().meta({
    description: 'Whether messages may be spoken, where the server can write down what was said',
  }),
  video: z.boolean().meta({ description: 'Whether a question may be answered by a recording' }),
  media_days: bounded('mediaDays').meta({
    description: 'For so long recordings are kept after the end of the interview',
  }),
};

export const packageRequest = z.strictObject({
  ...fields,
  description: fields.description.default(PACKAGE_DEFAULTS.description),
  locale: fields.locale.default(PACKAGE_DEFAULTS.locale),
  languages: fields.languages.optional(),
  max_tasks: fields.max_tasks.default(PACKAGE_DEFAULTS.maxTasks),
  time_percent: fields.time_percent.default(PACKAGE_DEFAULTS.timePercent),
  notice_days: fields.notice_days.default(PACKAGE_DEFAULTS.noticeDays),
  appeal_days: fields.appeal_days.default(PACKAGE_DEFAULTS.appealDays),
  retention_days: fields.retention_days.default(PACKAGE_DEFAULTS.retentionDays),
  practice: fields.practice.default(PACKAGE_DEFAULTS.practice),
  report_to_candidate: fields.report_to_candidate.default(PACKAGE_DEFAULTS.reportToCandidate),
  resume: fields.resume.default(PACKAGE_DEFAULTS.resume),
  voice: fields.voice.default(PACKAGE_DEFAULTS.voice),
  video: fields.video.default(PACKAGE_DEFAULTS.video),
  media_days: fields.media_days.default(PACKAGE_DEFAULTS.mediaDays),
});

export const packageChange = z.strictObject(fields).partial();

export const packageAnswer = z
  .strictObject({
    package_id: z.uuid(),
    version: z.int().min(1),
    ...fields,
    created_at: timestamp,
    archived_at: timestamp
      .nullable()
      .meta({ description: 'Since when nobody is invited to it any more; null while people are' }),
  })
  .meta({ id: 'Package' });

export const packagesQuery = z.strictObject({
  archived: matching(/^(?:true|false)$/, FAULTS.notBoolean)
    .transform((word) => word === 'true')
    .optional()
    .meta({
      description: '`false`: those to which people are invited; `true`: the others',
      override: { type: 'boolean', default: false },
    }),
  ...pageQuery,
});

export const packagesAnswer = z.strictObject({
  packages: z.array(packageAnswer),
  next_cursor: z.string().nullable(),
});
