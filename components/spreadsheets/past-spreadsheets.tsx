import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { spreadsheetAddress } from "@/lib/spreadsheets/addresses";
import { kindLabels, stateLabels } from "@/lib/spreadsheets/labels";
import type { SpreadsheetRow } from "@/lib/spreadsheets/queries";

const icons = { DONE: CircleCheck, FAILED: TriangleAlert, CANCELLED: TriangleAlert, READING: Clock, READY: Clock, RUNNING: Clock };

/** The tables that were uploaded last, with how far each has come. */
export function PastSpreadsheets({ rows }: { rows: SpreadsheetRow[] }) {
  return (
    <section className="pan" aria-labelledby="cac-lan">
      <div className="pan__h">
        <h2 id="cac-lan">Các lần đã tải lên</h2>
      </div>
      {rows.length > 0 ? (
        <ul className="todo">
          {rows.map(({ id, name, kind, state, createdAt, total, refused }) => {
            const Icon = icons[state];
            return (
              <li key={id}>
                <Icon className="icon" aria-hidden="true" />
                <div>
                  <a href={spreadsheetAddress(id)}>{name}</a>
                  <span className="muted">
                    {formatDate(createdAt)}, {kindLabels[kind].toLowerCase()}, {stateLabels[state].toLowerCase()}, {formatNumber(total)} dòng
                    {refused > 0 ? `, ${formatNumber(refused)} dòng không nhận` : ""}
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="pan__b muted">Chưa tải bảng nào lên.</p>
      )}
    </section>
  );
}
