import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { markOpening } from "@/lib/openings/commands";
import { openReportInput } from "@/lib/openings/schema";
import { openToStaff } from "@/lib/visibility/policy";
import { whyNotWrite } from "../policy";
import { refuse } from "./guard";

/**
 * A sign of life of a window in which this actor writes a report, with the section in which the cursor stands, or its end. A report that the
 * account may not open is not there. Input: openReportInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND
 */
export async function markReportOpen(actor: Actor, input: unknown): Promise<void> {
  const { id: reportId, ...sign } = openReportInput.parse(input);
  await db.$transaction(async (tx) => {
    const report = await tx.report.findFirst({ where: { AND: [{ id: reportId }, openToStaff(actor)] }, select: { state: true, trashedAt: true } });
    if (!report) throw new AppError("NOT_FOUND");
    // Whoever may not write any more may still go.
    if (!sign.leaving) refuse(whyNotWrite(actor, report));
    // A section that somebody took out meanwhile is none.
    const there = sign.sectionId !== null && (await tx.reportSection.count({ where: { id: sign.sectionId, reportId } })) > 0;
    await markOpening(tx, actor, { reportId }, { ...sign, sectionId: there ? sign.sectionId : null });
  });
}
