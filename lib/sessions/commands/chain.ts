import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { whyNotEdit as whyNotEditResolution } from "@/lib/resolutions/policy";
import { openToStaff } from "@/lib/visibility/policy";
import { draftResolutionInput, examineInput, linkResolutionInput, removeExaminationInput } from "../schema";
import { inWords, loadItem, refuse, type Seen, writeItem } from "./guard";
import { writeDocument } from "./papers";

type Saved = Seen & { sessionId: string };

/**
 * Gives a paper of an item to a committee to examine, or writes down what came of it. The same committee and paper again changes what was
 * written. The database refuses a committee's own draft, whoever asks.
 * @throws ZodError; AppError FORBIDDEN "own-draft", "unknown-document", "unknown-body"
 */
export async function examine(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, documentId, committeeId, ...words } = examineInput.parse(input);
  return inWords("already-examined", () =>
    db.$transaction(async (tx) => {
      const item = await loadItem(tx, actor, { id, version });
      const paper = await tx.agendaPaper.findFirst({
        where: { itemId: id, document: { AND: [{ id: documentId }, openToStaff(actor)] } },
        select: { document: { select: { issuerId: true, drafterId: true } } },
      });
      if (!paper?.document) throw new AppError("FORBIDDEN", "unknown-document");
      if ([paper.document.issuerId, paper.document.drafterId].includes(committeeId)) refuse("own-draft");
      if (!(await tx.body.findFirst({ where: { id: committeeId, kind: "COMMITTEE" }, select: { id: true } }))) refuse("unknown-body");
      const { report } = await tx.examination.upsert({
        where: { committeeId_documentId: { committeeId, documentId } },
        create: { committeeId, documentId, ...words },
        update: { ...words, version: { increment: 1 } },
        select: { report: { select: { publishedAt: true } } },
      });
      // The page of the document says what a public report found, whether or not readers have the session.
      if (report?.publishedAt) await changed(tx);
      const saved = await writeItem(tx, item);
      await record(tx, actor, "agenda.examine", { type: "agenda-item", id, detail: { documentId, bodyId: committeeId, version: saved } });
      return { id, version: saved, sessionId: item.sessionId };
    }),
  );
}

/** Takes an examination back that has no report yet. @throws ZodError; AppError */
export async function removeExamination(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, examinationId } = removeExaminationInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const standing = await tx.examination.findFirst({
      where: { id: examinationId, document: { agendaPapers: { some: { itemId: id } } } },
      select: {
        reportId: true,
        committeeId: true,
        documentId: true,
        leading: true,
        opinion: true,
        heldOn: true,
        note: true,
        document: { select: { visibility: true } },
      },
    });
    if (!standing) throw new AppError("NOT_FOUND");
    if (standing.reportId) refuse("item-in-use");
    await tx.examination.delete({ where: { id: examinationId }, select: { id: true } });
    const saved = await writeItem(tx, item);
    const { documentId, leading, opinion, heldOn, note } = standing;
    const words = standing.document.visibility === "RESTRICTED" ? {} : { opinion, note };
    const detail = { bodyId: standing.committeeId, version: saved, removed: removal({ documentId, leading, onDay: heldOn, ...words }) };
    await record(tx, actor, "agenda.remove-examination", { type: "agenda-item", id, detail });
    return { id, version: saved, sessionId: item.sessionId };
  });
}

/**
 * Says which resolution an item is to become, or became; none when the choice is empty. One without a session becomes this session's, which
 * whoever changes that resolution may write.
 * @throws ZodError; AppError FORBIDDEN "unknown-resolution", "resolution-is-public"
 */
export async function linkResolution(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, resolutionId } = linkResolutionInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    if (resolutionId) {
      const { councilId: issuerId, termId } = item.session;
      const where = { AND: [{ id: resolutionId, issuerId, termId, trashedAt: null }, openToStaff(actor)] };
      const resolution = await tx.resolution.findFirst({ where, select: { sessionId: true, publishedAt: true, trashedAt: true } });
      if (!resolution) throw new AppError("FORBIDDEN", "unknown-resolution");
      if (resolution.sessionId === null && whyNotEditResolution(actor, resolution)) refuse("resolution-is-public");
      // Its own trail says that it became the session's: a save of its page that comes late is told who it was.
      const homeless = await tx.resolution.updateManyAndReturn({
        where: { id: resolutionId, sessionId: null },
        data: { sessionId: item.sessionId, version: { increment: 1 } },
        select: { version: true },
      });
      for (const { version: raised } of homeless)
        await record(tx, actor, "resolution.save", { type: "resolution", id: resolutionId, detail: { fields: ["sessionId"], version: raised } });
      // Its page names its session and its papers, whether or not readers have the agenda.
      if (resolution.publishedAt) await changed(tx);
    }
    const saved = await writeItem(tx, item, { resolutionId });
    await record(tx, actor, "agenda.link-resolution", { type: "agenda-item", id, detail: { resolutionId, version: saved } });
    return { id, version: saved, sessionId: item.sessionId };
  });
}

/** Begins the resolution that an item is to become, as a draft; its text and its number are made on its own page. @throws ZodError; AppError */
export async function draftResolution(actor: Actor, input: unknown): Promise<Saved & { resolutionId: string }> {
  const { id, version, series, title } = draftResolutionInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const { councilId, termId } = item.session;
    const made = await tx.resolution.create({
      data: { issuerId: councilId, termId, sessionId: item.sessionId, series, title },
      select: { id: true, version: true },
    });
    await record(tx, actor, "resolution.create", { type: "resolution", id: made.id, detail: { version: made.version } });
    const drafts = { agendaPapers: { some: { itemId: id, role: "DRAFT" as const } }, draftOfId: null };
    for (const draft of await tx.document.findMany({ where: drafts, select: { id: true, publishedAt: true, trashedAt: true } }))
      await writeDocument(tx, actor, draft, { draftOfId: made.id });
    const saved = await writeItem(tx, item, { resolutionId: made.id });
    await record(tx, actor, "agenda.draft-resolution", { type: "agenda-item", id, detail: { resolutionId: made.id, version: saved } });
    return { id, version: saved, sessionId: item.sessionId, resolutionId: made.id };
  });
}
