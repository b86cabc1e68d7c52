import { askedFigures } from "@/components/indicators/asked";
import { recordSheet } from "@/components/indicators/record-rows";
import { currentActor } from "@/lib/auth/current";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { indicatorOf } from "@/lib/indicators/definitions";
import { refusalWords } from "@/lib/indicators/labels";
import { whyNotSee } from "@/lib/indicators/policy";
import { figureChoices, listBehind } from "@/lib/indicators/queries/staff";

/** The records behind one figure, or behind a part of it, as a workbook (`dang=xlsx`) or as CSV; {sentence} when it refuses. */
export async function GET(request: Request, { params }: { params: Promise<{ indicator: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi xuất lại." }, { status: 401 });
  const refusal = whyNotSee(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  const [{ indicator }, query, choices] = [await params, Object.fromEntries(new URL(request.url).searchParams), await figureChoices(actor)];
  const asked = choices && askedFigures(query, choices.usual);
  const definition = indicatorOf(indicator);
  if (!choices || !asked || !definition?.counts || !choices.bodies.some(({ id }) => id === asked.bodyId)) {
    return Response.json({ sentence: refusalWords["unknown-indicator"] }, { status: 404 });
  }
  if (asked.wrong) return Response.json({ sentence: asked.wrong }, { status: 400 });
  const list = await listBehind(actor, indicator, asked, query.phan ?? "");
  if (!list) return Response.json({ sentence: "Không còn phần này trong số liệu. Mở lại trang số liệu rồi xuất lại." }, { status: 404 });
  const [name, sheet] = [`${indicator}-${asked.period.from}-${asked.period.to}`, recordSheet(definition.name, list)];
  return query.dang === "xlsx" ? xlsxFile(name, [sheet]) : csvFile(name, sheet.head, sheet.rows);
}
