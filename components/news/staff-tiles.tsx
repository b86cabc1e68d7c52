import { formatNumber } from "@/lib/core/numbers";
import type { StatusCounts } from "@/lib/news/queries/staff";

/** Four figures of the newsroom; each leads to the list that it counts. */
export function StatusTiles({ counts }: { counts: StatusCounts }) {
  const tiles = [
    { count: counts.SUBMITTED, word: "bài chờ duyệt", href: "/quan-tri/tin-bai?trang-thai=cho-duyet", hot: counts.SUBMITTED > 0 },
    { count: counts.APPROVED, word: "bài đã duyệt, chưa đăng", href: "/quan-tri/tin-bai?trang-thai=da-duyet", hot: false },
    { count: counts.SCHEDULED, word: "bài hẹn giờ đăng", href: "/quan-tri/tin-bai?trang-thai=hen-gio", hot: false },
    { count: counts.PUBLISHED, word: "bài đang trên cổng", href: "/quan-tri/tin-bai?trang-thai=da-dang", hot: false },
  ];
  return (
    <div className="tiles">
      {tiles.map(({ count, word, href, hot }) => (
        <a key={href} className={hot ? "tile tile--hot" : "tile"} href={href}>
          <b>{formatNumber(count)}</b>
          <span>{word}</span>
        </a>
      ))}
    </div>
  );
}
