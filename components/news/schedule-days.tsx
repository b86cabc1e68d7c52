import { formatDate, formatWeekdayDate, isoDate } from "@/lib/core/dates";
import type { Schedule } from "@/lib/news/queries/schedule";

const short = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

function wordsOf({ coming, published }: Schedule["days"][number]): string[] {
  const leaving = coming.filter(({ kind }) => kind === "withdraw").length;
  const opening = coming.length - leaving;
  return [published ? `${published} đã đăng` : "", opening ? `${opening} bài` : "", leaving ? `${leaving} gỡ` : ""].filter(Boolean);
}

/** Two weeks from this Monday, a cell a day. */
export function ScheduleDays({ days, at }: Pick<Schedule, "days" | "at">) {
  return (
    <section className="pan" aria-labelledby="hai-tuan">
      <div className="pan__h">
        <h2 id="hai-tuan">Tuần này và tuần sau</h2>
      </div>
      <ol className="cstrip">
        {days.map((day, index) => {
          const today = formatDate(day.at) === formatDate(at);
          return (
            <li key={isoDate(day.at)} className={`cday${today ? " cday--now" : index % 7 > 4 ? " cday--off" : ""}`} aria-current={today ? "date" : undefined}>
              <p className="cday__d">
                <span aria-hidden="true">
                  {short[index % 7]}
                  <b>{formatDate(day.at).slice(0, 2)}</b>
                </span>
                <span className="vh">{formatWeekdayDate(day.at)}</span>
              </p>
              <p className="cday__n">{wordsOf(day).join(", ")}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
