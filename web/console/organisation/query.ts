import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';

export type Member = components['schemas']['Member'];
export type Key = components['schemas']['Key'];
export type Role = Member['role'];
export type Scope = Key['scopes'][number];

const LARGEST_PAGE = 100;

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => answerOf(api.GET('/organisation', { signal })),
});

/** One page of a list; `cursor` null: the first. */
export function membersQuery(cursor: string | null) {
  const query = cursor === null ? {} : { cursor };
  return queryOptions({
    queryKey: ['members', query],
    queryFn: ({ signal }) => answerOf(api.GET('/organisation/members', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function keysQuery(cursor: string | null) {
  const query = cursor === null ? {} : { cursor };
  return queryOptions({
    queryKey: ['keys', query],
    queryFn: ({ signal }) => answerOf(api.GET('/organisation/keys', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** What members and keys are called, by their ids: as many as one answer has. */
export const namesQuery = queryOptions({
  queryKey: ['members', 'names'],
  async queryFn({ signal }): Promise<ReadonlyMap<string, string>> {
    const asked = { params: { query: { limit: LARGEST_PAGE } }, signal };
    const [{ members }, { keys }] = await Promise.all([
      answerOf(api.GET('/organisation/members', asked)),
      answerOf(api.GET('/organisation/keys', asked)),
    ]);
    return new Map([
      ...members.map(({ user_id, nickname, email }) => [user_id, nickname ?? email ?? user_id] as const),
      ...keys.map(({ key_id, name }) => [key_id, name] as const),
    ]);
  },
});
