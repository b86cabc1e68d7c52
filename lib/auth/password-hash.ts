import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a forgotten random password, made with the same cost. Stands in where there is no account. */
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$LxkdPVsq98oauPK9xjWQ8w$AavbTUcTZiCjllo69FWEObKAZfpUC7YTWfB4aEqhQe8";

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Compares a typed password with a stored hash. Without a hash (no such account, closed account, no password yet) the same
 * work is done against a dummy, so that the time of the answer does not say which addresses have an account.
 */
export async function passwordMatches(stored: string | null, typed: string): Promise<boolean> {
  const matches = await verify(stored ?? nobody, typed.normalize("NFC"));
  return matches && stored !== null;
}
