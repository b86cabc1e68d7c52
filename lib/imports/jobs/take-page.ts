import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { type StagedPicture, stagePicture } from "@/lib/files/commands";
import { articleAddress } from "@/lib/news/addresses";
import type { Block } from "@/lib/news/body";
import { createArticle } from "@/lib/news/commands/create";
import { contentHash, contentOf, contentSelect } from "@/lib/news/content";
import { Prisma } from "@/prisma/generated/client";
import type { MovedPageState } from "@/prisma/generated/enums";
import { categoryOf, chosenFor, described } from "../choices";
import type { MoveMapping, PageOutcome } from "../move";
import { linksIn } from "../old-links";
import { type PageReading, readSource } from "../page-reading";
import type { Portal } from "../portal";
import { filesHashOf } from "../queries/pictures";
import type { ReportItem } from "../schema";
import type { Structured } from "../structure";

/** What every page of a turn needs. */
export interface Work {
  moveId: string;
  actor: Actor;
  portal: Portal;
  mapping: MoveMapping;
  /** By the database's clock. */
  at: Date;
}

export const pageSelect = {
  id: true,
  state: true,
  source: true,
  tries: true,
  editionId: true,
  editionHash: true,
  outcome: true,
} satisfies Prisma.MovedPageSelect;
export type WorkedPage = Prisma.MovedPageGetPayload<{ select: typeof pageSelect }>;

type Outcome = Partial<PageOutcome> & { code: string };
const json = (outcome: object) => outcome as unknown as Prisma.InputJsonObject;

/** Writes down what became of a page that makes no article. Only a page that still waits is settled. */
export async function settle(id: string, state: MovedPageState, outcome: Outcome, articleId: string | null = null): Promise<void> {
  await db.movedPage.updateMany({ where: { id, state: "WAITING" }, data: { state, outcome: json(outcome), articleId } });
}

/** The article that this page became before: by its address, or by its words and pictures. */
async function before({ address, contentHash: hash }: PageReading) {
  const same = await db.movedPage.findMany({
    // What was thrown away for good may come again.
    where: { state: "TAKEN", article: { emptiedAt: null }, OR: [{ address }, ...(hash ? [{ contentHash: hash }] : [])] },
    select: { address: true, contentHash: true, articleId: true, moveId: true },
  });
  return same.find((one) => one.address === address) ?? same[0] ?? null;
}

/** Keeps the old addresses as ways to an article; one that leads elsewhere already is left alone. */
async function keepAddresses(tx: Tx, spellings: readonly string[], articleId: string, slug: string): Promise<void> {
  await tx.oldAddress.deleteMany({ where: { path: { in: [...spellings] }, article: { emptiedAt: { not: null } } } });
  const data = spellings.map((path) => ({ path, articleId, target: articleAddress(slug), reason: "old-portal" }));
  if (data.length) await tx.oldAddress.createMany({ data, skipDuplicates: true });
}

async function settleAgain(page: WorkedPage, reading: PageReading, moveId: string): Promise<boolean> {
  const found = await before(reading);
  if (!found?.articleId) return false;
  const { articleId } = found;
  const sameWords = found.contentHash !== null && reading.contentHash !== null && Buffer.from(found.contentHash).equals(reading.contentHash);
  if (!sameWords) {
    // Two pages of one file under one address are a fault of the file, not a new version.
    await settle(page.id, "CHANGED", { code: found.moveId === moveId ? "address-twice" : "changed-since" }, articleId);
    return true;
  }
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true } });
  // The same article under another address: both lead to it.
  await db.$transaction((tx) => keepAddresses(tx, reading.spellings, articleId, slug));
  await settle(page.id, "ALREADY", { code: found.address === reading.address ? "here-already" : "here-under-another-address" }, articleId);
  return true;
}

interface Stored {
  /** Pictures of this page that the storage has not, by the place of their figure, with the hash of the bytes as they came. */
  staged: Map<number, { picture: StagedPicture; hash: Buffer<ArrayBuffer> }>;
  /** Pictures that came with an earlier page. */
  known: Map<number, string>;
  unreadable: number[];
}

async function storePictures(actor: Actor, { structured, pictures }: PageReading & { structured: Structured }, stored: Stored): Promise<void> {
  for (const [at, shown] of structured.pictures) {
    const block = structured.content[at];
    const bytes = shown.bytes ?? (await pictures.get(at)?.read()) ?? null;
    if (block?.type !== "figure" || (!bytes && !pictures.has(at))) continue;
    const hash = bytes && sha256(bytes);
    const known = hash && (await db.movedPicture.findUnique({ where: { sha256: hash }, select: { fileId: true } }));
    if (known) stored.known.set(at, known.fileId);
    else if (!bytes || !hash) stored.unreadable.push(at);
    else {
      try {
        const { caption, credit } = block.attrs;
        const words = { alt: shown.alt.slice(0, 1000), caption: caption.slice(0, 1000), credit: credit.slice(0, 200) };
        stored.staged.set(at, { picture: await stagePicture(actor, { bytes, name: shown.name || `anh-${at + 1}.jpg`, ...words }), hash });
      } catch (error) {
        if (!(error instanceof AppError && error.code === "INVALID")) throw error;
        stored.unreadable.push(at);
      }
    }
  }
}

async function enterPictures(tx: Tx, { staged, known }: Stored): Promise<Map<number, string>> {
  const ids = new Map(known);
  for (const [at, { picture, hash }] of staged) {
    const { id } = await picture.enter(tx);
    ids.set(at, id);
    await tx.movedPicture.createMany({ data: [{ sha256: hash, fileId: id }], skipDuplicates: true });
  }
  return ids;
}

function doubtsOf(structured: Structured, reading: PageReading, stored: Stored): ReportItem[] {
  const places = structured.content.flatMap((block, at) => (block.type === "figure" ? [{ at, caption: block.attrs.caption }] : []));
  const pictures = places.flatMap(({ at, caption }, index): ReportItem[] => {
    const number = index + 1;
    const lost: ReportItem[] = stored.unreadable.includes(at)
      ? [{ code: "picture-unreadable", number, caption }]
      : stored.known.has(at) || stored.staged.has(at)
        ? []
        : [
            structured.pictures.has(at)
              ? { code: "picture-outside", number, caption, name: structured.pictures.get(at)?.name ?? "" }
              : { code: "picture-missing", number, caption },
          ];
    return caption ? lost : [...lost, { code: "caption-missing", number }];
  });
  return [...pictures, ...reading.doubted];
}

/** The article, its pictures, its old addresses, the row of the page and the audit rows: all of it or none. */
async function enter(
  tx: Tx,
  { actor, mapping, moveId, portal }: Work,
  page: WorkedPage,
  reading: PageReading & { structured: Structured },
  stored: Stored,
  categoryId: string,
) {
  const { structured } = reading;
  const chosen = chosenFor(mapping, reading, structured, categoryId);
  const fileIds = await enterPictures(tx, stored);
  const figures = structured.content.map(
    (block, at): Block => (block.type === "figure" ? { ...block, attrs: { ...block.attrs, fileId: fileIds.get(at) ?? null } } : block),
  );
  const body = { type: "doc" as const, content: described(figures, mapping.describe) };
  const { articleId, editionId } = await createArticle(
    actor,
    {
      title: structured.title,
      standfirst: structured.standfirst,
      body,
      categoryId,
      eventDate: chosen.eventDate,
      proposedPublishAt: chosen.publishAt,
      bylines: chosen.bylines,
    },
    tx,
  );
  const same = { OR: [{ address: reading.address }, ...(reading.contentHash ? [{ contentHash: reading.contentHash }] : [])] };
  await tx.movedPage.updateMany({ where: { ...same, article: { emptiedAt: { not: null } } }, data: { articleId: null } });
  const made = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { ...contentSelect, article: { select: { slug: true } } } });
  await keepAddresses(tx, reading.spellings, articleId, made.article.slug);
  const { count } = await tx.movedPage.updateMany({
    // The page is claimed here: of two workers that read it at once, one writes and the other takes everything back.
    where: { id: page.id, state: "WAITING" },
    data: {
      state: "TAKEN",
      articleId,
      editionId,
      editionHash: contentHash(contentOf(made)),
      publishAt: made.proposedPublishAt,
      filesHash: await filesHashOf(tx, editionId),
      contentHash: reading.contentHash,
      address: reading.address,
      linked: linksIn(body, portal.base).length > 0,
      outcome: json({ code: "taken", doubted: doubtsOf(structured, reading, stored), dropped: reading.dropped }),
    },
  });
  if (count === 0) throw new AppError("CONFLICT", "taken-by-another-worker");
  await record(tx, actor, "import.create", { type: "import", id: page.id, detail: { articleId, editionId, kind: "html", moveId, pictures: fileIds.size } });
}

function whyNotTaken({ kind, structured, problems, category }: PageReading, mapping: MoveMapping): { state: "SKIPPED" | "FAILED"; code: string } | null {
  const [problem] = problems;
  if (problem?.code === "unreadable") return { state: kind === "ARTICLE" ? "FAILED" : "SKIPPED", code: problem.reason };
  if (kind !== "ARTICLE") return { state: "SKIPPED", code: problem?.code ?? "few-words" };
  if (!structured) return { state: "FAILED", code: "no-text" };
  const wanted = categoryOf(mapping, category);
  return "refusal" in wanted ? { state: "SKIPPED", code: wanted.refusal } : null;
}

/**
 * Makes an article of one page, or writes down why not. Reads the page again: what the file says now is what is taken.
 * @throws whatever is wrong with the database or with us; AppError INVALID and ZodError where this page cannot become an article
 */
export async function takePage(work: Work, page: WorkedPage): Promise<void> {
  const reading = await readSource(work.portal, page.source, work.at);
  const refused = whyNotTaken(reading, work.mapping);
  const wanted = categoryOf(work.mapping, reading.category);
  if (refused || "refusal" in wanted || !reading.structured) return settle(page.id, refused?.state ?? "SKIPPED", { code: refused?.code ?? "no-text" });
  if (await settleAgain(page, reading, work.moveId)) return;
  const readable = { ...reading, structured: reading.structured };
  const stored: Stored = { staged: new Map(), known: new Map(), unreadable: [] };
  try {
    await storePictures(work.actor, readable, stored);
    await db.$transaction((tx) => enter(tx, work, page, readable, stored, wanted.categoryId));
  } catch (error) {
    await Promise.all([...stored.staged.values()].map(({ picture }) => picture.discard()));
    if (error instanceof AppError && error.reason === "taken-by-another-worker") return;
    // The unique index decided: the same page has just been taken, here or in another move.
    const faster = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (faster && (await settleAgain(page, reading, work.moveId))) return;
    throw error;
  }
}
