import { type KeyRing, openKeyRing } from '../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import { SealBroken, seal, unseal } from '../../src/privacy/seal.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const TEXT = Buffer.from('what was said');
const ADA = { interviewId: 'ada-1', candidateId: 'ada' };
const BOB = { interviewId: 'bob-1', candidateId: 'bob' };

describe('the keys of persons', () => {
  let store: TemporaryRecords;
  let now: number;
  let keys: KeyRing;

  const open = () => openKeyRing({ records: store.records, wrap: createKeyWrap([]), clock: () => now });

  beforeEach(async () => {
    store = await temporaryRecords();
    now = 1_700_000_000_000;
    keys = await open();
    await keys.assign(ADA);
    await keys.assign(BOB);
  });
  afterEach(() => store.remove());

  it('are one a person, the same for all their interviews and after a restart', async () => {
    await keys.assign({ ...ADA, interviewId: 'ada-2' });
    const first = await keys.ofInterview('ada-1');
    expect((await keys.ofInterview('ada-2')).id).toBe(first.id);
    expect((await keys.ofInterview('bob-1')).id).not.toBe(first.id);
    const again = await open();
    expect(unseal(await again.ofInterview('ada-1'), seal(first, TEXT))).toEqual(TEXT);
    expect(again.installation.secret.equals(keys.installation.secret)).toBe(true);
  });

  it('are the same for two processes that make them at once', async () => {
    const other = await open();
    const carol = { interviewId: 'carol-1', candidateId: 'carol' };
    await Promise.all([keys.assign(carol), other.assign(carol)]);
    expect(unseal(await other.ofInterview('carol-1'), seal(await keys.ofInterview('carol-1'), TEXT))).toEqual(
      TEXT,
    );
  });

  it('are found for an interview that began before there were keys, by its candidate', async () => {
    await store.records.events.append(batch([message(1)]));
    const key = await keys.ofInterview('interview-1');
    expect(key.id).not.toBe(keys.installation.id);
    expect((await (await open()).ofInterview('interview-1')).id).toBe(key.id);
  });

  it('are the installation’s for an interview that nobody knows', async () => {
    expect(await keys.ofInterview('unknown')).toBe(keys.installation);
  });

  it('open nothing any more once they are destroyed, while those of others do', async () => {
    const [ada, bob] = [await keys.ofInterview('ada-1'), await keys.ofInterview('bob-1')];
    const sealed = seal(ada, TEXT);
    await keys.destroy('ada');
    expect(await keys.find(ada.id)).toBeNull();
    expect(await (await open()).find(ada.id)).toBeNull();
    const late = await keys.ofInterview('ada-1');
    expect(() => unseal(late, sealed)).toThrow(SealBroken);
    expect(() => unseal(ada, seal(late, TEXT))).toThrow(SealBroken);
    expect(unseal((await keys.find(bob.id)) ?? late, seal(bob, TEXT))).toEqual(TEXT);
  });

  it('are not made anew for a person who was erased, by an interview of theirs', async () => {
    const { id } = await keys.ofInterview('ada-1');
    await keys.destroy('ada');
    expect((await (await open()).ofInterview('ada-1')).id).toBe(id);
    expect(await (await open()).find(id)).toBeNull();
  });

  it('that another process destroys are used for a minute at most', async () => {
    const { id } = await keys.ofInterview('ada-1');
    await (await open()).destroy('ada');
    now += 59_000;
    expect(await keys.find(id)).not.toBeNull();
    now += 1_000;
    expect(await keys.find(id)).toBeNull();
  });

  it('that are known go on while the store cannot be read', async () => {
    const key = await keys.ofInterview('ada-1');
    await store.records.close();
    now += 3_600_000;
    expect(await keys.ofInterview('ada-1')).toBe(key);
    expect((await keys.find(key.id))?.secret.equals(key.secret)).toBe(true);
    await expect(keys.ofInterview('carol-1')).rejects.toThrow();
  });
});
