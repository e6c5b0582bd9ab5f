import type { Records, User } from '../records/records.ts';
import { UsageError } from './tool.ts';

/** The one person that a call names, by login or id. Throws {@link UsageError} where it names nobody. */
export async function userOf(args: string[], { users }: Records, usage: string): Promise<User> {
  const [name, ...rest] = args;
  if (!name || name.startsWith('-') || rest.length > 0) throw new UsageError(usage);
  const user = (await users.findById(name)) ?? (await users.findByLogin(name));
  if (user) return user;
  throw new UsageError(`nobody is known as ${name}: give the e-mail address, the nickname or the user's id`);
}
