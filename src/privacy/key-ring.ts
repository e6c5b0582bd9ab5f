import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { hasBytes, type StoredKey } from '../records/person-keys.ts';
import type { Records } from '../records/records.ts';
import type { KeyWrap } from './key-wrap.ts';
import { randomKey, type SealingKey } from './seal.ts';

/** The keys of persons, one each, by which Temporal's payloads are sealed. */
export interface KeyRing {
  /** Seals what is nobody's: failures of the service itself. */
  installation: SealingKey;
  /** Says whose an interview is, before anything of it is sealed. */
  assign(interview: { interviewId: string; candidateId: string }): Promise<void>;
  /**
   * By which to seal what an interview says. The installation's for one that nobody knows; once the person's is
   * destroyed, one that nobody keeps.
   */
  ofInterview(interviewId: string): Promise<SealingKey>;
  /** Null when there is none, or no longer. */
  find(keyId: string): Promise<SealingKey | null>;
  /** Destroys the person's key for good, here at once, in other processes within {@link REMEMBERED_MS}. */
  destroy(personId: string): Promise<void>;
}

type Stores = Pick<Records, 'personKeys' | 'interviews'>;

interface Parts {
  records: Stores;
  wrap: KeyWrap;
  clock: () => number;
}

/** A row of the store, with no person's id in it. */
const INSTALLATION = 'installation';
/** A key that another process destroys is used here for so long at most, ms. */
const REMEMBERED_MS = 60_000;
const KEYS_IN_MEMORY = 1_000;
const INTERVIEWS_IN_MEMORY = 10_000;

/** Makes the installation's key on first use. */
export async function openKeyRing({ records, wrap, clock }: Parts): Promise<KeyRing> {
  const { personKeys, interviews } = records;
  const keys = new LRUCache<string, { key: SealingKey; readAt: number }>({ max: KEYS_IN_MEMORY });
  const keyIds = new LRUCache<string, string>({ max: INTERVIEWS_IN_MEMORY });
  const installation = unwrapped(
    await personKeys.ensure(INSTALLATION, wrap.wrap(randomKey(INSTALLATION)), clock()),
  );
  if (!installation) throw new Error('the key of the installation is not in the store any more');

  return {
    installation,

    async assign({ interviewId, candidateId }) {
      await keyIdFor(interviewId, candidateId);
    },

    async ofInterview(interviewId) {
      const id = keyIds.get(interviewId) ?? (await storedKeyId(interviewId));
      if (id === null) return installation;
      return (await find(id)) ?? randomKey(id);
    },

    find,

    async destroy(personId) {
      const id = await personKeys.destroy(personId, clock());
      if (id !== null) keys.delete(id);
    },
  };

  async function find(id: string): Promise<SealingKey | null> {
    if (id === INSTALLATION) return installation;
    const known = keys.get(id);
    if (known && clock() - known.readAt < REMEMBERED_MS) return known.key;
    try {
      const stored = await personKeys.find(id);
      const key = stored && unwrapped(stored);
      if (key) keys.set(id, { key, readAt: clock() });
      else keys.delete(id);
      return key;
    } catch (error) {
      // What is under way goes on: nobody can destroy a key in a store that cannot be read.
      if (known && error instanceof DatabaseUnavailable) return known.key;
      throw error;
    }
  }

  /** Of an interview that began before there were keys, its row says whose it is. */
  async function storedKeyId(interviewId: string): Promise<string | null> {
    const id = await personKeys.keyIdOf(interviewId);
    if (id !== null) return remember(interviewId, id);
    const interview = await interviews.find(interviewId);
    return interview && keyIdFor(interviewId, interview.candidateId);
  }

  async function keyIdFor(interviewId: string, candidateId: string): Promise<string> {
    const { id } = await personKeys.ensure(candidateId, wrap.wrap(randomKey(randomUUID())), clock());
    await personKeys.assign(interviewId, id);
    return remember(interviewId, id);
  }

  function remember(interviewId: string, id: string): string {
    keyIds.set(interviewId, id);
    return id;
  }

  function unwrapped(stored: StoredKey): SealingKey | null {
    return hasBytes(stored) ? wrap.unwrap(stored) : null;
  }
}
