import { CircleCheck, CircleSlash, type LucideIcon, TriangleAlert } from "lucide-react";
import { formatNumber } from "@/lib/core/numbers";
import { movedPagesAddress } from "@/lib/imports/addresses";
import { filterParams, filterWords } from "@/lib/imports/move-words";
import type { MovePage } from "@/lib/imports/queries/moves";

type Word = keyof typeof filterParams;

interface Column {
  title: string;
  tone: string;
  icon: LucideIcon;
  lines: { word: Word; count: number; words: string }[];
}

function columnsOf({ counts, released }: MovePage): Column[] {
  return [
    {
      title: "Đã nhập",
      tone: "rep--y",
      icon: CircleCheck,
      lines: [
        { word: "da-nhap", count: counts.TAKEN, words: released.done ? `bài, ${formatNumber(released.done)} bài đã đăng` : "bài, đang là bản nháp" },
        { word: "da-co", count: counts.ALREADY, words: "trang đã có từ trước" },
      ],
    },
    {
      title: "Cần xem",
      tone: "rep--w",
      icon: TriangleAlert,
      lines: [
        { word: "loi", count: counts.FAILED, words: "trang không nhập được" },
        { word: "nay-khac", count: counts.CHANGED, words: "trang đã có, nay khác" },
        { word: "con-nhap", count: released.kept, words: "bài còn để nháp sau khi cho đăng" },
      ],
    },
    {
      title: "Bỏ qua",
      tone: "rep--n",
      icon: CircleSlash,
      lines: [{ word: "bo-qua", count: counts.SKIPPED, words: "trang danh sách, không phải bài, hoặc đã chọn Không lấy" }],
    },
  ];
}

/** What became of the pages, in three columns; each number leads to its pages. */
export function MoveSummary({ move }: { move: MovePage }) {
  return (
    <section className="pan mt-6" aria-labelledby="ket-qua">
      <div className="pan__h">
        <h2 id="ket-qua">Kết quả</h2>
      </div>
      <div className="pan__b">
        <div className="reps">
          {columnsOf(move).map(({ title, tone, icon: Icon, lines }) => {
            const shown = lines.filter(({ count }) => count > 0);
            return (
              <section className={`rep ${tone}`} key={title} aria-label={title}>
                <h3>
                  <Icon className="icon" aria-hidden="true" />
                  {title}
                  <span>{formatNumber(shown.reduce((sum, { count }) => sum + count, 0))}</span>
                </h3>
                {shown.length ? (
                  <ul>
                    {shown.map(({ word, count, words }) => (
                      <li key={word}>
                        <a
                          href={movedPagesAddress(move.id, { filter: word })}
                          aria-label={`${filterWords[filterParams[word]]}: ${formatNumber(count)} ${words}`}
                        >
                          {formatNumber(count)}
                        </a>{" "}
                        {words}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="muted">Không có.</p>
                )}
              </section>
            );
          })}
        </div>
      </div>
    </section>
  );
}
