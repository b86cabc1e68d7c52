import "server-only";
import { env } from "./env";

/**
 * The absolute address of a path. From PUBLIC_URL, never from a request's Host header: a forged header must not reach a
 * canonical link, a feed or a mail.
 */
export function absoluteUrl(path: string): string {
  return new URL(path, env().PUBLIC_URL).href;
}
