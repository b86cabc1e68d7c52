import { CalendarCheck } from "lucide-react";
import { formatDay } from "@/lib/core/dates";
import { editionAdminAddress } from "@/lib/news/addresses";
import type { DueReview } from "@/lib/news/queries/reviews";

/** What this person is to look at again, the longest overdue first. */
export function ReviewTodos({ reviews }: { reviews: DueReview[] }) {
  return (
    <section className="pan" aria-labelledby="xem-lai">
      <div className="pan__h">
        <h2 id="xem-lai">Xem lại bài còn đúng không</h2>
      </div>
      <ul className="todo">
        {reviews.map(({ articleId, editionId, title, dueOn, state }) => (
          <li key={articleId}>
            <CalendarCheck className="icon" aria-hidden="true" />
            <div>
              <a href={editionAdminAddress(editionId)}>{title}</a>
              <span className="muted">
                {state === "overdue" ? "Quá hạn từ" : "Trước"} {formatDay(dueOn)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
