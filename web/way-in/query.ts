import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import type { Locale } from '../texts/locale.ts';

export type Opened = components['schemas']['OpenedInvitation'];
export type AcceptedInvitation = components['schemas']['AcceptedInvitation'];

/** What a link leads to, with the notice in that language; null: as the server thinks best. */
export function openedQuery(token: string, locale: Locale | null) {
  return queryOptions({
    queryKey: ['invitation', token, locale],
    enabled: token !== '',
    // Another language shows when it is there.
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(api.POST('/invitations/open', { body: { token, ...(locale !== null && { locale }) } })),
  });
}
