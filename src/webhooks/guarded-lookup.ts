import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { mayReach, type Reach } from './addresses.ts';

/** All addresses of a name, as the machine's resolver has them now. */
export type Resolve = (name: string) => Promise<LookupAddress[]>;

/** The name, or the address, leads to where nobody may be called. */
export class AddressForbidden extends Error {
  override readonly name = 'AddressForbidden';
}

/**
 * For a socket: gives only addresses that were judged, and the socket takes one of these very addresses. So a name that leads
 * elsewhere a moment later changes nothing. One forbidden address among others forbids them all.
 */
export function guardedLookup(resolve: Resolve, protocol: string, reach: Reach): LookupFunction {
  return (name, options, answer) => {
    addressesOf(name).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) answer(null, addresses);
        else answer(null, first?.address ?? '', first?.family);
      },
      (error: Error) => answer(error, ''),
    );
  };

  async function addressesOf(name: string): Promise<LookupAddress[]> {
    const addresses = await resolve(name);
    const isGood =
      addresses.length > 0 && addresses.every(({ address }) => mayReach(address, protocol, reach));
    if (!isGood) throw new AddressForbidden('the name leads to an address that may not be called');
    return addresses;
  }
}
