import "server-only";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
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
}
