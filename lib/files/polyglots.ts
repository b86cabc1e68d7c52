import "server-only";

/*
 * Files that are two things at once: a picture that a browser also reads as a page, a PDF that is also an archive. Whoever sends one
 * wants a check to see the one and a program the other.
 */

/** What browsers take for a page. With what follows the name, so that it does not come about by chance in megabytes of dots. */
const PAGE = /<(?:script|html|iframe|svg)[\s/>]|<!doctype\s+html|<\?php\s/i;

/** How much of a file a step looks at, and how much of it again, so that nothing hides on the seam. */
const STEP = 1024 * 1024;
const SEAM = 64;

/** The end of a zip archive: its mark, then 18 bytes and a comment of at most 65,535. */
function endsAsArchive(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (at === -1 || at + 22 > bytes.length) return false;
  return at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length && bytes.readUInt16LE(at + 10) > 0;
}

function holdsPage(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += STEP) {
    if (PAGE.test(bytes.toString("latin1", at, at + STEP + SEAM))) return true;
  }
  return false;
}

/**
 * Whether a picture or a PDF is something else as well.
 * @param kind what its first bytes say it is; a PDF may speak of pages, a picture may not
 */
export function isPolyglot(content: Uint8Array, kind: "picture" | "pdf"): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (endsAsArchive(bytes)) return true;
  if (kind === "pdf") return false;
  // Readers of PDF look for its mark in the first thousand bytes.
  return bytes.subarray(0, 1024).includes("%PDF-", 0, "latin1") || holdsPage(bytes);
}
