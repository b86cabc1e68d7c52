import "server-only";
import { naming } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";

/** What somebody wanted to write; as much of it as is known. */
interface Wanted {
  id?: string | undefined;
  bodyId?: string;
  postId?: string;
  personId?: string;
  from?: Date;
  to?: Date | null;
}

/** Rows that share a day with the wanted ones, without the one that is being changed. */
const during = ({ id, from, to }: Wanted) => ({
  ...(id ? { id: { not: id } } : {}),
  ...(to ? { fromDay: { lte: to } } : {}),
  ...(from ? { OR: [{ toDay: null }, { toDay: { gte: from } }] } : {}),
});

async function holding(reason: string, where: Prisma.PostHoldingWhereInput): Promise<AppError> {
  const select = { fromDay: true, toDay: true, post: { select: { title: true } }, person: { select: { fullName: true } } } as const;
  const found = await db.postHolding.findFirst({ where, select, orderBy: [{ fromDay: "desc" }, { id: "asc" }] });
  // Gone meanwhile: trying again will do.
  if (!found) return new AppError("CONFLICT", "edited-by-someone-else");
  return new AppError("CONFLICT", reason, { holder: found.person.fullName, title: found.post.title, from: found.fromDay, to: found.toDay });
}

async function term({ id, bodyId = "", from, to }: Wanted): Promise<AppError> {
  const where = { bodyId, ...(id ? { id: { not: id } } : {}), ...(to ? { startsOn: { lte: to } } : {}), ...(from ? { endsOn: { gte: from } } : {}) };
  const found = await db.term.findFirst({ where, select: { name: true, startsOn: true, endsOn: true }, orderBy: { startsOn: "asc" } });
  if (!found) return new AppError("CONFLICT", "edited-by-someone-else");
  return new AppError("CONFLICT", "terms-overlap", { name: found.name, from: found.startsOn, to: found.endsOn });
}

/** Writes, and where a rule of the database on terms, posts and their holders refuses, says which row was there first. */
export function clashes<T>(wanted: Wanted, write: () => Promise<T>): Promise<T> {
  const { postId, personId, bodyId } = wanted;
  const ofPost = postId ? { postId } : { post: { bodyId: bodyId ?? "" } };
  return naming(write, {
    post_holdings_one_holder: () => holding("office-held", { ...ofPost, sole: true, ...during(wanted) }),
    post_holdings_once: () => holding("held-already", { ...ofPost, ...(personId ? { personId } : {}), ...during(wanted) }),
    terms_do_not_overlap: () => term(wanted),
    terms_bodyId_ordinal_key: () => new AppError("CONFLICT", "number-taken"),
    posts_bodyId_title_key: () => new AppError("CONFLICT", "title-taken"),
    body_successions_pkey: () => new AppError("CONFLICT", "already-follows"),
  });
}
