import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type Opening, otherOpenings } from "@/lib/openings/queries";
import { openToStaff } from "@/lib/visibility/policy";
import type { Visibility } from "@/prisma/generated/enums";
import { whyNotWrite } from "../policy";
import { type ChosenFigure, chosenFigures } from "../words";
import { reportedFigure } from "./draft";
import { frozenFigures } from "./frozen";
import { isId } from "./staff";

/** What a window in which a report is written hears. */
interface Heard {
  others: Opening[];
  /** The figures, where others were frozen than those that the window has. */
  frozen: { snapshotId: string; takenAt: Date; figures: ChosenFigure[]; visibility: Visibility } | null;
}

/**
 * Who else writes a report, in which sections, and its figures where they were frozen anew. For whoever may write reports; null where there is none
 * for this account. @param window the one that asks, and the snapshot whose figures it shows
 * @throws AppError FORBIDDEN
 */
export async function hearOfReport(actor: Actor, id: string, window: { id: string; snapshotId: string | null }): Promise<Heard | null> {
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (!isId(id) || !isId(window.id)) return null;
  const select = { visibility: true, snapshotId: true, snapshot: { select: { takenAt: true } } } as const;
  const report = await db.report.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select });
  if (!report) return null;
  const { visibility, snapshotId, snapshot } = report;
  const others = await otherOpenings(actor, { reportId: id }, window.id);
  if (!snapshotId || !snapshot || snapshotId === window.snapshotId) return { others, frozen: null };
  const figures = chosenFigures((await frozenFigures(db, snapshotId)).flatMap(reportedFigure));
  return { others, frozen: { snapshotId, takenAt: snapshot.takenAt, figures, visibility } };
}
