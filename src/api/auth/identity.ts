import type { ApiDependencies } from '../dependencies.ts';
import type { Guards } from '../guards.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createDoor, type Door } from './door.ts';
import { createPasswords } from './passwords.ts';

/** Who people are: one of each for calls and pages alike, so that they share the limits. */
export interface Identity {
  door: Door;
  accounts: Accounts;
}

export function createIdentity(
  { records, clock }: Pick<ApiDependencies, 'records' | 'clock'>,
  { limits, streams }: Guards,
): Identity {
  const passwords = createPasswords();
  return {
    door: createDoor(records.users, { passwords, limits: limits.logins }),
    accounts: createAccounts({ records, passwords, streams, clock }),
  };
}
