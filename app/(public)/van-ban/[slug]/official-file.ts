import "server-only";
import { absoluteUrl } from "@/lib/core/public-url";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import { officialOf } from "@/lib/documents/official";
import { findDocument } from "@/lib/documents/queries/page";
import { officialForm, placeOf } from "@/lib/printing/official-form";
import { siteProfile } from "@/lib/site/queries";
import { answerOfficial, type OfficialKind } from "../../official-answer";

/** A document whose text was typed, in the form of Nghị định 30/2020/NĐ-CP. */
export async function officialFile(request: Request, slug: string, kind: OfficialKind): Promise<Response> {
  const page = await findDocument(slug);
  if (!page?.body) return answerOfficial(request, null, kind);
  const { councilName } = await siteProfile();
  const portal = { name: `Cổng thông tin điện tử ${councilName}`, url: absoluteUrl(documentAddress(page.slug)), place: placeOf(councilName) };
  const name = [kindLabels[page.kind], page.symbol.replaceAll("/", "-")].filter(Boolean).join(" ");
  return answerOfficial(request, { form: officialForm(officialOf(page, portal)), name }, kind);
}
