import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storePicture } from "@/lib/files/commands";
import type { Block, Body } from "@/lib/news/body";
import { approveEdition } from "@/lib/news/commands/approve";
import { createArticle } from "@/lib/news/commands/create";
import { publishEdition } from "@/lib/news/commands/publish";
import { saveCategory } from "@/lib/news/commands/save-category";
import { submitEdition } from "@/lib/news/commands/submit";
import type { EditionState, Role } from "@/prisma/generated/enums";

/* Factories with overrides: seed, integration and end-to-end tests make their records through these. */

export const make = {
  /** An account with its Actor; role AUTHOR when nothing is said. */
  async actor(overrides: { role?: Role; roles?: Role[]; displayName?: string } = {}): Promise<Actor & { id: string }> {
    const account = await db.account.create({
      data: {
        email: `${randomUUID()}@kiem-thu.example`,
        displayName: overrides.displayName ?? "Người Kiểm Thử",
        roles: overrides.roles ?? [overrides.role ?? "AUTHOR"],
      },
      select: { id: true, displayName: true, roles: true },
    });
    return Actor.ofAccount(account) as Actor & { id: string };
  },

  /** The text of an article: strings become paragraphs, other blocks stay as they are. */
  body(...blocks: (string | Block)[]): Body {
    return {
      type: "doc",
      content: blocks.map((block) => (typeof block === "string" ? { type: "paragraph", content: [{ type: "text", text: block }] } : block)),
    };
  },

  /** A figure with everything that publishing asks for; without a file its picture is missing. */
  figure(fileId: string | null, attrs: { caption?: string; credit?: string; alt?: string } = {}): Block {
    return { type: "figure", attrs: { fileId, caption: "Quang cảnh hội nghị", credit: "Trần Khải", alt: "Đại biểu ngồi kín hội trường", ...attrs } };
  },

  /** A video with everything that the checks ask for. */
  video(fileId: string | null, attrs: { posterId?: string | null; captionsId?: string | null; caption?: string } = {}): Block {
    return { type: "video", attrs: { fileId, posterId: null, captionsId: null, caption: "Lễ khai mạc", credit: "Trần Khải", ...attrs } };
  },

  async category(overrides: { name?: string; position?: number } = {}) {
    const manager = await make.actor({ role: "APPROVER" });
    const { id } = await saveCategory(manager, { name: `Chuyên mục ${randomUUID().slice(0, 8)}`, position: 1, ...overrides });
    return db.category.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true, name: true, version: true } });
  },

  /** A draft with its article; `content` as for createArticle. A category is made when none is named. */
  async article(overrides: { author?: Actor; content?: Record<string, unknown> } = {}) {
    const author = overrides.author ?? (await make.actor());
    const categoryId = overrides.content && "categoryId" in overrides.content ? overrides.content.categoryId : (await make.category()).id;
    const content = { title: "Hội nghị tổng kết", standfirst: "Tóm tắt", body: make.body("Nội dung."), ...overrides.content, categoryId };
    return { author, ...(await createArticle(author, content)) };
  },

  /** An edition that went through the office's own commands up to the state; `version` is the one to name next. */
  async edition(
    overrides: { state?: Extract<EditionState, "DRAFT" | "SUBMITTED" | "APPROVED">; author?: Actor; approver?: Actor; content?: Record<string, unknown> } = {},
  ) {
    const { author, articleId, editionId: id, ...made } = await make.article(overrides);
    const approver = overrides.approver ?? (await make.actor({ role: "APPROVER" }));
    const state = overrides.state ?? "DRAFT";
    let version = made.version;
    if (state !== "DRAFT") version = (await submitEdition(author, { id, version })).version;
    if (state === "APPROVED") version = (await approveEdition(approver, { id, version })).version;
    return { id, version, articleId, author, approver };
  },

  /** A published article, by default from now on; with an hour to come an embargoed one. */
  async published(overrides: { publishAt?: Date; author?: Actor; approver?: Actor; content?: Record<string, unknown> } = {}) {
    const edition = await make.edition({ ...overrides, state: "APPROVED" });
    const { version: editionVersion } = await publishEdition(edition.approver, {
      id: edition.id,
      version: edition.version,
      publishAt: overrides.publishAt?.toISOString() ?? null,
    });
    const { slug, version, publishAt } = await db.article.findUniqueOrThrow({
      where: { id: edition.articleId },
      select: { slug: true, version: true, publishAt: true },
    });
    return {
      id: edition.articleId,
      slug,
      version,
      publishAt: publishAt as Date,
      editionId: edition.id,
      editionVersion,
      author: edition.author,
      approver: edition.approver,
    };
  },

  /** A stored picture of one colour. */
  async picture(overrides: { width?: number; height?: number; alt?: string; actor?: Actor } = {}) {
    const { width = 400, height = 300, alt = "Hội trường tỉnh" } = overrides;
    const bytes = await sharp({ create: { width, height, channels: 3, background: "#8a5a2b" } })
      .jpeg()
      .toBuffer();
    return storePicture(overrides.actor ?? (await make.actor()), { bytes, name: "anh.jpg", alt });
  },
};

/** The actions recorded for a subject, oldest first. */
export async function auditTrailOf(subjectId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true } });
  return rows.map((row) => row.action);
}

/** What the latest audit row of a subject kept of a part that was taken out. */
export async function removedFrom(subjectId: string): Promise<unknown> {
  const { detail } = await db.auditEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" }, select: { detail: true } });
  return detail !== null && typeof detail === "object" && "removed" in detail ? detail.removed : null;
}
