import { Plus } from "lucide-react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatDay } from "@/lib/core/dates";
import { clockOf } from "@/lib/sessions/half-days";
import { agendaKindLabels, halfLabels } from "@/lib/sessions/labels";
import type { DeskSession, DeskSitting } from "@/lib/sessions/queries/staff-session";
import type { DeskActions } from "./staff-desk";
import type { FieldOf } from "./staff-fields";
import { SessionForm } from "./staff-form";

const hour = "Ví dụ 8 giờ 00";

function hoursOf(sitting: Pick<DeskSitting, "onDay" | "half" | "startsAt" | "endsAt" | "closed" | "note">): FieldOf[] {
  return [
    { type: "text", name: "onDay", label: "Ngày", hint: "Ví dụ 05/01/2021", value: formatDay(sitting.onDay), inputMode: "numeric" },
    { type: "select", name: "half", label: "Buổi", value: sitting.half, options: Object.entries(halfLabels) },
    { type: "text", name: "startsAt", label: "Từ", hint: hour, value: clockOf(sitting.startsAt) },
    { type: "text", name: "endsAt", label: "Đến", hint: hour, value: clockOf(sitting.endsAt) },
    { type: "text", name: "note", label: "Ghi chú của buổi", value: sitting.note },
    { type: "check", name: "closed", label: "Họp kín", value: sitting.closed ? "on" : "" },
  ];
}

function Save({ sitting, actions, videos }: { sitting: DeskSitting; actions: DeskActions; videos: readonly { id: string; name: string }[] }) {
  const prefix = `buoi-${sitting.id}`;
  const hidden = { id: sitting.id, version: sitting.version };
  // The one that is chosen stays chosen, though it is not there to be chosen by everybody.
  const chosen = sitting.videoId && !videos.some(({ id }) => id === sitting.videoId) ? [[sitting.videoId, "Bản ghi hình đang gắn"] as const] : [];
  const recording: FieldOf[] = [
    {
      ...{ type: "select", name: "videoId", label: "Bản ghi hình trong kho", value: sitting.videoId ?? "" },
      options: [["", "Không có"], ...chosen, ...videos.map(({ id, name }) => [id, name] as const)],
    },
    { type: "text", name: "videoUrl", label: "Hoặc địa chỉ bản ghi hình", hint: "Bắt đầu bằng https://", value: sitting.videoUrl, inputMode: "url" },
  ];
  return (
    <div className="hday__forms">
      <SessionForm
        key={sitting.version}
        action={actions.saveSitting}
        prefix={prefix}
        hidden={hidden}
        fields={[...hoursOf(sitting), ...recording]}
        submit="Lưu buổi"
      />
      <VerbButton action={actions.removeSitting} hidden={hidden} className="btn btn--sm btn--danger">
        Xóa buổi, các mục chờ xếp lại
      </VerbButton>
    </div>
  );
}

function Add({ session, actions, open }: { session: DeskSession; actions: DeskActions; open: boolean }) {
  const last = session.sittings.at(-1);
  const sitting = { onDay: last?.onDay ?? session.startsOn, half: "AFTERNOON" as const, startsAt: 840, endsAt: 1020, closed: false, note: "" };
  return (
    <details className="hday__add" open={open}>
      <summary>
        <Plus className="icon" aria-hidden="true" />
        Thêm buổi
      </summary>
      <SessionForm
        key={session.version}
        action={actions.addSitting}
        prefix="buoi-moi"
        hidden={{ id: session.id, version: session.version }}
        fields={hoursOf(sitting)}
        submit="Thêm buổi họp"
      />
    </details>
  );
}

interface AddItemProps {
  session: DeskSession;
  sitting: { id: string; name: string } | null;
  actions: DeskActions;
  open: boolean;
}

function AddItem({ session, sitting, actions, open }: AddItemProps) {
  return (
    <details className="hday__add" open={open}>
      <summary>
        <Plus className="icon" aria-hidden="true" />
        Thêm mục<span className="vh"> vào {sitting ? `buổi ${sitting.name}` : "danh sách chờ xếp buổi"}</span>
      </summary>
      <SessionForm
        key={session.version}
        action={actions.addItem}
        prefix={`muc-moi-${sitting?.id ?? "cho"}`}
        hidden={{ id: session.id, version: session.version, sittingId: sitting?.id ?? "" }}
        fields={itemFields({ title: "", kind: "PRESENTATION", speakerLine: "", minutes: 30 })}
        submit="Thêm vào chương trình"
      />
    </details>
  );
}

export function itemFields({ title, kind, speakerLine, minutes }: { title: string; kind: string; speakerLine: string; minutes: number }): FieldOf[] {
  return [
    { type: "text", name: "title", wide: true, label: "Nội dung", value: title },
    { type: "select", name: "kind", label: "Loại", value: kind, options: Object.entries(agendaKindLabels) },
    { type: "text", name: "speakerLine", label: "Người trình bày, điều hành", hint: "Ví dụ Ủy ban nhân dân tỉnh", value: speakerLine },
    { type: "text", name: "minutes", label: "Số phút", value: String(minutes), inputMode: "numeric" },
  ];
}

/** The forms of half-days. */
export const SittingForms = { Save, Add, AddItem };
