import type { Delivery, DeliveryFilter } from './query.ts';

export const STATUSES = ['pending', 'delivered', 'failed'] as const satisfies readonly Delivery['status'][];

/** What an address says; a word in it that is none is left out. */
export function filterOf(address: URLSearchParams, types: readonly Delivery['type'][]): DeliveryFilter {
  return {
    status: STATUSES.find((status) => status === address.get('status')) ?? null,
    type: types.find((type) => type === address.get('type')) ?? null,
  };
}
