import { z } from 'zod';
import { parseEmail } from '../accounts/email.ts';
import { isNickname, isOfOneScript } from '../accounts/nickname.ts';
import { isCommonPassword } from '../accounts/password.ts';
import { isReadable } from '../domain/text.ts';
import { ROLES } from '../domain/vocabulary.ts';
import { locale, timestamp } from './parts.ts';
import { lossless, text } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const role = z.enum(ROLES);

const user = z
  .strictObject({
    id: z.uuid(),
    email: z.string().nullable().meta({ description: 'Null for a guest' }),
    nickname: z.string(),
    role,
    locale,
  })
  .meta({ id: 'User' });

export const userAnswer = z.strictObject({ user });

/** What is in it grows with what is stored; for people and their programs to read. */
export const ownDataAnswer = z
  .looseObject({ exported_at: timestamp, user: z.looseObject({}), interviews: z.array(z.looseObject({})) })
  .meta({ id: 'OwnData' });

export const signInAnswer = z
  .strictObject({
    token: z.string().meta({
      description:
        'JWT, lives 12 hours, of somebody without a password 30 days; also set as an HttpOnly cookie',
    }),
    expires_at: timestamp,
    user,
  })
  .meta({ id: 'Session' });

/** One that is taken for a new one; old ones are only compared. */
const newPassword = text({ min: 10, max: 200 })
  .refine(isReadable, must(FAULTS.nothingToRead))
  .refine((value) => !isCommonPassword(value), must(FAULTS.commonPassword));

const anyPassword = text({ min: 1, max: 200 });

export const emailAddress = lossless()
  .refine((value) => parseEmail(value) !== null, must(FAULTS.notEmail))
  .meta({ format: 'idn-email', maxLength: 254 });

export const claimRequest = z.strictObject({
  email: emailAddress,
  nickname: z
    .string()
    .normalize('NFKC')
    .refine(isNickname, { ...must(FAULTS.notNickname), abort: true })
    .refine(isOfOneScript, must(FAULTS.mixedScripts))
    .meta({ minLength: 3, maxLength: 32 }),
  password: newPassword,
});

const chosenLocale = locale.optional().meta({ description: 'By default as Accept-Language has it' });

export const registerRequest = z.strictObject({ ...claimRequest.shape, locale: chosenLocale });

/** What stands behind the `#` of a link. */
export const oneTimeToken = text({ min: 1, max: 200 });

export const firstAdminRequest = z.strictObject({ token: oneTimeToken, ...claimRequest.shape });

export const guestRequest = z.strictObject({ locale: chosenLocale });

export const loginRequest = z.strictObject({ login: text({ min: 1, max: 254 }), password: anyPassword });

export const changePasswordRequest = z.strictObject({ password: anyPassword, new_password: newPassword });

export const resetPasswordRequest = z.strictObject({
  token: oneTimeToken,
  new_password: newPassword,
});

export const setRoleRequest = z.strictObject({ role });
