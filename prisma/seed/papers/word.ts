import "server-only";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { unpack } from "@/lib/files/archive";
import { officialDocx } from "@/lib/printing/docx";
import type { OfficialForm } from "@/lib/printing/official-form";

/** A draft as a Word file. Word's own moments in it are set to that of the paper, so that it is the same file in every demo. */
export async function draftDocx(form: OfficialForm, at: Date): Promise<Uint8Array> {
  const parts = new Map<string, Buffer[]>();
  await unpack(await officialDocx(form), { entries: 100, inflated: 10_000_000 }, (name, chunk) => {
    parts.set(name, [...(parts.get(name) ?? []), chunk]);
  });
  const zip = new ZipFile();
  for (const [name, chunks] of parts) {
    const bytes = Buffer.concat(chunks);
    const moment = at.toISOString().replace(/\.\d+Z$/, "Z");
    const still = name === "docProps/core.xml" ? Buffer.from(bytes.toString("utf8").replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${moment}<`)) : bytes;
    zip.addBuffer(still, name, { mtime: at, mode: 0o100644 });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
