import type { Invitation } from './query.ts';

/** Who is invited, isolated: a name may be written from right to left. */
export function Invitee({ candidate }: Pick<Invitation, 'candidate'>) {
  return <bdi>{nameOf(candidate)}</bdi>;
}

export function nameOf({ first_name, last_name }: Invitation['candidate']): string {
  return last_name === null ? first_name : `${first_name} ${last_name}`;
}
