import { sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";

/** The votes of a session for readers: "/ky-hop/khoa-14-ky-hop-thu-18/bieu-quyet". */
export function votesAddress(sessionSlug: string): string {
  return `${sessionAddress(sessionSlug)}/bieu-quyet`;
}

/** One of them on that page. */
export function voteAddress(sessionSlug: string, id: string): string {
  return `${votesAddress(sessionSlug)}#lan-${id}`;
}

/** Where staff record the votes of a session. */
export function votesAdminAddress(sessionId: string): string {
  return `${sessionAdminAddress(sessionId)}/bieu-quyet`;
}

export function voteAdminAddress(sessionId: string, id: string): string {
  return `${votesAdminAddress(sessionId)}/${id}`;
}

export const rulesAdminAddress = "/quan-tri/quy-tac-bieu-quyet";
