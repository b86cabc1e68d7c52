import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { noteOpening } from "@/lib/visibility/commands/open";
import { openToStaff } from "@/lib/visibility/policy";
import { reportContentSchema } from "../content";
import type { PrintedVersion } from "../output/version-file";
import { whyNotSee } from "../policy";
import { isId } from "../queries/staff";

/**
 * A version for whoever may open its report, to be taken along as a file; null where there is none for them. Of a restricted report each opening is
 * written down before anything is handed out.
 */
export async function openVersion(actor: Actor, id: string, number: number): Promise<PrintedVersion | null> {
  if (whyNotSee(actor) || !isId(id) || !Number.isInteger(number)) return null;
  const row = await db.reportVersion.findFirst({
    where: { reportId: id, number, report: openToStaff(actor) },
    select: { number: true, hash: true, madeAt: true, content: true, report: { select: { visibility: true } } },
  });
  if (!row) return null;
  const { report, content, ...version } = row;
  await noteOpening(actor, "report", { id, visibility: report.visibility });
  return { ...version, content: reportContentSchema.parse(content) };
}
