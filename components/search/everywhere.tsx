import { inQuotes } from "@/lib/core/typography";
import { cappedWords } from "@/lib/search/labels";
import { plainQuestion, searchAddress } from "@/lib/search/sought";

/** From a list that finds nothing to everything that can be found: there what was mistyped is corrected, too. */
export function Everywhere({ q }: { q: string }) {
  return q ? (
    <a className="btn" href={searchAddress(plainQuestion(q))}>
      Tìm {inQuotes(q)} trong toàn cổng
    </a>
  ) : null;
}

/** Says of a list that more answers the words than is counted. */
export function CappedNote({ capped }: { capped: boolean }) {
  return capped ? <p className="muted">{cappedWords}</p> : null;
}
