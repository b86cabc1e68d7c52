import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { isoDate } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { wrongField } from "@/lib/core/wrong-field";
import { withHidden } from "@/lib/documents/queries/typed";
import type { Prisma } from "@/prisma/generated/client";
import { whyNotWrite } from "../policy";
import { createMeetingInput, saveMeetingInput } from "../schema";
import { isShown, type Loaded, load, type Seen, write } from "./load";
import { type Parts, partsOf, timesOf, type Words } from "./parts";

const plainOf = ({ kind, title, place, chairLine, attendees, summary, sessionId }: Words) => ({
  ...{ kind, title, place, chairLine, attendees, summary, sessionId },
});

/** Addresses that the calendar itself needs (app/(public)/lich). */
const reserved = ["co-quan", "su-kien", "ky-hop", "buoi-hop"];

async function addressFor(tx: Tx, title: string, startsAt: Date): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('meetings.address'))`;
  const words = slugify(title) || "cuoc-hop";
  const taken = await tx.meeting.findMany({ where: { slug: { startsWith: words } }, select: { slug: true } });
  const used = [...reserved, ...taken.map(({ slug }) => slug)];
  // A meeting that is held every week is told apart by its day.
  return freeSlug(used.includes(words) ? `${words}-${isoDate(startsAt)}` : words, used);
}

/** Begins a meeting; readers see it when it is published. Input: createMeetingInput. @throws ZodError; AppError FORBIDDEN, INVALID (a MeetingRefusal) */
export async function createMeeting(actor: Actor, input: unknown): Promise<Seen & { slug: string }> {
  const { visibility, ...words } = createMeetingInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const times = timesOf(words);
    const { organisers, participants, papers, articles, chairId } = await partsOf(tx, actor, words);
    const made = await tx.meeting.create({
      data: {
        ...plainOf(words),
        ...times,
        chairId,
        slug: await addressFor(tx, words.title, times.startsAt),
        organisers: { create: organisers },
        participants: { create: participants },
        papers: { create: papers },
        articles: { create: articles },
        visibility,
        // Whoever restricts a record does not lock themselves out.
        grants: { create: visibility === "RESTRICTED" && actor.id !== null ? [{ accountId: actor.id }] : [] },
      },
      select: { id: true, slug: true, version: true },
    });
    await record(tx, actor, "meeting.create", { type: "meeting", id: made.id, detail: { version: made.version } });
    return made;
  });
}

/** The order says something of organisers, guests and papers, nothing of articles. */
function partsChanged(before: Loaded, parts: Parts): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const articles = (rows: readonly { articleId: string }[]) => rows.map(({ articleId }) => articleId).toSorted();
  const guests = (rows: readonly { name: string; title: string; personId: string | null; bodyId: string | null }[]) =>
    rows.map(({ name, title, personId, bodyId }) => [name, title, personId, bodyId]);
  const checks: [string, boolean][] = [
    [
      "organisers",
      same(
        before.organisers.map(({ bodyId }) => bodyId),
        parts.organisers.map(({ bodyId }) => bodyId),
      ),
    ],
    ["participants", same(guests(before.participants), guests(parts.participants))],
    [
      "papers",
      same(
        before.papers.map(({ documentId }) => documentId),
        parts.papers.map(({ documentId }) => documentId),
      ),
    ],
    ["articles", same(articles(before.articles), articles(parts.articles))],
  ];
  return checks.filter(([, unchanged]) => !unchanged).map(([field]) => field);
}

async function writeParts(tx: Tx, meetingId: string, parts: Parts, fields: readonly string[]): Promise<void> {
  const where = { meetingId };
  const of = <R extends object>(rows: readonly R[]) => rows.map((row) => ({ meetingId, ...row }));
  if (fields.includes("organisers")) {
    await tx.meetingOrganiser.deleteMany({ where });
    await tx.meetingOrganiser.createMany({ data: of(parts.organisers) });
  }
  if (fields.includes("participants")) {
    await tx.meetingParticipant.deleteMany({ where });
    await tx.meetingParticipant.createMany({ data: of(parts.participants) });
  }
  if (fields.includes("papers")) {
    await tx.meetingPaper.deleteMany({ where });
    await tx.meetingPaper.createMany({ data: of(parts.papers) });
  }
  if (fields.includes("articles")) {
    await tx.meetingArticle.deleteMany({ where });
    await tx.meetingArticle.createMany({ data: of(parts.articles) });
  }
}

const announcedFields = ["startsAt", "endsAt", "allDay", "place"];
const auditNames: Record<string, string> = { title: "meetingTitle", kind: "meetingKind", sessionId: "session" };

/**
 * Writes what a meeting says. Where the hour or the place of a published one changes, it says so to readers, with a note, and calendars
 * hear of it; one that was put off or cancelled is held again by it. A save that changes nothing writes nothing. Input: saveMeetingInput.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID
 */
export async function saveMeeting(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, note, ...words } = saveMeetingInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, actor, { id, version }, (meeting) => whyNotWrite(actor, meeting));
    const after = { ...plainOf(words), ...timesOf(words) };
    const typed = await partsOf(tx, actor, words);
    const parts = { ...typed, papers: await withHidden(tx, actor, before.papers, typed.papers) };
    const fields = [...differing(before, after), ...partsChanged(before, parts)];
    if (fields.length === 0 && (note === before.stateNote || note === "")) return { id, version };
    const moved = before.publishedAt !== null && fields.some((field) => announcedFields.includes(field));
    if (moved && !note) throw wrongField("note", "Viết điều đã đổi để người đọc biết, ví dụ Chuyển sang 14 giờ 00 ngày 06/01, Hội trường tỉnh");
    const state: Prisma.MeetingUncheckedUpdateManyInput = moved
      ? { state: "CHANGED", stateNote: note }
      : before.state !== "NEW" && note
        ? { stateNote: note }
        : {};
    const saved = await write(tx, { id, version }, { ...after, ...state, chairId: parts.chairId, sequence: before.sequence + (before.publishedAt ? 1 : 0) });
    await writeParts(tx, id, parts, fields);
    const names = [...fields.map((field) => auditNames[field] ?? field), ...("stateNote" in state ? ["stateNote"] : [])];
    await record(tx, actor, "meeting.save", { type: "meeting", id, detail: { fields: names, version: saved } });
    if (isShown(before)) await changed(tx);
    return { id, version: saved };
  });
}
