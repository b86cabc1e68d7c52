import type { OfficialGiven } from "@/lib/printing/official-form";
import { kindLabels } from "./labels";
import type { DocumentPage } from "./queries/page";

/** A letter bears no name of its kind above its subject. */
const unnamed = new Set(["LETTER", "OPINION", "REFERENCE"]);

const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/**
 * A document whose text was typed, in the official form. Pure.
 * @param portal how the copy names where it comes from; `place` of the council: "Lạc Giang"
 */
export function officialOf(page: DocumentPage, portal: { name: string; url: string; place: string }): OfficialGiven {
  return {
    issuer: page.issuer.name,
    symbol: page.symbol,
    place: portal.place,
    issuedOn: page.issuedOn,
    kind: unnamed.has(page.kind) ? "" : page.kind === "STANDING_RESOLUTION" ? "Nghị quyết" : kindLabels[page.kind],
    subject: page.title,
    preamble: [],
    parts: page.body
      .split(/\n\s*\n/)
      .filter(Boolean)
      .map((text) => ({ kind: "paragraph", number: "", heading: "", text })),
    signedFor: "",
    signerTitle: page.signerTitle,
    signerName: page.signerName,
    signed: true,
    recipients: lines(page.recipients),
    note: `Nội dung văn bản trên ${portal.name}, ${portal.url}. Bản gốc đã ký có giá trị pháp lý.`,
  };
}
