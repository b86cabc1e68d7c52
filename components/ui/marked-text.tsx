import type { Marked } from "@/lib/search/marks";

/** Text with the words that were asked for marked. */
export function MarkedText({ marked }: { marked: Marked }) {
  return marked.map(({ text, hit }, place) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity but their place.
      <mark key={place}>{text}</mark>
    ) : (
      text
    ),
  );
}
