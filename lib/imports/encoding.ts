import { legacyEncodingOf } from "@/lib/core/legacy-encodings";
import { refusal } from "./refusal";

export interface Decoded {
  /** In NFC, without a byte order mark, lines ended by "\n". */
  text: string;
  /** As the report names it. */
  encoding: string;
  /** True when letters were stored apart from their marks (NFD, as macOS does) and have been put together. */
  composed: boolean;
}

function strictly(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unicode(bytes: Uint8Array): { text: string | null; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strictly("utf-16le", bytes), encoding: "UTF-16 LE" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strictly("utf-16be", bytes), encoding: "UTF-16 BE" };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: strictly("utf-8", bytes), encoding: marked ? "UTF-8 có BOM" : "UTF-8" };
}

/** Characters that no text has: NUL and the control characters, apart from tab, line ends and form feed. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}

/**
 * Refuses words that were typed with a font of before Unicode.
 * @throws AppError INVALID tcvn3, vni, windows-1258 or encoded-twice
 */
export function refuseLegacyText(text: string): void {
  const legacy = legacyEncodingOf(text);
  if (legacy) throw refusal(legacy);
}

/** The text of a file that is in Unicode, as it stands; null when it is not. */
export function unicodeText(bytes: Uint8Array): string | null {
  return unicode(bytes).text;
}

/**
 * The text of a file in Unicode. Only Unicode is read; the encodings of before are recognised and refused by name, because a
 * wrong conversion would change names in the public record.
 * @throws AppError INVALID with the reason: empty, not-text, tcvn3, vni, windows-1258, encoded-twice, unknown-encoding
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = unicode(bytes);
  if (text === null) {
    const latin = Buffer.from(bytes).toString("latin1");
    if (isBinary(latin)) throw refusal("not-text");
    refuseLegacyText(latin);
    throw refusal("unknown-encoding");
  }
  if (isBinary(text)) throw refusal("not-text");
  if (text.trim() === "") throw refusal("empty");
  refuseLegacyText(text);
  const composed = text.normalize("NFC");
  return { text: composed.replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n"), encoding, composed: composed !== text };
}
