import "server-only";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { unpack } from "@/lib/files/archive";

/** Counters that run through the life of the process: names of headings, marks and pictures. */
const counters = [/_Toc(\d+)/g, /<w:bookmark(?:Start|End)[^>]*?\bw:id="(\d+)"/g, /<wp:docPr[^>]*?\bid="(\d+)"/g];

/** The same, counted through the file alone. */
function recounted(xml: string): string {
  return counters.reduce((text, counter) => {
    const known = new Map<string, number>();
    return text.replace(counter, (whole, id: string) => {
      if (!known.has(id)) known.set(id, known.size + 1);
      const place = whole.lastIndexOf(id);
      return `${whole.slice(0, place)}${known.get(id)}${whole.slice(place + id.length)}`;
    });
  }, xml);
}

const limits = { entries: 5000, inflated: 512 * 1024 * 1024 };

/**
 * An office file (DOCX, XLSX) that is the same, byte for byte, whenever it is made of the same things: every hour in it is that of the version.
 */
export async function steady(bytes: Uint8Array, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, Buffer[]>();
  await unpack(bytes, limits, (name, chunk) => {
    parts.set(name, [...(parts.get(name) ?? []), chunk]);
  });
  const zip = new ZipFile();
  for (const [name, chunks] of parts) {
    const whole = Buffer.concat(chunks);
    const same =
      name === "docProps/core.xml"
        ? Buffer.from(whole.toString("utf8").replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.toISOString().slice(0, 19)}Z`), "utf8")
        : name === "word/document.xml"
          ? Buffer.from(recounted(whole.toString("utf8")), "utf8")
          : whole;
    zip.addBuffer(same, name, { mtime: at });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
