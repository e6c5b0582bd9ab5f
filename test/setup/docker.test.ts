import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureDocker } from '../../src/setup/docker.ts';

describe('the Docker engine', () => {
  it('is the running one of the machine', async () => {
    const engine = await ensureDocker({ dockerHost: null, progress: silentProgress });
    if ('unavailable' in engine) throw new Error(engine.unavailable);
    expect((await engine.docker.version()).ApiVersion).toMatch(/^\d+\.\d+$/);
  });

  it('is the one that DOCKER_HOST names', async () => {
    const socket = 'unix:///var/run/docker.sock';
    const engine = await ensureDocker({ dockerHost: socket, progress: silentProgress });
    expect(engine).toHaveProperty('docker');
  });

  it.each(['unix:///nowhere/docker.sock', 'tcp://127.0.0.1:1'])(
    'is not replaced when %s does not answer',
    async (host) => {
      const engine = await ensureDocker({ dockerHost: host, progress: silentProgress });
      expect(engine).toEqual({
        unavailable: expect.stringContaining(`DOCKER_HOST (${host}) does not answer`),
      });
    },
  );

  it('is reported when it takes the call and stays silent', async () => {
    const silent: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const host = `tcp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    try {
      const engine = await ensureDocker({ dockerHost: host, progress: silentProgress });
      expect(engine).toEqual({ unavailable: expect.stringContaining('no answer in 5 s') });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});
