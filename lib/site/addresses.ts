/** Public address of the council's mark; another picture is another version and another address. */
export function markAddress(version: number): string {
  return `/dau-hieu/${version}.png`;
}
