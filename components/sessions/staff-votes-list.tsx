import { formatNumber } from "@/lib/core/numbers";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import { resultLabels } from "@/lib/votes/labels";

/** What was voted on in a session, as it is written down. */
export function SessionVotes({ session }: { session: DeskSession }) {
  const count = (value: number | null) => (value === null ? "không rõ" : formatNumber(value));
  return (
    <section className="pan" aria-labelledby="bieu-quyet">
      <div className="pan__h">
        <h2 id="bieu-quyet">Biểu quyết</h2>
      </div>
      {session.votes.length === 0 ? (
        <p className="pan__b muted">Kỳ họp chưa có biểu quyết nào.</p>
      ) : (
        <ul className="todo">
          {session.votes.map(({ id, title, inFavour, against, notVoting, eligible, recordedResult }) => (
            <li key={id}>
              <span className={recordedResult === "ADOPTED" ? "chip chip--ok" : "chip"}>
                {recordedResult ? resultLabels[recordedResult] : "Chưa ghi kết quả"}
              </span>
              <div>
                {title}
                <span className="muted">
                  {count(inFavour)} tán thành, {count(against)} không tán thành, {count(notVoting)} không biểu quyết trên {count(eligible)} đại biểu
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
