import type { AttemptError } from '../domain/webhooks/attempt.ts';
import { AddressForbidden } from './guarded-lookup.ts';

/** By the code that Node, OpenSSL or undici gives a fault; others are told by what it begins with. */
const ERRORS: Record<string, AttemptError> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_FAIL: 'name',
  EAI_NODATA: 'name',
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  UND_ERR_SOCKET: 'closed',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'protocol',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'closed',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  EPROTO: 'certificate',
};
const BEGINNINGS: readonly [beginning: string, error: AttemptError][] = [
  ['ERR_TLS_', 'certificate'],
  ['ERR_SSL_', 'certificate'],
  ['CERT_', 'certificate'],
  ['UNABLE_TO_', 'certificate'],
];

/** Why a request came to nothing, in a word of ours: the fault's own may hold what a receiver has chosen. */
export function errorOfFault(fault: unknown): AttemptError {
  if (fault instanceof AddressForbidden) return 'address';
  const { name, code } = fault as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError') return 'timeout';
  if (name === 'HTTPParserError') return 'protocol';
  if (typeof code !== 'string') return 'connect';
  return ERRORS[code] ?? BEGINNINGS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'connect';
}
