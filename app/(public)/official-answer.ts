import "server-only";
import { answerPaper } from "@/lib/printing/answer";
import { officialDocx } from "@/lib/printing/docx";
import { printKept } from "@/lib/printing/kept";
import type { OfficialForm } from "@/lib/printing/official-form";
import { officialHtml } from "@/lib/printing/official-html";

export type OfficialKind = "docx" | "pdf";

/** An official paper as a file, made when it is asked for. @param made null for what readers do not find */
export async function answerOfficial(request: Request, made: { form: OfficialForm; name: string } | null, kind: OfficialKind): Promise<Response> {
  if (!made) return answerPaper(request, null);
  const html = officialHtml(made.form);
  const make = async () => (kind === "docx" ? officialDocx(made.form) : ((await printKept(html))?.bytes ?? null));
  return answerPaper(request, { kind, name: made.name, from: html, make, open: true });
}
