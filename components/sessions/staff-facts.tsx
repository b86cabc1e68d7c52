import { VerbButton } from "@/components/ui/verb-button";
import { formatDate, formatDay, formatTime } from "@/lib/core/dates";
import { formLabels, kindLabels, seriesLabels } from "@/lib/sessions/labels";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import type { DeskActions } from "./staff-desk";
import type { FieldOf } from "./staff-fields";
import { SessionForm } from "./staff-form";

type Facts = Pick<
  DeskSession,
  "kind" | "series" | "ordinal" | "title" | "form" | "precision" | "startsOn" | "endsOn" | "place" | "hotline" | "liveUrl" | "note" | "papersDueAt" | "closed"
>;

/** The fields that a session begins with, and keeps; a new one has no facts yet. */
export function factFields(facts: Partial<Facts>): FieldOf[] {
  const { startsOn, endsOn, papersDueAt } = facts;
  const day = { type: "text", hint: "Ví dụ 14/01/2021", inputMode: "numeric" } as const;
  return [
    { type: "select", name: "kind", label: "Loại kỳ họp", value: facts.kind ?? "REGULAR", options: Object.entries(kindLabels) },
    {
      ...{ type: "select", name: "series", label: "Đánh số", value: facts.series ?? "COMMON", options: Object.entries(seriesLabels) },
      hint: "Có tỉnh đánh số kỳ họp chuyên đề theo dãy riêng",
    },
    { type: "text", name: "ordinal", label: "Kỳ họp thứ", value: String(facts.ordinal ?? ""), inputMode: "numeric" },
    {
      type: "text",
      name: "title",
      wide: true,
      label: "Tên kỳ họp, đúng như Văn phòng gọi",
      hint: "Để trống thì đặt theo số và loại",
      value: facts.title ?? "",
    },
    { type: "select", name: "form", label: "Hình thức", value: facts.form ?? "IN_PERSON", options: Object.entries(formLabels) },
    {
      ...{ type: "select", name: "precision", label: "Ngày họp", value: facts.precision ?? "DAY" },
      options: [
        ["DAY", "Biết ngày"],
        ["MONTH", "Mới biết tháng"],
      ],
    },
    { ...day, name: "startsOn", label: "Khai mạc ngày", value: startsOn ? formatDay(startsOn) : "" },
    { ...day, name: "endsOn", label: "Bế mạc ngày", value: endsOn ? formatDay(endsOn) : "" },
    { type: "text", name: "place", label: "Địa điểm", value: facts.place ?? "" },
    {
      ...{ type: "text", name: "papersDueAt", label: "Hạn gửi tài liệu", hint: "Ví dụ 08/01/2021, 15 giờ 00" },
      value: papersDueAt ? `${formatDate(papersDueAt)}, ${formatTime(papersDueAt)}` : "",
    },
    { type: "text", name: "hotline", label: "Đường dây nóng", value: facts.hotline ?? "", inputMode: "tel" },
    { type: "text", name: "liveUrl", label: "Địa chỉ truyền hình trực tiếp", hint: "Bắt đầu bằng https://", value: facts.liveUrl ?? "", inputMode: "url" },
    { type: "area", name: "note", label: "Ghi chú cho người đọc", hint: "Ví dụ vì sao họp trực tuyến", value: facts.note ?? "" },
    { type: "check", name: "closed", label: "Họp kín", hint: "Tài liệu và biên bản không đăng", value: facts.closed ? "on" : "" },
  ];
}

/** What a session is, and who chairs it. */
export function SessionFacts({ session, actions, people }: { session: DeskSession; actions: DeskActions; people: readonly { id: string; name: string }[] }) {
  const hidden = { id: session.id, version: session.version };
  const editable = session.why.edit === null;
  return (
    <>
      <section className="pan pan__form" aria-labelledby="thong-tin">
        <h2 id="thong-tin">Thông tin chung</h2>
        <p className="muted">
          {session.council}, {session.term}.{session.clonedFrom ? ` Lập theo ${session.clonedFrom.title}.` : ""}
        </p>
        {editable ? (
          <SessionForm key={session.version} action={actions.saveFacts} prefix="kh" hidden={hidden} fields={factFields(session)} submit="Lưu thông tin" />
        ) : null}
      </section>
      <section className="pan pan__form" aria-labelledby="chu-toa">
        <h2 id="chu-toa">Chủ tọa</h2>
        <ul className="srows">
          {session.chairs.map(({ personId, name, title }) => (
            <li key={personId}>
              <div>
                <b>{name}</b>, {title}
              </div>
              {editable ? (
                <VerbButton action={actions.removeChair} hidden={{ ...hidden, personId }}>
                  Bỏ<span className="vh"> {name} khỏi danh sách chủ tọa</span>
                </VerbButton>
              ) : null}
            </li>
          ))}
        </ul>
        {editable ? (
          <SessionForm
            key={session.version}
            action={actions.addChair}
            prefix="chu-toa"
            hidden={hidden}
            fields={[
              { type: "select", name: "personId", label: "Người chủ tọa", options: [["", "Chọn người"], ...people.map(({ id, name }) => [id, name] as const)] },
              { type: "text", name: "title", label: "Chức danh lúc ấy", hint: "Ví dụ Chủ tịch Hội đồng nhân dân tỉnh" },
            ]}
            submit="Thêm chủ tọa"
          />
        ) : null}
      </section>
    </>
  );
}
