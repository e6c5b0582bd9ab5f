import { PassThrough } from 'node:stream';
import { readerContainerConfig } from '../../src/resume/container-config.ts';
import { SECCOMP_PROFILE } from '../../src/sandbox/docker-sandbox.ts';
import { readerImage } from '../support/resumes/reader.ts';
import { docker, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

/** What a file would try whose reader does as it says. */
const ATTEMPTS = `
import json, os, socket
def tried(work):
    try:
        return str(work())
    except Exception as error:
        return type(error).__name__
print(json.dumps({
    'internet': tried(lambda: socket.create_connection(('1.1.1.1', 53), 1)),
    'interfaces': sorted(os.listdir('/sys/class/net')),
    'write': tried(lambda: open('/opt/viva/reader/main.py', 'a')),
    'user': os.getuid(),
    'capabilities': [line.split()[1] for line in open('/proc/self/status') if line.startswith('CapEff') or line.startswith('CapBnd')],
    'privileges': [line.split()[1] for line in open('/proc/self/status') if line.startswith('NoNewPrivs')],
    'mount': tried(lambda: os.system('mount -t tmpfs none /mnt 2>/dev/null') and 'refused'),
    'environment': sorted(set(os.environ) - {'PATH', 'HOME', 'HOSTNAME', 'LC_CTYPE'}),
    'program': tried(lambda: (open('/tmp/p', 'w').write('#!/bin/sh'), os.chmod('/tmp/p', 0o755), os.execv('/tmp/p', ['p']))),
}))
`;

it(
  'what has taken over the reader has no network, no rights, no secret, and nothing to write to or to run',
  async () => {
    const config = readerContainerConfig({
      image: await readerImage(),
      labels: {},
      seccompProfile: SECCOMP_PROFILE,
    });
    const out = new PassThrough();
    const chunks: Buffer[] = [];
    out.on('data', (chunk: Buffer) => chunks.push(chunk));
    await docker.run(config.Image as string, [], [out, new PassThrough().resume()], {
      ...config,
      Entrypoint: ['python3', '-c', ATTEMPTS],
    });
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toEqual({
      internet: 'OSError',
      interfaces: ['lo'],
      write: 'PermissionError',
      user: 60604,
      capabilities: ['0000000000000000', '0000000000000000'],
      privileges: ['1'],
      mount: 'refused',
      environment: [],
      program: 'PermissionError',
    });
  },
  SETUP_TIMEOUT_MS,
);

it('nothing of the host is in it, and it may use so much and no more', async () => {
  const { HostConfig } = readerContainerConfig({ image: 'any', labels: {}, seccompProfile: '{}' });
  expect(HostConfig).toMatchObject({
    NetworkMode: 'none',
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    Memory: 512 * 1024 * 1024,
    MemorySwap: 512 * 1024 * 1024,
    PidsLimit: 16,
    NanoCpus: 1e9,
  });
  expect(HostConfig).not.toHaveProperty('Binds');
  expect(HostConfig).not.toHaveProperty('Mounts');
});
