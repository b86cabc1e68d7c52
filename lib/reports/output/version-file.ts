import "server-only";
import { createHash } from "node:crypto";
import { workbookOf } from "@/lib/core/spreadsheet";
import { answerPaper } from "@/lib/printing/answer";
import { keptSheet } from "@/lib/printing/kept";
import { type VersionFormat, versionFormats } from "../addresses";
import type { ReportContent } from "../content";
import { reportDocx } from "./docx";
import { paperOf } from "./paper";
import { reportPdf } from "./pdf";
import { figureSheets } from "./sheets";
import { steady } from "./steady";

/** Everything that the files of a version are made from. */
export interface PrintedVersion {
  number: number;
  hash: string;
  madeAt: Date;
  content: ReportContent;
}

/** Made once and kept; made again of the same version it is the same, byte for byte (docs/decisions/0204). */
function made(version: PrintedVersion, format: VersionFormat): Promise<Uint8Array | null> {
  const { content, madeAt } = version;
  if (format === "xlsx") return workbookOf(figureSheets(content)).then((bytes) => steady(bytes, madeAt));
  const paper = paperOf(content, version);
  return format === "docx" ? reportDocx(paper, madeAt) : reportPdf(paper, madeAt);
}

/**
 * A file of a version. It is made of the version alone: what the record says today changes nothing in it.
 * @param version null for whoever may not have it
 * @param name of the file, without an extension
 */
export function answerVersion(
  request: Request,
  version: PrintedVersion | null,
  asked: string,
  { name, open }: { name: string; open: boolean },
): Promise<Response> {
  const format = versionFormats.find((one) => one === asked);
  if (!version || !format) return answerPaper(request, null);
  const from = `${version.number}:${version.hash}:${version.madeAt.toISOString()}`;
  const key = createHash("sha256").update(`report:${format}:${from}`).digest("hex");
  const make = async () => (await keptSheet(key, () => made(version, format), format))?.bytes ?? null;
  return answerPaper(request, { kind: format, name, from, make, open });
}
