import { sessionAddress } from "@/lib/sessions/addresses";

/** Where a question stands on the page of its session. */
export function questionAnchor(slug: string): string {
  return `chat-van-${slug}`;
}

export function questionAddress(sessionSlug: string, slug: string): string {
  return `${sessionAddress(sessionSlug)}#${questionAnchor(slug)}`;
}

/** Where staff work on questions. */
export const questionsAdminAddress = "/quan-tri/chat-van";

/** The questions of one session in the staff area. */
export function sessionQuestionsAddress(sessionId: string): string {
  return `${questionsAdminAddress}?ky-hop=${sessionId}`;
}

export function questionAdminAddress(id: string): string {
  return `${questionsAdminAddress}/${id}`;
}
