import { hash, verify } from '@node-rs/argon2';

/** Password hashing by Argon2id with the library's defaults (19 MiB, 2 passes). */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time when there is no hash to compare with. */
  matches(password: string, passwordHash: string | null): Promise<boolean>;
}

export function createPasswords(): Passwords {
  const nobody = hash('a password that nobody has');
  return {
    hash: (password) => hash(composed(password)),
    async matches(password, passwordHash) {
      const same = await verify(passwordHash ?? (await nobody), composed(password));
      return same && passwordHash !== null;
    },
  };
}

/** Keyboards write the same letter composed or decomposed. */
function composed(password: string): string {
  return password.normalize('NFC');
}
