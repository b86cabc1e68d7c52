import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { Prisma } from "@/prisma/generated/client";
import { readableSql } from "./published";
import { mustRead } from "./staff";

/** An article as a link can name it. */
export interface Linkable {
  id: string;
  title: string;
  /** "Đăng 05/01/2021", "Chưa đăng" or "Đã gỡ". */
  state: string;
}

const SHOWN = 8;

async function linkables(where: Prisma.Sql): Promise<Linkable[]> {
  const at = await now();
  const rows = await db.$queryRaw<{ id: string; title: string; publishAt: Date | null; open: boolean; gone: boolean }[]>`
    SELECT a.id, e.title, a."publishAt", (${readableSql(at)}) IS TRUE AS open,
      (a."withdrawnAt" IS NOT NULL OR a."withdrawDueAt" <= ${at}) IS TRUE AS gone
    FROM articles a JOIN editions e ON e."articleId" = a.id
      AND (e.id = a."publishedEditionId" OR (a."publishedEditionId" IS NULL AND e.state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')))
    WHERE ${where} ORDER BY open DESC, a."publishAt" DESC NULLS LAST, a.id DESC LIMIT ${SHOWN}`;
  return rows.map(({ id, title, publishAt, open, gone }) => ({
    id,
    title: title || "(chưa có tiêu đề)",
    state: gone ? "Đã gỡ" : open && publishAt ? `Đăng ${formatDate(publishAt)}` : "Chưa đăng",
  }));
}

/**
 * At most eight articles whose title contains the words, with or without diacritics: those that readers see first, then those that
 * are being written. What was taken away or lies in the trash is not offered.
 * @throws AppError FORBIDDEN "not-a-writer"
 */
export async function searchLinkable(actor: Actor, q: string): Promise<Linkable[]> {
  mustRead(actor);
  const wanted = q.trim().slice(0, 200);
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  return linkables(Prisma.sql`position(words_of(fold_text(${wanted})) IN words_of(fold_text(e.title))) > 0
    AND a."trashedAt" IS NULL AND a."withdrawnAt" IS NULL AND (a."withdrawDueAt" IS NULL OR a."withdrawDueAt" > ${await now()})`);
}

/** The article that a link names, also when it was taken away; none for an unknown one. @throws AppError FORBIDDEN "not-a-writer" */
export async function findLinkable(actor: Actor, id: string): Promise<Linkable[]> {
  mustRead(actor);
  if (!z.uuid().safeParse(id).success) return [];
  return linkables(Prisma.sql`a.id = ${id}::uuid`);
}
