/** Addresses that a link may lead to: the same as `linkTarget` of lib/news/body.ts. */
export const linkPattern = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/;

/** Adds https:// to an address typed without it; null when it can lead nowhere. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (linkPattern.test(address)) return address;
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#]\S*)?$/u.test(address) ? `https://${address}` : null;
}
