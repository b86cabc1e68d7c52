import { minutesAddress, sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";

/** The votes of a session for readers: "/ky-hop/khoa-14-ky-hop-thu-18/bieu-quyet". */
export function votesAddress(sessionSlug: string): string {
  return `${sessionAddress(sessionSlug)}/bieu-quyet`;
}

/** Where readers read the votes of a session: what is taken out of one must not come back from a copy of any of them. */
export function votesPages(sessionSlug: string): string[] {
  return [votesAddress(sessionSlug), sessionAddress(sessionSlug), minutesAddress(sessionSlug)];
}

/** One of them on that page. */
export function voteAddress(sessionSlug: string, id: string): string {
  return `${votesAddress(sessionSlug)}#${voteAnchor(id)}`;
}

/** Where staff record the votes of a session: on its own page, under an item of the agenda or together. @param itemId the item; null for all */
export function votesAdminAddress(sessionId: string, itemId: string | null = null): string {
  return `${sessionAdminAddress(sessionId)}?${itemId ? `muc=${itemId}&mo=bieu-quyet` : "phan=bieu-quyet"}`;
}

/** A vote, unfolded where it stands. */
export function voteAdminAddress(sessionId: string, id: string, itemId: string | null = null): string {
  return `${votesAdminAddress(sessionId, itemId)}&lan=${id}#${voteAnchor(id)}`;
}

/** Where a vote stands on a page. */
export function voteAnchor(id: string): string {
  return `lan-${id}`;
}

/** What holders of offices received, under the votes; with one of them open to be corrected. */
export function confidenceAdminAddress(sessionId: string, itemId: string | null, id: string | null = null): string {
  return `${votesAdminAddress(sessionId, itemId)}${id ? `&tin-nhiem=${id}` : ""}#tin-nhiem`;
}

export const rulesAdminAddress = "/quan-tri/quy-tac-bieu-quyet";
