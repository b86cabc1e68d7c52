import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { kindLabels, stateLabels } from "@/lib/sessions/labels";
import type { StaffSessionRow } from "@/lib/sessions/queries/staff";
import type { SessionState } from "@/prisma/generated/enums";

const tones: Record<SessionState, string> = {
  PLANNED: "chip",
  CONVENED: "chip chip--wait",
  IN_SESSION: "chip chip--gold",
  CLOSED: "chip",
  COMPLETE: "chip chip--ok",
};

/** "14/01/2021 – 15/01/2021", or "tháng 4/2020" where no day is known. */
export function sessionDays({ startsOn, endsOn, precision }: Pick<StaffSessionRow, "startsOn" | "endsOn" | "precision">): string {
  if (precision === "MONTH") return `tháng ${startsOn.getUTCMonth() + 1}/${startsOn.getUTCFullYear()}`;
  const last = endsOn && endsOn > startsOn ? ` – ${formatDay(endsOn)}` : "";
  return `${formatDay(startsOn)}${last}`;
}

/** Sessions as lines of the staff list. */
export function SessionRows({ items, trashed }: { items: readonly StaffSessionRow[]; trashed: boolean }) {
  if (items.length === 0) {
    return (
      <div className="empty m-6">
        <h2>{trashed ? "Thùng rác không có kỳ họp nào" : "Không có kỳ họp nào"}</h2>
      </div>
    );
  }
  return (
    <ul className="todo">
      {items.map((session) => (
        <li key={session.id}>
          <span className={tones[session.state]}>{stateLabels[session.state]}</span>
          <div>
            <a href={sessionAdminAddress(session.id)}>
              {session.title}, {session.term}
            </a>
            <span className="muted">
              {kindLabels[session.kind]}. {sessionDays(session)}
              {session.place ? `, ${session.place}` : ""}. {formatNumber(session.items)} mục chương trình
            </span>
          </div>
          <span className={session.published ? "chip chip--ok" : "chip"}>{session.published ? "Đang đăng" : "Chưa đăng"}</span>
        </li>
      ))}
    </ul>
  );
}
