import { createS3Store } from '../../src/media/s3.ts';
import { MediaUnavailable } from '../../src/media/store.ts';
import { type Bucket, type BucketFault, startBucket } from '../support/media/bucket.ts';
import { keepsToTheContract } from '../support/media/store-contract.ts';

describe('a bucket of recordings, whatever its service does', () => {
  let bucket: Bucket;
  beforeAll(async () => {
    bucket = await startBucket();
  });
  afterEach(() => bucket.fail(null));
  afterAll(() => bucket.close());

  const open = () => createS3Store(bucket.place, { withinMs: 5_000 });

  keepsToTheContract(open);

  it.each<[BucketFault, string]>([
    ['down', 'S3 does not answer'],
    ['busy', 'S3 answers 503 SlowDown'],
    ['refusing', 'S3 answers 403 InvalidAccessKeyId'],
    ['without its bucket', 'S3 answers 404 NoSuchBucket'],
    ['cut off', 'S3 does not answer'],
  ])('is away while it is %s, and is there again without a restart', async (how, said) => {
    const store = open();
    await store.put('ab-kept', Buffer.from('kept'));
    await bucket.fail(how);
    for (const call of [
      () => store.put('ab-lost', Buffer.from('lost')),
      () => store.get('ab-kept'),
      () => store.check(),
    ]) {
      const fault = await call().catch((error: Error) => error);
      expect(fault).toBeInstanceOf(MediaUnavailable);
      expect(String(fault)).toContain(said);
      expect(String(fault)).not.toContain('secret');
    }
    await bucket.fail(null);
    expect(String(await store.get('ab-kept'))).toBe('kept');
    await store.put('ab-lost', Buffer.from('found'));
    expect(String(await store.get('ab-lost'))).toBe('found');
  });

  it('that is not there has lost nothing: only where there is one, something in it may be gone', async () => {
    const store = open();
    await bucket.fail('without its bucket');
    await expect(store.get('ab-nothing')).rejects.toThrow(MediaUnavailable);
    await bucket.fail(null);
    expect(await store.get('ab-nothing')).toBeNull();
  });

  it.each<BucketFault>(['down', 'busy', 'without its bucket', 'keeping all'])(
    'is not taken to have removed what it still has when it is %s',
    async (how) => {
      const store = open();
      await store.put('ab-erased', Buffer.from('erased'));
      await bucket.fail(how);
      await expect(store.remove(['ab-nothing', 'ab-erased'])).rejects.toThrow(MediaUnavailable);
      await bucket.fail(null);
      await store.remove(['ab-nothing', 'ab-erased']);
      expect(await store.get('ab-erased')).toBeNull();
    },
  );

  it('that says of what it has not that it could not remove it has nothing to remove', async () => {
    await bucket.fail('keeping all');
    await expect(open().remove(['ab-never'])).resolves.toBeUndefined();
  });
});
