import { sessionAddress } from "@/lib/sessions/addresses";

export const QUESTIONS = "/chat-van";

/** "/chat-van/vi-sao-con-nhieu-kien-nghi-qua-han": the one address of a question, asked in a session or between two. */
export function questionAddress(slug: string): string {
  return `${QUESTIONS}/${slug}`;
}

/** Where a question stands on the page of its session. */
export function questionAnchor(slug: string): string {
  return `chat-van-${slug}`;
}

/** The same among the others of its session. */
export function questionInSession(sessionSlug: string, slug: string): string {
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
