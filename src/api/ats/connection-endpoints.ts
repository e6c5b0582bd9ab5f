import { connectionsAnswer, retryAnswer, retryRequest, tokenRequest } from '../../contract/ats.ts';
import { declare, json } from '../endpoint.ts';

export const ATS_CONNECTIONS = declare('ATS', {
  listConnections: {
    method: 'get',
    path: '/ats/connections',
    summary: 'How the systems that order interviews are connected; members only',
    description: '[How each is connected, and what to do when it fails](/docs/ats).',
    access: { action: 'ats.read' },
    answers: { 200: json('Each that there is', connectionsAnswer) },
  },
  setConnectionToken: {
    method: 'put',
    path: '/ats/connections',
    summary: 'Say by what a system knows us; admins only',
    description:
      'Kept sealed, and shown nowhere. Greenhouse needs none: it is called by the key that it orders with.',
    access: { action: 'ats.change' },
    body: tokenRequest,
    answers: { 204: { description: 'Kept, or taken away' } },
  },
  retryCallbacks: {
    method: 'post',
    path: '/ats/connections/retry',
    summary: 'Call a system again wherever that failed; admins only',
    description: 'It is told how each order stands now.',
    access: { action: 'ats.change' },
    idempotent: 'by answer',
    body: retryRequest,
    answers: { 202: json('They begin', retryAnswer) },
  },
});
