import type { Block } from "@/lib/news/body";
import { addressOfLink, type LinkRun, type Links } from "@/lib/news/links";
import { linkChanges } from "./edition-diff";

/** Links that came or went with a change, each with the address to which it leads today. */
export function LinkChange({ before, after, links }: { before: Block; after: Block; links: Links }) {
  const { gone, added } = linkChanges(before, after);
  if (gone.length + added.length === 0) return null;
  const line = ({ attrs, words }: LinkRun) => [`“${words}”`, addressOfLink(attrs, links)].filter(Boolean).join(" dẫn đến ");
  return (
    <ul className="muted">
      {gone.map((run) => (
        <li key={`bo-${line(run)}`}>
          Bỏ liên kết <del>{line(run)}</del>
        </li>
      ))}
      {added.map((run) => (
        <li key={`them-${line(run)}`}>
          Thêm liên kết <ins>{line(run)}</ins>
        </li>
      ))}
    </ul>
  );
}
