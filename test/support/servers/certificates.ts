import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../../../src/host/command.ts';

/** PEM. */
interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** An authority, and what it has signed: a server at `localhost`, and a client. */
export interface Certificates {
  ca: Buffer;
  server: Certificate;
  client: Certificate;
}

/** Made anew for each test, for a day. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'viva-certificates-'));
  const program = findOnPath('openssl');
  if (program === null)
    throw new Error('the tests need OpenSSL: install it, on Debian by apt-get install openssl');
  const openssl = (...args: string[]) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(folder, name));
  const key = (name: string) => [
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-subj',
    `/CN=${name}`,
  ];
  try {
    openssl('req', '-x509', ...key('authority'), '-days', '1', '-out', 'authority.pem');
    writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost');
    const signed = (name: string): Certificate => {
      openssl('req', '-new', ...key(name), '-out', `${name}.csr`);
      const authority = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial'];
      openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        ...authority,
        '-days',
        '1',
        '-extfile',
        'names',
        '-out',
        `${name}.pem`,
      );
      return { cert: read(`${name}.pem`), key: read(`${name}.key`) };
    };
    return { ca: read('authority.pem'), server: signed('server'), client: signed('client') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
