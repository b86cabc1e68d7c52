import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { attendanceLabels, halfLabels } from "@/lib/sessions/labels";
import type { MemberRow } from "@/lib/sessions/queries/staff-members";
import type { DeskSession, DeskSitting } from "@/lib/sessions/queries/staff-session";
import type { DeskActions } from "./staff-desk";
import { RollForm } from "./staff-roll";

interface Props {
  session: DeskSession;
  actions: DeskActions;
  editable: boolean;
  /** The half-day whose list stands open, with its members; null for the replies. */
  sitting: DeskSitting | null;
  rows: readonly MemberRow[];
}

/** Replies before the session, and who was there in each half-day. */
export function SessionMembers({ session, actions, editable, sitting, rows }: Props) {
  const address = `${sessionAdminAddress(session.id)}?phan=dai-bieu`;
  const name = ({ half, onDay }: DeskSitting) => `${halfLabels[half]} ${formatDay(onDay)}`;
  return (
    <section className="pan" aria-labelledby="du-hop">
      <div className="pan__h">
        <h2 id="du-hop" tabIndex={-1}>
          {sitting ? `Điểm danh ${name(sitting).toLowerCase()}` : "Báo dự, báo vắng"}
        </h2>
      </div>
      <nav className="tabs stabs--wrap" aria-label="Danh sách">
        <a href={`${address}#du-hop`} aria-current={sitting ? undefined : "page"}>
          Báo dự
        </a>
        {session.sittings.map((other) => (
          <a key={other.id} href={`${address}&buoi=${other.id}#du-hop`} aria-current={other.id === sitting?.id ? "page" : undefined}>
            {name(other).slice(0, -5)}
            <span>{other.attendance ? `${formatNumber(other.attendance.present)} có mặt` : "chưa điểm danh"}</span>
          </a>
        ))}
      </nav>
      <div className="pan__b pt-4">
        {rows.length === 0 ? (
          <p className="muted">Khóa này chưa có đại biểu nào trong danh sách của ngày họp.</p>
        ) : !editable ? (
          <p className="muted">
            {formatNumber(session.replies.coming)} báo dự, {formatNumber(session.replies.absent)} báo vắng trên {formatNumber(session.members)} đại biểu.
          </p>
        ) : sitting ? (
          <RollForm
            key={`${sitting.id}-${sitting.version}`}
            action={actions.attendance}
            seen={{ id: sitting.id, version: sitting.version }}
            rows={rows}
            name="state"
            options={Object.entries(attendanceLabels)}
            caption="Ai cũng được ghi có mặt; chỉ đánh dấu người vắng."
            submit="Lưu điểm danh"
          />
        ) : (
          <RollForm
            key={session.version}
            action={actions.replies}
            seen={{ id: session.id, version: session.version }}
            rows={rows}
            name="reply"
            options={[
              ["coming", "Báo dự"],
              ["absent", "Báo vắng"],
              ["none", "Chưa trả lời"],
            ]}
            caption="Lý do vắng chỉ dùng trong Văn phòng, không đăng."
            submit="Lưu trả lời"
          />
        )}
      </div>
    </section>
  );
}
