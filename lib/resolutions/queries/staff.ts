import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type CountedRows, countedRows, countedUpTo, rowsOf } from "@/lib/core/pagination";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { ResolutionStage, ValidityState } from "@/prisma/generated/enums";
import { whyNotSee } from "../policy";
import { wordsOrSymbol } from "./names";

/** @throws AppError FORBIDDEN */
export function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** What the record says of a resolution, with everything that policies ask for. */
export const factColumns = {
  id: true,
  issuerId: true,
  termId: true,
  sessionId: true,
  series: true,
  stage: true,
  year: true,
  number: true,
  symbol: true,
  slug: true,
  title: true,
  summary: true,
  adoptedOn: true,
  issuedOn: true,
  effectiveOn: true,
  expiresOn: true,
  gazette: true,
  gazetteOn: true,
  signerId: true,
  signerName: true,
  signerTitle: true,
  signedFor: true,
  recipients: true,
  discussion: true,
  visibility: true,
  publishedAt: true,
  trashedAt: true,
  version: true,
} satisfies Prisma.ResolutionSelect;

/** What the staff list is asked. */
export interface StaffQuestion {
  q: string;
  stage: ResolutionStage | null;
  termId: string | null;
  sessionId: string | null;
  fieldId: string | null;
  trash: boolean;
}

const rowSelect = {
  id: true,
  series: true,
  stage: true,
  symbol: true,
  title: true,
  issuedOn: true,
  adoptedOn: true,
  visibility: true,
  publishedAt: true,
  session: { select: { title: true } },
} satisfies Prisma.ResolutionSelect;

export interface StaffRow extends Prisma.ResolutionGetPayload<{ select: typeof rowSelect }> {
  /** In force today, and so on; null before it has a line of validity. */
  validity: ValidityState | null;
}

async function whereOf(actor: Actor, { q, stage, termId, sessionId, fieldId, trash }: StaffQuestion): Promise<Prisma.ResolutionWhereInput> {
  const words = q.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200);
  return {
    AND: [openToStaff(actor), words ? await wordsOrSymbol(words) : {}],
    trashedAt: trash ? { not: null } : null,
    ...(stage ? { stage } : {}),
    ...(termId ? { termId } : {}),
    ...(sessionId ? { sessionId } : {}),
    ...(fieldId ? { fields: { some: { fieldId } } } : {}),
  };
}

/** Resolutions as the staff list shows them: what has no number yet first, then the newest. @throws AppError FORBIDDEN */
export async function staffResolutions(actor: Actor, question: StaffQuestion, page: number): Promise<{ items: StaffRow[]; total: CountedRows }> {
  mustSee(actor);
  const where = await whereOf(actor, question);
  const [rows, total, at] = await Promise.all([
    db.resolution.findMany({ where, select: rowSelect, orderBy: [{ issuedOn: { sort: "desc", nulls: "first" } }, { id: "desc" }], ...rowsOf(page, 50) }),
    db.resolution.count({ where, ...countedUpTo }),
    now(),
  ]);
  const today = new Date(isoDate(at));
  const states = await db.validityPeriod.findMany({
    where: { resolutionId: { in: rows.map(({ id }) => id) }, fromDay: { lte: today }, OR: [{ toDay: null }, { toDay: { gte: today } }] },
    select: { resolutionId: true, state: true },
  });
  const stateOf = new Map(states.map(({ resolutionId, state }) => [resolutionId, state]));
  return { items: rows.map((row) => ({ ...row, validity: stateOf.get(row.id) ?? null })), total: countedRows(total) };
}
