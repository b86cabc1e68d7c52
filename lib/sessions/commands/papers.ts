import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import type { z } from "@/lib/core/zod";
import { fieldWords as documentFields } from "@/lib/documents/labels";
import { whyNotEdit as whyNotEditDocument } from "@/lib/documents/policy";
import { numberFor, slugFor } from "@/lib/documents/queries/place";
import { type Kept, stageFile } from "@/lib/files/commands";
import { callOfficial } from "@/lib/files/commands/official";
import { stageFromPath } from "@/lib/files/commands/store-video";
import { whyNotUpload } from "@/lib/files/policy";
import { withUploads } from "@/lib/files/uploads";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, PaperRole } from "@/prisma/generated/enums";
import { linkPaperInput, newPaperInput, owePaperInput, removePaperInput } from "../schema";
import { inWords, type LoadedItem, loadItem, refuse, type Seen, writeItem } from "./guard";
import { owedPaper } from "./items";

type Saved = Seen & { sessionId: string };

const kindOf: Record<PaperRole, DocumentKind> = {
  PROPOSAL: "PROPOSAL",
  REPORT: "REPORT",
  DRAFT: "DRAFT_RESOLUTION",
  OPINION: "OPINION",
  EXAMINATION: "EXAMINATION_REPORT",
  EXPLANATION: "EXPLANATION_REPORT",
  REFERENCE: "REFERENCE",
};

async function bodyExists(tx: Tx, id: string | null): Promise<void> {
  if (id && !(await tx.body.findUnique({ where: { id }, select: { id: true } }))) refuse("unknown-body");
}

/** Writes down who owes a paper of an item, and until when. @throws ZodError; AppError */
export async function owePaper(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, ...paper } = owePaperInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    await bodyExists(tx, paper.responsibleId);
    const position = await nextPlace(tx, id);
    await tx.agendaPaper.create({ data: { itemId: id, position, ...paper }, select: { id: true } });
    const saved = await writeItem(tx, item);
    await record(tx, actor, "agenda.owe-paper", { type: "agenda-item", id, detail: { bodyId: paper.responsibleId, version: saved } });
    return { id, version: saved, sessionId: item.sessionId };
  });
}

async function nextPlace(tx: Tx, itemId: string): Promise<number> {
  const last = await tx.agendaPaper.aggregate({ where: { itemId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

/** A report of the committee that was asked for one is that examination's report. */
async function tieReport(tx: Tx, itemId: string, report: { id: string; issuerId: string | null }): Promise<void> {
  const open = await tx.examination.findMany({
    where: { reportId: null, document: { agendaPapers: { some: { itemId } } } },
    select: { id: true, committeeId: true },
  });
  const own = open.find(({ committeeId }) => committeeId === report.issuerId) ?? (open.length === 1 && report.issuerId === null ? open[0] : undefined);
  if (own) await tx.examination.update({ where: { id: own.id }, data: { reportId: report.id, version: { increment: 1 } }, select: { id: true } });
}

/**
 * Writes what the desk changes of a document, in the document's own trail: a save of its page that comes late is told who it was. What
 * readers have is changed by whoever may show it to them (docs/decisions/0155).
 * @throws AppError FORBIDDEN "paper-is-public"
 */
export async function writeDocument(
  tx: Tx,
  actor: Actor,
  { id, ...standing }: Pick<Chained, "id" | "publishedAt" | "trashedAt">,
  data: Pick<Prisma.DocumentUncheckedUpdateInput, "sessionId" | "termId" | "draftOfId">,
): Promise<void> {
  if (whyNotEditDocument(actor, standing)) refuse("paper-is-public");
  const { version } = await tx.document.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { version: true } });
  const fields = Object.keys(data).filter((field) => field in documentFields);
  await record(tx, actor, "document.save", { type: "document", id, detail: { fields, version } });
  if (standing.publishedAt) await changed(tx);
}

interface Chained {
  id: string;
  issuerId: string | null;
  sessionId: string | null;
  draftOfId: string | null;
  publishedAt: Date | null;
  trashedAt: Date | null;
}
const chained = { id: true, issuerId: true, sessionId: true, draftOfId: true, publishedAt: true, trashedAt: true } as const;

/**
 * Puts a document into an item's chain, in the place of the one that was owed where there is such a place.
 * @throws AppError FORBIDDEN "draft-of-another", "paper-is-public"
 */
async function put(tx: Tx, actor: Actor, item: LoadedItem, role: PaperRole, document: Chained): Promise<void> {
  const becomes = role === "DRAFT" ? item.resolutionId : null;
  // Which resolution a draft belongs to is said on its own page: linking it here takes it from no other.
  if (becomes && document.draftOfId && document.draftOfId !== becomes) refuse("draft-of-another");
  const owed = await tx.agendaPaper.findFirst({
    where: { itemId: item.id, role, documentId: null },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const documentId = document.id;
  if (owed) await tx.agendaPaper.update({ where: { id: owed.id }, data: { documentId }, select: { id: true } });
  else await tx.agendaPaper.create({ data: { itemId: item.id, role, position: await nextPlace(tx, item.id), documentId }, select: { id: true } });
  // Papers of a session are given to readers together: the document learns whose paper it is.
  const learns = {
    ...(document.sessionId ? {} : { sessionId: item.sessionId, termId: item.session.termId }),
    ...(becomes && document.draftOfId === null ? { draftOfId: becomes } : {}),
  };
  if (Object.keys(learns).length > 0) await writeDocument(tx, actor, document, learns);
  if (role === "EXAMINATION") await tieReport(tx, item.id, document);
  // Its own page names what it belongs to, whether or not readers have the session.
  if (document.publishedAt) await changed(tx);
}

/** Links a document that is there already. @throws ZodError; AppError FORBIDDEN "unknown-document", "paper-taken", and as `put` */
export async function linkPaper(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, role, documentId } = linkPaperInput.parse(input);
  return inWords("paper-taken", () =>
    db.$transaction(async (tx) => {
      const item = await loadItem(tx, actor, { id, version });
      const document = await tx.document.findFirst({
        where: { AND: [{ id: documentId, trashedAt: null }, openToStaff(actor)] },
        select: chained,
      });
      if (!document) throw new AppError("FORBIDDEN", "unknown-document");
      if (await tx.agendaPaper.findFirst({ where: { itemId: id, documentId }, select: { id: true } })) refuse("paper-taken");
      await put(tx, actor, item, role, document);
      const saved = await writeItem(tx, item);
      await record(tx, actor, "agenda.link-paper", { type: "agenda-item", id, detail: { documentId, version: saved } });
      return { id, version: saved, sessionId: item.sessionId };
    }),
  );
}

/** Asked before any bytes are looked at. */
async function refuseEarly(actor: Actor, seen: Seen): Promise<void> {
  const refusal = whyNotUpload(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await db.$transaction((tx) => loadItem(tx, actor, seen));
}

/**
 * Makes a document out of what the clerk has in hand and puts it into the chain; readers see it when the papers are published, if it is
 * public. Signer and the rest are written on its own page. Its file comes in together with it, or neither does. Input: newPaperInput.
 * @throws ZodError; AppError FORBIDDEN (a SessionRefusal), CONFLICT, INVALID (a FileProblem; "number-taken" and others of lib/documents)
 */
export async function newPaper(actor: Actor, input: unknown): Promise<Saved & { documentId: string }> {
  const { file, upload, ...paper } = newPaperInput.parse(input);
  if (!file && !upload) return db.$transaction((tx) => makePaper(tx, actor, paper, null));
  await refuseEarly(actor, paper);
  const make = async (kept: Kept<{ id: string }>) => {
    try {
      return await db.$transaction((tx) => makePaper(tx, actor, paper, kept));
    } catch (error) {
      await kept.discard();
      throw error;
    }
  };
  if (!upload) return make(await stageFile(actor, file));
  return withUploads(actor, [upload], async ([sent]) => make(await stageFromPath(actor, sent)));
}

const made = {
  ...{ ...chained, visibility: true, version: true },
  attachments: { select: { id: true, fileId: true, visibility: true } },
} satisfies Prisma.DocumentSelect;

/** In the trail of the new document, as if it had been begun on its own page and its file attached there. */
async function recordNew(tx: Tx, actor: Actor, { id, visibility, version, attachments }: Prisma.DocumentGetPayload<{ select: typeof made }>): Promise<void> {
  await record(tx, actor, "document.create", { type: "document", id, detail: { visibility, version } });
  for (const attached of attachments) {
    const detail = { attachmentId: attached.id, fileId: attached.fileId, visibility: attached.visibility, version };
    await record(tx, actor, "record.attach", { type: "document", id, detail });
  }
}

type NewPaper = Omit<z.output<typeof newPaperInput>, "file" | "upload">;

async function makePaper(tx: Tx, actor: Actor, paper: NewPaper, kept: Kept<{ id: string }> | null): Promise<Saved & { documentId: string }> {
  const { id, version, role, symbol, ...words } = paper;
  const item = await loadItem(tx, actor, { id, version });
  await bodyExists(tx, words.issuerId);
  await bodyExists(tx, words.drafterId);
  const kind = kindOf[role];
  const numbered = await numberFor(tx, actor, { ...words, kind }, { id: null, symbol, next: false });
  const slug = await slugFor(tx, { ...words, ...numbered, kind });
  const draftOfId = role === "DRAFT" ? item.resolutionId : null;
  const draftOf = draftOfId ? { draftOfId, draftNumber: (await tx.document.count({ where: { draftOfId } })) + 1 } : {};
  // Whoever restricts a record does not lock themselves out.
  const grants = words.visibility === "RESTRICTED" && actor.id !== null ? { grants: { create: { accountId: actor.id } } } : {};
  const file = kept && (await kept.enter(tx));
  if (file) await callOfficial(tx, [file.id]);
  const document = await tx.document.create({
    data: {
      ...{ ...words, ...numbered, ...draftOf, ...grants },
      ...{ kind, slug, termId: item.session.termId, sessionId: item.sessionId },
      ...(file ? { attachments: { create: { fileId: file.id, role: "ORIGINAL", position: 1 } } } : {}),
    },
    select: made,
  });
  await recordNew(tx, actor, document);
  await put(tx, actor, item, role, document);
  const saved = await writeItem(tx, item);
  await record(tx, actor, "agenda.new-paper", { type: "agenda-item", id, detail: { documentId: document.id, version: saved } });
  return { id, version: saved, sessionId: item.sessionId, documentId: document.id };
}

/** Takes a link out of the chain; the document itself stays. @throws ZodError; AppError */
export async function removePaper(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, paperId } = removePaperInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const paper = await tx.agendaPaper.findFirst({
      where: { id: paperId, itemId: id },
      select: { documentId: true, role: true, responsibleId: true, dueAt: true },
    });
    if (!paper) throw new AppError("NOT_FOUND");
    await tx.agendaPaper.delete({ where: { id: paperId }, select: { id: true } });
    const saved = await writeItem(tx, item);
    await record(tx, actor, "agenda.remove-paper", {
      type: "agenda-item",
      id,
      detail: { documentId: paper.documentId, version: saved, removed: removal(owedPaper(paper)) },
    });
    return { id, version: saved, sessionId: item.sessionId };
  });
}
