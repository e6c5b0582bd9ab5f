import type { TLSConfig } from '@temporalio/client';

/** By what a service knows us, and we it. */
export interface Access {
  /** PEM: the authority that signed the service's certificate, and our own certificate with its key. */
  tls: { ca: Buffer | null; cert: Buffer | null; key: Buffer | null } | null;
  apiKey: string | null;
}

/** What opens a connection to a service, for the client and for workers alike. */
export interface Reach {
  address: string;
  tls?: TLSConfig | true;
  apiKey?: string;
}

/** Over TLS where a certificate, an authority or a key of the API is given. */
export function reachOf(address: string, { tls, apiKey }: Access): Reach {
  if (!tls && apiKey === null) return { address };
  return { address, tls: tls ? tlsOf(tls) : true, ...(apiKey !== null && { apiKey }) };
}

function tlsOf({ ca, cert, key }: NonNullable<Access['tls']>): TLSConfig {
  return {
    ...(ca && { serverRootCACertificate: ca }),
    ...(cert && key && { clientCertPair: { crt: cert, key } }),
  };
}
