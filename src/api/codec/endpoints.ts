import { payloadsAnswer, payloadsRequest } from '../../contract/codec.ts';
import { declare, json } from '../endpoint.ts';

const DESCRIPTION =
  'Temporal’s protocol for codec servers; admins only. Beside our own pages, that of Temporal’s UI may call it with the cookie.';
/** As large as a payload of Temporal, 2 MB, in Base64. */
const bodyBytes = 3 * 1024 * 1024;

export const CODEC = declare('Operations', {
  decodePayloads: {
    method: 'post',
    path: '/temporal/codec/decode',
    summary: 'Unseal what Temporal keeps',
    description: `${DESCRIPTION} A payload that no key opens comes back as it is.`,
    access: { action: 'payload.read' },
    bodyBytes,
    body: payloadsRequest,
    answers: { 200: json('The same payloads, readable', payloadsAnswer) },
  },
  encodePayloads: {
    method: 'post',
    path: '/temporal/codec/encode',
    summary: 'Seal what an operator sends through Temporal’s UI',
    description: `${DESCRIPTION} By the key of the installation, since the protocol does not say for which interview.`,
    access: { action: 'payload.read' },
    bodyBytes,
    body: payloadsRequest,
    answers: { 200: json('The same payloads, sealed', payloadsAnswer) },
  },
});
