import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import type { InvitationFilter } from './filter.ts';

export type Invitation = components['schemas']['Invitation'];
export type InvitationStatus = components['schemas']['InvitationStatus'];

/** One page of the list; `cursor` null: the first. */
export function invitationsQuery({ status, packageId }: InvitationFilter, cursor: string | null) {
  const query = {
    ...(status && { status }),
    ...(packageId !== '' && { package_id: packageId }),
    ...(cursor !== null && { cursor }),
  };
  return queryOptions({
    queryKey: ['invitations', query],
    queryFn: ({ signal }) => answerOf(api.GET('/invitations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function invitationQuery(id: string) {
  return queryOptions({
    queryKey: ['invitation', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/invitations/{invitation_id}', { params: { path: { invitation_id: id } }, signal })),
  });
}

/** Keeps what an answer says of one, but for its link, and has the lists read again. */
export function useChangedInvitation(): (changed: Invitation) => void {
  const queries = useQueryClient();
  return ({ url: _, ...changed }) => {
    queries.setQueryData(invitationQuery(changed.invitation_id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['invitations'] });
  };
}
