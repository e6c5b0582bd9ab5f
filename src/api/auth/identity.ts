import type { ApiDependencies } from '../dependencies.ts';
import type { OpenStreams } from '../open-streams.ts';
import { createLoginLimits } from '../rate-limits.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createDoor, type Door } from './door.ts';
import { createPasswords } from './passwords.ts';

/** Who people are: one of each for calls and pages alike, so that they share the limits. */
export interface Identity {
  door: Door;
  accounts: Accounts;
}

export function createIdentity(
  { records, clock, limits }: Pick<ApiDependencies, 'records' | 'clock' | 'limits'>,
  streams: OpenStreams,
): Identity {
  const passwords = createPasswords();
  return {
    door: createDoor(records.users, { passwords, limits: createLoginLimits(limits) }),
    accounts: createAccounts({ records, passwords, streams, clock }),
  };
}
