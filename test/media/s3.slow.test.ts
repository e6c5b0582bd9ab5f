import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentProgress } from '../../src/host/progress.ts';
import { createS3Store } from '../../src/media/s3.ts';
import { MediaUnavailable } from '../../src/media/store.ts';
import { keepsToTheContract } from '../support/media/store-contract.ts';
import { ensureS3, type S3Server, startS3 } from '../support/servers/s3.ts';

describe('a bucket of recordings', () => {
  let server: S3Server;
  beforeAll(async () => {
    const built = await ensureS3(silentProgress);
    if ('unavailable' in built) throw new Error(`no S3 server: ${built.unavailable}`);
    server = await startS3(built.program);
  }, 600_000);
  afterAll(() => server.remove());

  keepsToTheContract(() => createS3Store(server.place));

  it('is not there while its service is down, and is again without a restart', async () => {
    const store = createS3Store(server.place);
    await store.put('ab-kept', Buffer.from('kept'));
    await server.stop();
    await expect(store.put('ab-lost', Buffer.of(1))).rejects.toThrow(MediaUnavailable);
    await expect(store.get('ab-kept')).rejects.toThrow('S3 does not answer');
    await server.start();
    expect(String(await store.get('ab-kept'))).toBe('kept');
    expect(await store.get('ab-lost')).toBeNull();
  });

  it('says what the service says of wrong credentials, or of a bucket that is not there, and not the secret', async () => {
    const foreign = createS3Store({ ...server.place, secretAccessKey: 'not-the-secret-at-all' });
    const fault = await foreign.check().catch((error: Error) => error);
    expect(fault).toBeInstanceOf(MediaUnavailable);
    expect(String(fault)).toMatch(/S3 answers 403/);
    expect(String(fault)).not.toContain('secret');
    const nowhere = createS3Store({ ...server.place, endpoint: `${server.place.endpoint}-of-others` });
    await expect(nowhere.check()).rejects.toThrow(/S3 answers 404/);
  });

  it('does not wait for a service that does not answer', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const place = { ...server.place, endpoint: `http://127.0.0.1:${port}/recordings` };
    const store = createS3Store(place, { withinMs: 300 });
    await expect(store.put('ab-key', Buffer.of(1))).rejects.toThrow('S3 does not answer');
    silent.closeAllConnections();
    silent.close();
  });
});
