import { dayOfIso, formatLongDay } from "@/lib/core/dates";
import { type OfficialGiven, type OfficialPart, placeOf } from "@/lib/printing/official-form";
import type { ProvisionKind } from "@/prisma/generated/enums";
import type { ConsolidatedNode } from "./consolidated";
import type { IsoDay } from "./effects";
import { lineText, preambleOf } from "./preamble";
import type { ProvisionWords } from "./provisions";
import type { ResolutionPage } from "./queries/page";

const kinds: Record<ProvisionKind, OfficialPart["kind"]> = {
  CHAPTER: "chapter",
  SECTION: "section",
  ARTICLE: "article",
  CLAUSE: "clause",
  POINT: "point",
  ANNEX: "annex",
  PARAGRAPH: "paragraph",
};

/** Which session of which council decided, as it stands above the preamble. */
function authorityOf({ issuer, termName, session }: ResolutionPage): string {
  if (!session) return issuer.name;
  const number = session.ordinal === 1 ? "nhất" : String(session.ordinal);
  return `${issuer.name}\n${termName}, ${session.thematic ? `kỳ họp chuyên đề lần thứ ${number}` : `kỳ họp thứ ${number}`}`;
}

const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** Parts of a text of the record as parts of an official document. */
export function officialParts(parts: Iterable<ProvisionWords>): OfficialPart[] {
  return Array.from(parts, ({ kind, number, heading, content }) => ({ kind: kinds[kind], number, heading, text: content.replaceAll("\n", "\n\n") }));
}

/** The parts in reading order. @param ofDay says "(đã bãi bỏ)" in place of what was repealed; the adopted words stay whatever happened */
function* inOrder(nodes: readonly ConsolidatedNode[], ofDay: boolean): Generator<ProvisionWords> {
  for (const { parts, marks, ...words } of nodes) {
    const ended = ofDay && marks.some(({ does }) => does === "END");
    yield ended ? { ...words, heading: "", content: "(đã bãi bỏ)" } : words;
    if (!ended) yield* inOrder(parts, ofDay);
  }
}

/** A resolution in the official form. @param day whose words they are; null for the adopted ones */
export function officialOf(page: ResolutionPage, nodes: readonly ConsolidatedNode[], day: IsoDay | null, portal: { name: string; url: string }): OfficialGiven {
  const adopted = `Toàn văn nghị quyết trên ${portal.name}, ${portal.url}. Bản gốc đã ký có giá trị pháp lý.`;
  const merged = day && `Bản hợp nhất để tra cứu, gồm các sửa đổi có hiệu lực đến ${formatLongDay(dayOfIso(day))}; không thay văn bản gốc. ${adopted}`;
  return {
    issuer: page.issuer.name,
    symbol: page.symbol,
    place: placeOf(page.issuer.name),
    issuedOn: page.issuedOn,
    kind: "Nghị quyết",
    subject: page.title,
    authority: authorityOf(page),
    preamble: preambleOf(page.bases, page.papers, page.discussion).map(lineText),
    verdict: "Quyết nghị",
    parts: officialParts(inOrder(nodes, day !== null)),
    signedFor: page.signedFor,
    signerTitle: page.signerTitle,
    signerName: page.signerName,
    signed: true,
    recipients: lines(page.recipients),
    note: merged ?? adopted,
  };
}
