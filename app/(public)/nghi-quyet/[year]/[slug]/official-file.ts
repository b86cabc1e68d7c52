import "server-only";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { log } from "@/lib/core/log";
import { absoluteUrl } from "@/lib/core/public-url";
import { officialForm } from "@/lib/printing/official-form";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { officialOf } from "@/lib/resolutions/official";
import { findResolution } from "@/lib/resolutions/queries/page";
import { milestoneOf } from "@/lib/resolutions/reading";
import { siteProfile } from "@/lib/site/queries";
import { answerOfficial, type OfficialKind } from "../../../official-answer";
import { type Params, readOn, standingVersion } from "./reading";

/** The form of a resolution for readers: its adopted words, or with `hieu-luc-ngay` those of the day; null for what is not theirs. */
async function formOf(request: Request, { year, slug }: Params) {
  const page = /^\d{4}$/.test(year) ? await findResolution(Number(year), slug) : null;
  if (!page) return null;
  const asked = parseDay(new URL(request.url).searchParams.get("hieu-luc-ngay") ?? "");
  const reading = await readOn(page, standingVersion(page), asked ? isoDay(dayColumn(asked)) : page.today);
  // Days between two changes share their words, and so one sheet.
  const day = asked && milestoneOf(reading.milestones, isoDay(dayColumn(asked)));
  const site = await siteProfile();
  const portal = { name: `Cổng thông tin điện tử ${site.councilName}`, url: absoluteUrl(resolutionAddress(page)) };
  const form = officialForm(officialOf(page, (day ? reading.consolidated : reading.original).nodes, day || null, portal));
  const name = `Nghị quyết ${page.symbol.replaceAll("/", "-")}${day ? ` (hợp nhất ${day})` : ""}`;
  return { form, name };
}

/** A resolution in the form of Nghị định 30/2020/NĐ-CP, made from the record when it is asked for. */
export async function officialFile(request: Request, params: Params, kind: OfficialKind): Promise<Response> {
  return answerOfficial(request, await formOf(request, params), kind);
export async function officialFile(request: Request, params: Params, kind: keyof typeof types): Promise<Response> {
  const made = await formOf(request, params);
  if (!made) return words(404, "Không có văn bản này.");
  const html = officialHtml(made.form);
  const etag = `"${createHash("sha256").update(kind).update(html).digest("hex").slice(0, 32)}"`;
  const headers = {
    "Cache-Control": "public, no-cache",
    "Content-Disposition": dispositionOf(kind === "pdf" ? "inline" : "attachment", `${made.name}.${kind}`),
    "Content-Type": types[kind],
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  };
  const held = request.headers.get("if-none-match") ?? "";
  if (held.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()))) return new Response(null, { status: 304, headers });
  // Whoever asks for the head alone starts no printer.
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = kind === "docx" ? await officialDocx(made.form) : (await printKept(html))?.bytes;
    if (!bytes) return words(404, "Máy chủ này chưa có trình in PDF. Có bản DOCX ở trang của nghị quyết.");
    return new Response(bytes, { headers: { ...headers, "X-Portal-Length": String(bytes.length) } });
  } catch (error) {
    if (!(error instanceof QueueFull)) log.error({ err: error, kind }, "a document could not be made");
    const why = error instanceof QueueFull ? "Nhiều văn bản đang chờ in" : "Chưa làm được tệp này";
    return words(503, `${why}. Tải lại sau ${PRINTER_RETRY} giây.`, { "Retry-After": String(PRINTER_RETRY) });
  }
}
