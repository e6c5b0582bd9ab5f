import { z } from 'zod';
import { ACCOMMODATIONS } from '../domain/integrity/evidence.ts';
import { INVITATION_STATUSES } from '../domain/invitations/invitation.ts';
import { EMAIL_STATUSES } from '../domain/mail/mail.ts';
import { LANGUAGES } from '../domain/vocabulary.ts';
import { emailAddress, oneTimeToken, signInAnswer } from './accounts.ts';
import { externalIds, startAnswer } from './interviews.ts';
import { acknowledged, noticeAnswer } from './notice.ts';
import {
  count,
  language,
  level,
  locale,
  milliseconds,
  moment,
  pageQuery,
  reference,
  timestamp,
  track,
} from './parts.ts';
import { httpsUrl, name, words } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const MOST_ADDITIONAL_PERCENT = 300;

const status = z.enum(INVITATION_STATUSES).meta({ id: 'InvitationStatus' });

const additionalTime = z.int().min(0).max(MOST_ADDITIONAL_PERCENT).meta({
  description: 'On top of the package’s time: limit and par are × time_percent/100 × (1 + this/100)',
});

const candidate = {
  first_name: name,
  last_name: name,
  preferred_name: name.optional(),
  email: emailAddress.optional(),
  locale: locale.optional(),
};

const external = {
  provider: name.meta({ description: 'The system that ordered it, such as `greenhouse`' }),
  candidate_id: name.optional(),
  application_id: name.optional(),
  job_id: name.optional(),
  profile_url: httpsUrl.optional(),
};

const orderedBy = z
  .strictObject(external)
  .refine(
    (given) => given.application_id !== undefined || given.candidate_id !== undefined,
    must(FAULTS.noNaturalKey),
  )
  .meta({
    description:
      'With the package, `provider` and `application_id`, else `candidate_id`, are its natural key: a repeat is the same invitation',
  });

const expiresAt = moment.meta({ description: 'By default 30 days from now; at most 366' });

export const invitationRequest = z.strictObject({
  package_id: reference,
  candidate: z.strictObject(candidate),
  external: orderedBy.optional(),
  valid_from: moment.optional().meta({ description: 'It cannot be accepted before' }),
  expires_at: expiresAt.optional(),
  additional_time_percent: additionalTime.default(0),
  redirect_url: httpsUrl.optional().meta({ description: 'Where the candidate may go after the end' }),
  send_email: z.boolean().default(false).meta({
    description: 'Mails the link to `candidate.email`, where the installation sends mail',
  }),
});

export const invitationChange = z
  .strictObject({ additional_time_percent: additionalTime, expires_at: expiresAt })
  .partial();

export const renewRequest = z.strictObject({ expires_at: expiresAt.optional() });

export const importQuery = z.strictObject({
  send_email: z.enum(['true', 'false']).default('false').meta({
    description: 'Mails their links to those who have an `email`',
  }),
});

export const invitationAnswer = z
  .strictObject({
    invitation_id: z.uuid(),
    url: z.string().nullable().optional().meta({
      description:
        'The link, where it was made just now: it is stored hashed, so a repeat has none, and `renew` gives another',
    }),
    status,
    package_id: z.uuid(),
    package_version: z.int().min(1),
    candidate: z.strictObject({
      first_name: z.string(),
      last_name: z.string().nullable(),
      preferred_name: z.string().nullable(),
      email: z.string().nullable(),
      locale: locale.nullable(),
    }),
    external: z.strictObject(externalIds).nullable(),
    valid_from: timestamp.nullable(),
    expires_at: timestamp,
    additional_time_percent: count,
    redirect_url: z.string().nullable(),
    send_email: z.boolean(),
    email_status: z.enum(EMAIL_STATUSES).nullable().meta({
      description:
        'Of the mail with its latest link; null where none is sent: nobody asked for it, there is no address, or the installation sends no mail',
    }),
    time_request: z
      .strictObject({ text: z.string(), at: timestamp })
      .nullable()
      .meta({ description: 'What the candidate asked for before the start' }),
    session_id: z.uuid().nullable().meta({ description: 'The interview, from its acceptance on' }),
    created_at: timestamp,
    opened_at: timestamp.nullable(),
    accepted_at: timestamp.nullable(),
  })
  .meta({ id: 'Invitation' });

export const invitationsQuery = z.strictObject({
  status: status.optional(),
  package_id: reference.optional(),
  ...pageQuery,
});

export const invitationsAnswer = z.strictObject({
  invitations: z.array(invitationAnswer),
  next_cursor: z.string().nullable(),
});

export const importAnswer = z.strictObject({
  invitations: z.array(
    z.strictObject({
      line: z.int().min(2).meta({ description: 'Of the file, on which the row begins' }),
      invitation_id: z.uuid(),
      url: z.string().nullable().optional().meta({
        description: 'Null where the invitation was there already; a repeat of the call has none',
      }),
    }),
  ),
});

export const openRequest = z.strictObject({
  token: oneTimeToken,
  locale: locale.optional().meta({
    description: 'Of the notice; by default the interview’s, or as Accept-Language has it',
  }),
});

export const openAnswer = z
  .strictObject({
    organisation: z.string().meta({ description: 'Who invites' }),
    contact: z.string().nullable().meta({ description: 'An e-mail address to turn to' }),
    package: z.strictObject({
      name: z.string(),
      description: z.string(),
      track,
      level,
      locale: locale.nullable().meta({ description: 'Null where the candidate chooses' }),
      languages: z.array(language),
      max_tasks: count,
      duration_ms: milliseconds.meta({
        description: 'About so long it takes at most, with the candidate’s own time',
      }),
      time_percent: z
        .number()
        .meta({ description: 'Of the time that tasks usually have, the candidate’s own included' }),
    }),
    candidate: z.strictObject({ first_name: z.string() }),
    notice: noticeAnswer,
    practice: z.boolean().meta({ description: 'Whether the room may be tried first, once it is accepted' }),
    status,
    valid_from: timestamp.meta({ description: 'The first moment at which it can be accepted' }),
    expires_at: timestamp,
    time_requested: z.boolean(),
    redirect_url: z.string().nullable(),
    session_id: z.uuid().optional().meta({ description: 'Once it is accepted' }),
    server_time: timestamp,
  })
  .meta({ id: 'OpenedInvitation' });

export const timeRequest = z.strictObject({ token: oneTimeToken, text: words({ min: 1, max: 2_000 }) });

export const acceptRequest = z.strictObject({
  token: oneTimeToken,
  locale: locale.optional().meta({ description: 'Where the package leaves it to the candidate' }),
  languages: z
    .array(language)
    .min(1)
    .max(LANGUAGES.length)
    .refine((list) => new Set(list).size === list.length, must(FAULTS.repeatedLanguage))
    .optional()
    .meta({ description: 'Some of the package’s; by default all of them' }),
  accommodations: z.array(z.enum(ACCOMMODATIONS)).max(ACCOMMODATIONS.length).optional(),
  ...acknowledged,
});

/** As of a start, and as of a login. */
export const acceptAnswer = z
  .strictObject({ ...startAnswer.shape, ...signInAnswer.shape })
  .meta({ id: 'AcceptedInvitation' });
