const LONGEST = 2048;

/** What a request line says, in the one spelling that the rest of the server and Next may see. */
export type RequestAddress =
  | { ok: true; path: string; query: string; moved: boolean }
  /** `status` 400 for what is malformed, 414 for what is too long. */
  | { ok: false; status: 400 | 414 };

// Characters that browsers leave as they are in a path (WHATWG URL) and encodeURIComponent would encode.
const plain: Record<string, string> = { "%40": "@", "%3A": ":", "%24": "$", "%26": "&", "%2B": "+", "%2C": ",", "%3B": ";", "%3D": "=" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const forbiddenRaw = /[\u0000-\u0020\u007f\\#]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, after decoding
const forbiddenInSegment = /[\u0000-\u001f\u007f/\\]/;

function canonicalSegment(segment: string): string | null {
  const decoded = decodeURIComponent(segment).normalize("NFC");
  if (forbiddenInSegment.test(decoded) || decoded === "." || decoded === "..") return null;
  return encodeURIComponent(decoded).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, (code) => plain[code] ?? code);
}

/**
 * Reads the raw request target. Percent-encoding, Unicode form, repeated and trailing slashes are brought to one spelling;
 * `moved` says that the client used another one and is to be sent on. An area is judged by this spelling only: otherwise
 * "/%71uan-tri" would be a public page for the door and the administration for Next.
 */
export function readAddress(raw: string | undefined): RequestAddress {
  if (raw === undefined || raw.charCodeAt(0) !== 47 || forbiddenRaw.test(raw)) return { ok: false, status: 400 };
  if (raw.length > LONGEST) return { ok: false, status: 414 };
  const mark = raw.indexOf("?");
  const rawPath = mark === -1 ? raw : raw.slice(0, mark);
  const query = mark === -1 ? "" : raw.slice(mark + 1);
  try {
    const segments = rawPath.split("/").filter((segment) => segment !== "");
    const canonical: string[] = [];
    for (const segment of segments) {
      const text = canonicalSegment(segment);
      if (text === null) return { ok: false, status: 400 };
      canonical.push(text);
    }
    // Next decodes the query again: what cannot be decoded must not get there.
    if (decodeURIComponent(query).includes("\u0000")) return { ok: false, status: 400 };
    const path = `/${canonical.join("/")}`;
    return { ok: true, path, query, moved: path !== rawPath };
  } catch {
    return { ok: false, status: 400 };
  }
}
