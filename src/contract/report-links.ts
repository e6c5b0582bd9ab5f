import { z } from 'zod';
import { REPORT_AUDIENCES } from '../domain/vocabulary.ts';
import { count, moment, pageQuery, timestamp } from './parts.ts';

const audience = z.enum(REPORT_AUDIENCES).meta({
  description: 'Whose version of the report it shows: all of it, or the copy that candidates get',
});

export const linkRequest = z.strictObject({
  expires_at: moment.meta({ description: 'In the future, at most 365 days from now' }),
  audience,
});

const link = {
  link_id: z.uuid(),
  audience,
  created_at: timestamp,
  expires_at: timestamp,
};

export const linkMadeAnswer = z.strictObject({
  ...link,
  url: z.string().optional().meta({
    description: 'Shown once: what is stored does not lead back to it. Not in the answer to a repeat',
  }),
});

export const linksQuery = z.strictObject({ ...pageQuery });

export const linksAnswer = z.strictObject({
  links: z.array(
    z
      .strictObject({
        ...link,
        revoked_at: timestamp.nullable(),
        opening_count: count,
        openings: z
          .array(z.strictObject({ at: timestamp }))
          .meta({ description: 'The latest 100, the last one first' }),
      })
      .meta({ id: 'ReportLink' }),
  ),
  next_cursor: z.string().nullable(),
});
