import type { Banner, SessionSnapshot } from './session.ts';

/** What a person should know now, gravest first. `problems` are those that nobody has put away. */
export function bannersOf(
  { signedOut, connection, drafts }: Pick<SessionSnapshot, 'signedOut' | 'connection' | 'drafts'>,
  { isLasting, problems }: { isLasting: boolean; problems: readonly Banner[] },
): readonly Banner[] {
  const banners: Banner[] = [];
  if (signedOut) banners.push({ kind: 'signed_out' });
  if (connection.state === 'replaced') banners.push({ kind: 'replaced' });
  if (connection.state === 'offline') banners.push({ kind: 'offline', since: connection.since });
  for (const { saving, taskId, language } of Object.values(drafts)) {
    if (saving === 'conflict') banners.push({ kind: 'conflict', taskId, language });
  }
  if (!isLasting) banners.push({ kind: 'no_storage' });
  return [...banners, ...problems];
}
