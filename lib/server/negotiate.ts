export type Encoding = "br" | "gzip" | "identity";

// Browsers send a handful of different values; reading them again for every request would be most of the work of a hit.
const known = new Map<string, Encoding>();
const MOST_KNOWN = 200;

function read(header: string): Encoding {
  const quality = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.trim().split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    quality.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  const accepts = (name: string) => (quality.get(name) ?? quality.get("*") ?? 0) > 0;
  if (accepts("br")) return "br";
  return accepts("gzip") ? "gzip" : "identity";
}

/** The encoding to answer in. Brotli before gzip; identity where neither is accepted. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const before = known.get(header);
  if (before) return before;
  const encoding = read(header);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, encoding);
  return encoding;
}
