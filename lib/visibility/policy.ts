import type { Actor } from "@/lib/auth/actor";
import type { Visibility } from "@/prisma/generated/enums";
import type { RecordType } from "./schema";

export type VisibilityRefusal =
  | "may-not-attach"
  | "may-not-show"
  | "no-such-role"
  | "unknown-file"
  | "unknown-grantee"
  | "sessions-are-public"
  | "questions-are-public"
  | "disclosures-are-public"
  | "unknown-attachment"
  | "one-in-place"
  | "too-many-attachments";

/** Which record something is attached to. */
interface RecordNamed {
  type: RecordType;
  id: string;
}

/** The column of a grant that names the record; null for a session, a question and a disclosure, which have no visibility of their own. */
export function grantKeyOf({ type, id }: RecordNamed) {
  if (type === "resolution") return { resolutionId: id };
  if (type === "document") return { documentId: id };
  return type === "meeting" ? { meetingId: id } : null;
}

/** The column of an attachment that names the record. */
export function keyOf(record: RecordNamed) {
  const { id } = record;
  const unclosed = { session: { sessionId: id }, question: { questionId: id }, disclosure: { disclosureId: id } };
  return grantKeyOf(record) ?? unclosed[record.type as keyof typeof unclosed];
}

/** From the widest to the narrowest. */
const order: readonly Visibility[] = ["PUBLIC", "INTERNAL", "RESTRICTED"];

/** The narrower of the two: what an attachment is under its record. */
export function narrower(a: Visibility, b: Visibility): Visibility {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/**
 * What of a table staff may see: everything that is not restricted, and what is restricted but granted to the account or to its body.
 * For records with `visibility` and `grants`; goes into `where`, so that what may not be seen is neither listed nor counted.
 */
export function openToStaff(actor: Actor) {
  const granted = actor.id === null ? [] : [{ accountId: actor.id }, { body: { accounts: { some: { id: actor.id } } } }];
  return { OR: [{ visibility: { in: ["PUBLIC" as const, "INTERNAL" as const] } }, { visibility: "RESTRICTED" as const, grants: { some: { OR: granted } } }] };
}

/** What of a table readers may see at a moment: public, published and not in the trash. @param now by the database's clock */
export function openToReaders(now: Date) {
  return { visibility: "PUBLIC" as const, publishedAt: { lte: now }, trashedAt: null };
}

/** Sessions that readers know of at a moment: a session has no visibility of its own. @param now by the database's clock */
export function shownSessions(now: Date) {
  return { publishedAt: { lte: now }, trashedAt: null };
}

/** Finance disclosures that readers see at a moment: they have no visibility of their own. @param now by the database's clock */
export function shownDisclosures(now: Date) {
  return { publishedAt: { lte: now }, trashedAt: null };
}

/** Items of an agenda that are dealt with behind closed doors, with the whole session or in their half-day; one that waits for a half-day is not. */
export const itemsBehindDoors = { OR: [{ session: { closed: true } }, { sitting: { closed: true } }] };

/** Asked in the open, or between two sessions: what was said behind closed doors is told nowhere. */
export const askedInTheOpen = { NOT: { OR: [{ session: { closed: true } }, { item: itemsBehindDoors }] } };

/** Questions that readers see at a moment: what was said behind closed doors is told nowhere. @param now by the database's clock */
export function shownQuestions(now: Date) {
  return { publishedAt: { lte: now }, trashedAt: null, ...askedInTheOpen };
}

/** Files that no record closes: what is restricted somewhere is shown to readers nowhere (docs/decisions/0141). */
export function unrestrictedFiles() {
  return { attachments: { none: restrictedAttachments() } };
}

/** Files that nobody holds back for a virus. */
export function unheldFiles() {
  return { scanState: { in: ["CLEAN" as const, "UNSCANNED" as const] } };
}

/** Files that may be sent to readers, where something that readers have uses them. */
export function sentFiles() {
  return { ...unrestrictedFiles(), ...unheldFiles() };
}

/** Mandates by which somebody has a page: in a council that readers find in the chart. */
export const mandatesForReaders = { term: { body: { kind: "COUNCIL" as const, shown: true } } };

/** Goes into the `select` of a person: how many such mandates there are. */
export const mandatesCounted = { select: { mandates: { where: mandatesForReaders } } };

/** The page of a person that was read with `mandatesCounted`; null for whoever has none. */
export function pageOfPerson(person: { slug: string; _count: { mandates: number } } | null): string | null {
  return person && person._count.mandates > 0 ? person.slug : null;
}

/** The same for a row that was read because another hangs on it. */
export function isOpenToReaders(
  { visibility, publishedAt, trashedAt }: { visibility: Visibility; publishedAt: Date | null; trashedAt: Date | null },
  now: Date,
) {
  return visibility === "PUBLIC" && publishedAt !== null && publishedAt <= now && trashedAt === null;
}

/**
 * Attachments that readers may open at a moment: public ones of a record that is open to readers. A session has no visibility of its own;
 * of one behind closed doors only the agenda is given, and of a question that was asked there nothing.
 */
export function attachmentsForReaders(now: Date) {
  const record = openToReaders(now);
  const session = shownSessions(now);
  return {
    visibility: "PUBLIC" as const,
    OR: [
      { resolution: record },
      { document: record },
      { meeting: record },
      { question: shownQuestions(now) },
      { disclosure: shownDisclosures(now) },
      { role: { notIn: ["AGENDA" as const, "MINUTES" as const] }, session: { ...session, closed: false } },
      // Agenda and minutes are given to readers separately.
      { role: "AGENDA" as const, session: { ...session, agendaPublishedAt: { lte: now } } },
      { role: "MINUTES" as const, session: { ...session, closed: false, minutesPublishedAt: { lte: now } } },
    ],
  };
}

/** Attachments that an account may open: the attachment and its record are both open to it. What is in the trash is there for those who can restore it. */
export function attachmentsForStaff(actor: Actor) {
  const keeps = actor.can("council.write");
  const record = { ...openToStaff(actor), ...(keeps ? {} : { trashedAt: null }) };
  return {
    AND: [
      openToStaff(actor),
      {
        OR: [
          { resolution: record },
          { document: record },
          { meeting: record },
          // None of these has a visibility of its own.
          { sessionId: { not: null }, ...(keeps ? {} : { session: { trashedAt: null } }) },
          { questionId: { not: null }, ...(keeps ? {} : { question: { trashedAt: null } }) },
          { disclosureId: { not: null }, ...(keeps ? {} : { disclosure: { trashedAt: null } }) },
        ],
      },
    ],
  };
}

/** Files that no record closes to an account: those of no record at all, and those of an attachment that is open to it. */
export function filesForStaff(actor: Actor) {
  return { OR: [{ attachments: { none: {} } }, { attachments: { some: attachmentsForStaff(actor) } }] };
}

/** Attachments that are restricted, by themselves or by their record: each opening is written down. */
export function restrictedAttachments() {
  const restricted = { visibility: "RESTRICTED" as const };
  return { OR: [restricted, { resolution: restricted }, { document: restricted }, { meeting: restricted }] };
}

/** What the policies ask of a record. */
export interface RecordStanding {
  /** Readers see it now. */
  shown: boolean;
}

/**
 * Why somebody may not change what hangs on a record or who may open it. What readers see is changed by whoever may show it to them.
 * @param reaches whether the change reaches readers: something becomes public, or is public now
 */
export function whyNotChange(actor: Actor, { shown }: RecordStanding, reaches: boolean): VisibilityRefusal | null {
  if (!actor.can("council.write")) return "may-not-attach";
  return shown && reaches && !actor.can("council.publish") ? "may-not-show" : null;
}
