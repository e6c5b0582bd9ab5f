import { type Adapter, basic } from '../adapter.ts';

/** It is told that there is something new, and asks what by itself. */
export const greenhouse: Adapter = {
  requestOf: ({ callbackUrl, token }) => ({
    method: 'PATCH',
    url: callbackUrl ?? '',
    headers: { authorization: basic(token) },
  }),
};
