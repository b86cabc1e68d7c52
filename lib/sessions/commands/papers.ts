import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import { symbolKey } from "@/lib/core/vietnamese";
import { kindLabels } from "@/lib/documents/labels";
import { filesForStaff, openToStaff } from "@/lib/visibility/policy";
import type { DocumentKind, PaperRole } from "@/prisma/generated/enums";
import { linkPaperInput, newPaperInput, owePaperInput, removePaperInput } from "../schema";
import { inWords, type LoadedItem, loadItem, refuse, type Seen, writeItem } from "./guard";

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

/** Puts a document into an item's chain, in the place of the one that was owed where there is such a place. */
async function put(tx: Tx, item: LoadedItem, role: PaperRole, document: { id: string; issuerId: string | null; sessionId: string | null }): Promise<void> {
  const owed = await tx.agendaPaper.findFirst({
    where: { itemId: item.id, role, documentId: null },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const documentId = document.id;
  if (owed) await tx.agendaPaper.update({ where: { id: owed.id }, data: { documentId }, select: { id: true } });
  else await tx.agendaPaper.create({ data: { itemId: item.id, role, position: await nextPlace(tx, item.id), documentId }, select: { id: true } });
  const draftOf = role === "DRAFT" && item.resolutionId ? { draftOfId: item.resolutionId } : {};
  // Papers of a session are given to readers together: the document learns whose paper it is.
  if (!document.sessionId || role === "DRAFT") {
    const data = { sessionId: document.sessionId ?? item.sessionId, termId: item.session.termId, ...draftOf, version: { increment: 1 } };
    await tx.document.update({ where: { id: documentId }, data, select: { id: true } });
  }
  if (role === "EXAMINATION") await tieReport(tx, item.id, document);
}

/** Links a document that is there already. @throws ZodError; AppError FORBIDDEN "unknown-document", "paper-taken" */
export async function linkPaper(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, role, documentId } = linkPaperInput.parse(input);
  return inWords("paper-taken", () =>
    db.$transaction(async (tx) => {
      const item = await loadItem(tx, actor, { id, version });
      const document = await tx.document.findFirst({
        where: { AND: [{ id: documentId, trashedAt: null }, openToStaff(actor)] },
        select: { id: true, issuerId: true, sessionId: true },
      });
      if (!document) throw new AppError("FORBIDDEN", "unknown-document");
      if (await tx.agendaPaper.findFirst({ where: { itemId: id, documentId }, select: { id: true } })) refuse("paper-taken");
      await put(tx, item, role, document);
      const saved = await writeItem(tx, item);
      await record(tx, actor, "agenda.link-paper", { type: "agenda-item", id, detail: { documentId, version: saved } });
      return { id, version: saved, sessionId: item.sessionId };
    }),
  );
}

/** "to-trinh-so-412-ttr-ubnd-2020": by its symbol where it has one, else by what it says. */
async function documentSlug(tx: Tx, { kind, symbol, title, year }: { kind: DocumentKind; symbol: string; title: string; year: number | null }) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('documents.address'))`;
  const wanted = slugify(symbol ? `${kindLabels[kind]} số ${symbol} ${year ?? ""}` : `${kindLabels[kind]} ${title}`) || "van-ban";
  const taken = await tx.document.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  return freeSlug(
    wanted,
    taken.map(({ slug }) => slug),
  );
}

/**
 * Makes a document out of what the clerk has in hand and puts it into the chain; readers see it when the papers are published. Its number,
 * signer and the rest are written on its own page. Input: newPaperInput; `fileId` is a file of the library.
 * @throws ZodError; AppError
 */
export async function newPaper(actor: Actor, input: unknown): Promise<Saved & { documentId: string }> {
  const { id, version, role, fileId, ...words } = newPaperInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    await bodyExists(tx, words.issuerId);
    await bodyExists(tx, words.drafterId);
    // A second attachment must not open what the first one closes.
    if (fileId && !(await tx.storedFile.findFirst({ where: { id: fileId, AND: [filesForStaff(actor)] }, select: { id: true } }))) refuse("unknown-file");
    const [kind, year] = [kindOf[role], words.issuedOn?.getUTCFullYear() ?? null];
    const slug = await documentSlug(tx, { kind, year, ...words });
    const draftNumber =
      role === "DRAFT" && item.resolutionId ? { draftNumber: (await tx.document.count({ where: { draftOfId: item.resolutionId } })) + 1 } : {};
    const document = await tx.document.create({
      data: {
        ...words,
        ...draftNumber,
        ...{ kind, year, slug, symbolKey: symbolKey(words.symbol), termId: item.session.termId, sessionId: item.sessionId },
        ...(fileId ? { attachments: { create: { fileId, role: "ORIGINAL", position: 1 } } } : {}),
      },
      select: { id: true, issuerId: true, sessionId: true },
    });
    await put(tx, item, role, document);
    const saved = await writeItem(tx, item);
    await record(tx, actor, "agenda.new-paper", { type: "agenda-item", id, detail: { documentId: document.id, version: saved } });
    return { id, version: saved, sessionId: item.sessionId, documentId: document.id };
  });
}

/** Takes a link out of the chain; the document itself stays. @throws ZodError; AppError */
export async function removePaper(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, paperId } = removePaperInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, { id, version });
    const paper = await tx.agendaPaper.findFirst({ where: { id: paperId, itemId: id }, select: { documentId: true } });
    if (!paper) throw new AppError("NOT_FOUND");
    await tx.agendaPaper.delete({ where: { id: paperId }, select: { id: true } });
    const saved = await writeItem(tx, item);
    await record(tx, actor, "agenda.remove-paper", { type: "agenda-item", id, detail: { documentId: paper.documentId, version: saved } });
    return { id, version: saved, sessionId: item.sessionId };
  });
}
