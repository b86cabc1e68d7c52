import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { moveAddress } from "@/lib/imports/addresses";
import { moveStateWords } from "@/lib/imports/move-words";
import type { MovePage } from "@/lib/imports/queries/moves";

const finished: ReadonlySet<string> = new Set(["DONE", "RELEASED"]);

/** The old portals that were brought in last, with how far each has come. */
export function PastMoves({ moves }: { moves: MovePage[] }) {
  return (
    <section className="pan" aria-labelledby="cac-dot">
      <div className="pan__h">
        <h2 id="cac-dot">Các đợt đã đưa vào</h2>
      </div>
      {moves.length > 0 ? (
        <ul className="todo">
          {moves.map(({ id, fileName, createdAt, state, counts, found, stalled }) => {
            const Icon = stalled ? TriangleAlert : finished.has(state) ? CircleCheck : Clock;
            return (
              <li key={id}>
                <Icon className="icon" aria-hidden="true" />
                <div>
                  <a href={moveAddress(id)}>{fileName}</a>
                  <span className="muted">
                    {formatDate(createdAt)}, {stalled ? "đang dừng" : moveStateWords[state].toLowerCase()}, {formatNumber(found)} trang
                    {counts.TAKEN > 0 ? `, ${formatNumber(counts.TAKEN)} bài đã nhập` : ""}
                    {counts.FAILED > 0 ? `, ${formatNumber(counts.FAILED)} trang không nhập được` : ""}
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="pan__b muted">Chưa đưa cổng cũ nào vào.</p>
      )}
    </section>
  );
}
