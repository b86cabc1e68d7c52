import { askedFigures } from "@/components/indicators/asked";
import { figureSheet, partSheet } from "@/components/indicators/record-rows";
import { currentActor } from "@/lib/auth/current";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { refusalWords } from "@/lib/indicators/labels";
import { whyNotSee } from "@/lib/indicators/policy";
import { figureChoices, figuresPage } from "@/lib/indicators/queries/staff";

/** All figures of a period and a body as a workbook (`dang=xlsx`, with their parts) or as CSV; {sentence} when it refuses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi xuất lại." }, { status: 401 });
  const refusal = whyNotSee(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  const [params, choices] = [Object.fromEntries(new URL(request.url).searchParams), await figureChoices(actor)];
  const asked = choices && askedFigures(params, choices.usual);
  if (!choices || !asked || !choices.bodies.some(({ id }) => id === asked.bodyId)) {
    return Response.json({ sentence: refusalWords["unknown-body"] }, { status: 404 });
  }
  if (asked.wrong) return Response.json({ sentence: asked.wrong }, { status: 400 });
  const { lines } = await figuresPage(actor, asked, null);
  const [name, sheet] = [`so-lieu-${asked.period.from}-${asked.period.to}`, figureSheet(lines)];
  return params.dang === "xlsx" ? xlsxFile(name, [sheet, partSheet(lines)]) : csvFile(name, sheet.head, sheet.rows);
}
