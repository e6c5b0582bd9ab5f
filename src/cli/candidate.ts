import { pino } from 'pino';
import { createOwnIntegrity } from '../api/integrity/own-integrity.ts';
import { presentOwnEvent } from '../api/presenters/event.ts';
import { createDataRequests } from '../data-requests/data-requests.ts';
import { createIntegrityReader } from '../integrity/integrity.ts';
import { createSimilarSubmissions } from '../integrity/similar/similar-submissions.ts';
import { createReaders } from '../readers/readers.ts';
import type { Records } from '../records/records.ts';
import type { User } from '../records/user.ts';
import { LANGUAGE_SPECS } from '../sandbox/languages.ts';
import { UsageError, withStores } from './tool.ts';

/** What a tool does for the one person that a call names, with the requests that an operator makes for them. */
export async function withPerson(
  args: string[],
  usage: string,
  work: (parts: {
    user: User;
    requests: ReturnType<typeof createDataRequests>;
    records: Records;
  }) => Promise<number>,
): Promise<number> {
  return withStores(async ({ records, telemetry }, { telemetryDatabase }) => {
    const user = await userOf(args, records, usage);
    const logger = pino({ level: 'silent' });
    const readers = createReaders();
    const integrity = createIntegrityReader({
      records,
      telemetry,
      judge: (id, input) => readers.readIntegrity(telemetryDatabase, id, input),
      templates: Object.fromEntries(Object.values(LANGUAGE_SPECS).map(({ id, template }) => [id, template])),
      // What is kept is compared; the product is what reads programs.
      similar: createSimilarSubmissions({ records, fingerprint: async () => undefined }),
      match: async () => null,
      clock: Date.now,
    });
    const parts = {
      records,
      telemetry,
      presentEvent: presentOwnEvent,
      integrityOf: createOwnIntegrity({ integrity, records }),
      clock: Date.now,
      logger,
      onErasure: () => undefined,
    };
    try {
      return await work({ user, requests: createDataRequests(parts), records });
    } finally {
      await readers.close();
    }
  });
}

/** The one person that a call names, by login or id. Throws {@link UsageError} where it names nobody. */
async function userOf(args: string[], { users }: Records, usage: string): Promise<User> {
  const [name, ...rest] = args;
  if (!name || name.startsWith('-') || rest.length > 0) throw new UsageError(usage);
  const user = (await users.findById(name)) ?? (await users.findByLogin(name));
  if (user) return user;
  throw new UsageError(`nobody is known as ${name}: give the e-mail address, the nickname or the user's id`);
}
