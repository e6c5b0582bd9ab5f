import { z } from 'zod';
import { REPORTS_TO_CANDIDATE } from '../domain/packages/package.ts';
import { locale } from './parts.ts';
import { matching, text } from './strings.ts';
import { atMostEntries, must, numberBetween } from './texts/faults.ts';

const days = (description: string) =>
  matching(/^[1-9]\d{0,3}$/, numberBetween(1, 9_999))
    .transform(Number)
    .meta({ description, override: { type: 'integer', minimum: 1, maximum: 9_999 } })
    .optional();

export const noticeQuery = z.strictObject({
  locale: locale.optional().meta({ description: 'By default as Accept-Language has it' }),
  retention_days: days(
    'For interviews that are kept for so long, as a package may have it; by default as this server keeps them',
  ),
  media_days: days(
    'For interviews whose recordings are kept for so long, as a package may have it; by default 30',
  ),
  report_to_candidate: z
    .enum(REPORTS_TO_CANDIDATE)
    .optional()
    .meta({ description: 'What the package shows candidates of their report; by default `full`' }),
});

export const noticeAnswer = z
  .strictObject({
    notice_version: z.string().meta({ description: 'Of this text and these consents in this language' }),
    locale,
    text: z.string().meta({ description: 'Markdown' }),
    consents: z.array(z.strictObject({ id: z.string(), required: z.boolean(), text: z.string() })),
    retention_days: z.int().meta({ description: 'For so long an interview is kept after its end' }),
  })
  .meta({ id: 'Notice' });

const MOST_CONSENTS = 50;

/** How a start says what was read and agreed to. */
export const acknowledged = {
  notice_version: text({ min: 1, max: 100 })
    .optional()
    .meta({ description: 'As `/notice` has told it. Only those who have an account may leave both out' }),
  consents: z
    .record(z.string(), z.boolean())
    .refine((given) => Object.keys(given).length <= MOST_CONSENTS, must(atMostEntries(MOST_CONSENTS)))
    .optional()
    .meta({ description: 'By `id`; one that is left out is not given' }),
};
