import { readdirSync, readFileSync } from "node:fs";
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from "pdf-lib";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { attachBytes } from "@/lib/visibility/commands/attach";
import type { RecordType } from "@/lib/visibility/schema";

/** Pages of Latin-1 text, a line for each line. What TCVN3 and VNI files hold are such letters. */
export async function pdfOfLines(pages: readonly (readonly string[])[], size: [number, number] = [595, 842]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = pdf.addPage(size);
    for (const [n, line] of lines.entries()) page.drawText(line, { x: 60, y: size[1] - 80 - n * 20, size: 12, font });
  }
  return Buffer.from(await pdf.save());
}

/** A PDF that wants a password. */
export async function lockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await pdfOfLines([["secret"]]));
  const bytes = (fill: string) => PDFHexString.of(fill.repeat(32));
  const { context } = pdf;
  context.trailerInfo.Encrypt = context.obj({ Filter: "Standard", V: 1, R: 2, O: bytes("1f"), U: bytes("2e"), P: -4 });
  context.trailerInfo.ID = context.obj([bytes("3d"), bytes("3d")]);
  pdf.catalog.delete(PDFName.of("Metadata"));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** Attaches bytes to a record. @returns the id of the file */
export async function attached(
  actor: Actor,
  { type, id, version }: { type: RecordType; id: string; version: number },
  bytes: Buffer,
  name: string,
): Promise<string> {
  const words = { role: type === "meeting" || type === "session" ? "REFERENCE" : "ORIGINAL", title: "", visibility: "PUBLIC" };
  await attachBytes(actor, { type, id, version, bytes, name, ...words });
  const file = await db.storedFile.findFirstOrThrow({
    where: { name: { contains: name.replace(/\.\w+$/, "") } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return file.id;
}

/** The processes that read a file for this one. */
export function readingProcesses(): number[] {
  const parentOf = (pid: string) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const reads = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("read-file.ts");
      return reads ? Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) : 0;
    } catch {
      return 0;
    }
  };
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => parentOf(pid) === process.pid).map(Number);
}
