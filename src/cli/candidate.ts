import { pino } from 'pino';
import { presentOwnEvent } from '../api/presenters/event.ts';
import { createDataRequests } from '../data-requests/data-requests.ts';
import type { Records, User } from '../records/records.ts';
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
  return withStores(async ({ records, telemetry }) => {
    const user = await userOf(args, records, usage);
    const logger = pino({ level: 'silent' });
    const parts = {
      records,
      telemetry,
      presentEvent: presentOwnEvent,
      clock: Date.now,
      logger,
      onErasure: () => undefined,
    };
    return work({ user, requests: createDataRequests(parts), records });
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
