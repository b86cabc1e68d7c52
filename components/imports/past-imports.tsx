import { CircleCheck, TriangleAlert } from "lucide-react";
import { formatDate } from "@/lib/core/dates";
import { reportAddress } from "@/lib/imports/addresses";
import type { ImportPage } from "@/lib/imports/queries";

/** The files that were brought in last, with what is still open in each. */
export function PastImports({ imports }: { imports: ImportPage[] }) {
  return (
    <section className="pan" aria-labelledby="lan-truoc">
      <div className="pan__h">
        <h2 id="lan-truoc">Các lần nhập trước</h2>
      </div>
      {imports.length > 0 ? (
        <ul className="todo">
          {imports.map((past) => {
            const doubts = past.isDraft ? past.report.doubted.length : 0;
            const Icon = doubts > 0 || past.pending ? TriangleAlert : CircleCheck;
            return (
              <li key={past.id}>
                <Icon className="icon" aria-hidden="true" />
                <div>
                  <a href={reportAddress(past.id)}>{past.title}</a>
                  <span className="muted">
                    {formatDate(past.createdAt)}, {past.fileName}
                    {past.pending ? ", bản mới chờ đối chiếu" : ""}
                    {doubts > 0 ? `, ${doubts} mục còn ngờ` : ""}
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="pan__b muted">Chưa có tệp nào được nhập.</p>
      )}
    </section>
  );
}
