import type { User } from '../../records/user.ts';
import type { IssuedToken } from '../auth/tokens.ts';
import { iso } from './time.ts';

type Shown = Pick<User, 'id' | 'email' | 'nickname' | 'role' | 'locale'>;

export function presentUser({ id, email, nickname, role, locale }: Shown) {
  return { id, email, nickname, role, locale };
}

export function presentSignIn(token: IssuedToken, user: User) {
  return { token: token.jwt, expires_at: iso(token.expiresAt), user: presentUser(user) };
}
