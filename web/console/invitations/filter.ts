import type { components } from '../../api/schema.d.ts';

type InvitationStatus = components['schemas']['InvitationStatus'];

/** In the order of an invitation's way. */
export const STATUSES = [
  'created',
  'opened',
  'accepted',
  'finished',
  'expired',
  'cancelled',
] as const satisfies readonly InvitationStatus[];

/** Which invitations are shown: what the address of the list says. */
export interface InvitationFilter {
  status: InvitationStatus | null;
  /** Empty: of every package. */
  packageId: string;
}

export const EVERY: InvitationFilter = { status: null, packageId: '' };

const LONGEST_ID = 200;

/** What an address says; a word in it that is none is left out. */
export function filterOf(address: URLSearchParams): InvitationFilter {
  return {
    status: STATUSES.find((status) => status === address.get('status')) ?? null,
    packageId: (address.get('package') ?? '').slice(0, LONGEST_ID),
  };
}

export function addressOf({ status, packageId }: InvitationFilter): URLSearchParams {
  return new URLSearchParams({
    ...(status && { status }),
    ...(packageId !== '' && { package: packageId }),
  });
}

export function isNarrowed(filter: InvitationFilter): boolean {
  return addressOf(filter).size > 0;
}
