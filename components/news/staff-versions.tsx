import { formatDateTimeInside } from "@/lib/core/dates";
import { previewAddress, type ReviewView, reviewAddress } from "@/lib/news/addresses";
import type { EditionDetail } from "@/lib/news/queries/edition";
import type { Look } from "@/lib/news/queries/looks";
import { type Compared, changesOf } from "./staff-review";

/** One way to read an edition. */
export interface Version {
  view: ReviewView;
  word: string;
  /** How many places differ; null where nothing is compared. */
  count: number | null;
  /** What it is compared with, and its name at the head of a column. */
  old: Compared | null;
  oldWord: string;
}

/** The ways to read an edition, the one that shows most first: what readers have, then what this person has read, then the text alone. */
export function versionsOf(edition: EditionDetail, published: EditionDetail | null, last: Look | null): Version[] {
  const compare = (view: ReviewView, word: string, old: Compared, oldWord: string): Version => ({
    view,
    word,
    count: changesOf(old, edition).count,
    old,
    oldWord,
  });
  return [
    ...(published ? [compare("dang", "So với bản đang đăng", published, `Bản ${published.number}, đang đăng`)] : []),
    ...(last ? [compare("lan-truoc", "Từ lần xem trước", last, `Lần xem trước, ${formatDateTimeInside(last.seenAt)}`)] : []),
    { view: "ban-moi", word: "Chỉ bản này", count: null, old: null, oldWord: "" },
  ];
}

/** Chooses what is compared: links, with counts. */
export function VersionSwitch({ id, versions, current }: { id: string; versions: readonly Version[]; current: ReviewView }) {
  return (
    <nav className="rvbar" aria-label="Cách xem">
      {versions.length > 1 ? (
        <div className="seg">
          {versions.map(({ view, word, count }) => (
            <a key={view} href={reviewAddress(id, view)} aria-current={view === current ? "page" : undefined}>
              {word}
              {count === null ? null : <span className="seg__n">{count}</span>}
            </a>
          ))}
        </div>
      ) : (
        <span className="muted">Bài mới, chưa có bản nào đăng</span>
      )}
      <a className="btn btn--sm" href={previewAddress(id)}>
        Xem như người đọc
      </a>
    </nav>
  );
}
