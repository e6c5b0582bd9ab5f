/** Whether something that ends by itself, or is ended, works at this moment. */
export function standingOf(
  { expires_at, revoked_at }: { expires_at: string | null; revoked_at: string | null },
  now: number,
): 'active' | 'expired' | 'revoked' {
  if (revoked_at !== null) return 'revoked';
  return expires_at !== null && Date.parse(expires_at) <= now ? 'expired' : 'active';
}
