import { Archive, CalendarClock, Check, Clock, Globe, History, type LucideIcon, Pencil, Siren, Trash2, Undo2 } from "lucide-react";
import { statusWords } from "@/lib/news/labels";
import type { EditionRow } from "@/lib/news/queries/staff";
import type { EditionStatus } from "@/lib/news/workflow";

const looks: Record<EditionStatus, { icon: LucideIcon; tone: string }> = {
  DRAFT: { icon: Pencil, tone: "" },
  SUBMITTED: { icon: Clock, tone: " chip--wait" },
  RETURNED: { icon: Undo2, tone: " chip--bad" },
  APPROVED: { icon: Check, tone: " chip--ok" },
  SCHEDULED: { icon: CalendarClock, tone: " chip--gold" },
  PUBLISHED: { icon: Globe, tone: " chip--ok" },
  WITHDRAWN: { icon: Archive, tone: "" },
  SUPERSEDED: { icon: History, tone: "" },
  TRASHED: { icon: Trash2, tone: "" },
};

/** The state of an edition: an icon and a word. */
export function StatusChip({ status }: { status: EditionStatus }) {
  const { icon: Icon, tone } = looks[status];
  return (
    <span className={`chip${tone}`}>
      <Icon className="icon" aria-hidden="true" />
      {statusWords[status]}
    </span>
  );
}

/** Beside the state: published past the ordinary way. Nothing for every other. */
export function ForcedChip({ forced }: { forced: EditionRow["forced"] }) {
  if (forced === null) return null;
  return (
    <span className={forced === "waiting" ? "chip chip--bad" : "chip"}>
      <Siren className="icon" aria-hidden="true" />
      {forced === "waiting" ? "Đăng khẩn, chờ hậu kiểm" : "Đăng khẩn"}
    </span>
  );
}

const steps = ["Nháp", "Chờ duyệt", "Đã duyệt", "Đã đăng"];
const reached: Record<EditionStatus, number> = {
  DRAFT: 0,
  RETURNED: 0,
  SUBMITTED: 1,
  APPROVED: 2,
  SCHEDULED: 2,
  PUBLISHED: 3,
  WITHDRAWN: 3,
  SUPERSEDED: 3,
  TRASHED: 0,
};

/** What lies behind is done, and so is the last step once it is reached. */
function lookOf(place: number, at: number): string | undefined {
  if (place < at || (place === at && at === steps.length - 1)) return "done";
  return place === at ? "now" : undefined;
}

/** The way of an edition and where it stands. */
export function StatusFlow({ status }: { status: EditionStatus }) {
  const at = reached[status];
  return (
    <ol className="flow" aria-label="Các bước của bài">
      {steps.map((step, place) => (
        <li key={step} className={lookOf(place, at)} aria-current={place === at ? "step" : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
